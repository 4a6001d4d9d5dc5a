import { createHash } from 'node:crypto';
import type { DocumentStore } from '@sparbar/event-sourcing';

export const openDocumentStore = (documents: Map<string, Uint8Array> = new Map()): DocumentStore => ({
  put: async (bytes) => {
    const hash = createHash('sha256').update(bytes).digest('hex');
    documents.set(hash, Uint8Array.from(bytes));
    return hash;
  },
  get: async (hash) => {
    const bytes = documents.get(hash);
    return bytes === undefined ? undefined : Uint8Array.from(bytes);
  },
  all: async () => [...documents.keys()].sort(),
});
