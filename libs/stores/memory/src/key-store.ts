import { randomBytes } from 'node:crypto';
import type { KeyStore } from '@sparbar/event-sourcing';

/** `undefined` under a name: it was destroyed. */
export type MemoryKeys = Map<string, Buffer | undefined>;

export const openKeyStore = (keys: MemoryKeys = new Map()): KeyStore => {
  const name = (domain: string, key: string): string => JSON.stringify([domain, key]);
  const copy = (secret: Buffer | undefined): Buffer | undefined => (secret === undefined ? undefined : Buffer.from(secret));
  return {
    obtain: async (domain, key) => {
      const known = name(domain, key);
      if (!keys.has(known)) keys.set(known, randomBytes(32));
      return copy(keys.get(known));
    },
    find: async (domain, key) => copy(keys.get(name(domain, key))),
    destroy: async (domain, key) => {
      keys.get(name(domain, key))?.fill(0);
      keys.set(name(domain, key), undefined);
    },
    close: async () => undefined,
  };
};
