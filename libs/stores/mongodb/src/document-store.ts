import { createHash } from 'node:crypto';
import { Binary } from 'mongodb';
import { StoreDamaged, type DocumentStore } from '@sparbar/event-sourcing';
import type { Connection } from './connection';
import { isObject, type Stored } from './stored';
import { upserting } from './upserting';

/** As long as GridFS makes them. */
const chunkSize = 255 * 1024;

/**
 * Documents in GridFS, as its tools read them; written with chunks that have their place from the document's hash. So a put that was broken off is taken up
 * by the next one, two at once write the same, and nothing is left over that nobody finds.
 */
export const openDocumentStore = (connection: Connection, cooperation: string): DocumentStore => {
  const bucket = `${cooperation}.documents`;
  const files = connection.collection(`${bucket}.files`);
  const chunks = connection.collection(`${bucket}.chunks`);
  let indexing: Promise<unknown> | undefined;
  /** Before the first chunk there is; whoever only reads makes nothing. What failed is tried again the next time. */
  const indexed = (): Promise<unknown> =>
    (indexing ??= connection
      .use(() => chunks.createIndex({ files_id: 1, n: 1 }, { unique: true, name: 'files_id_1_n_1' }))
      .catch((error: unknown) => {
        indexing = undefined;
        throw error;
      }));

  const bytesOf = (hash: string): Promise<Uint8Array | undefined> =>
    connection.inOrder(async (session) => {
      if ((await files.findOne({ _id: hash }, { session })) === null) return undefined;
      const rows = await chunks.find({ files_id: hash }, { session }).sort({ n: 1 }).toArray();
      return Uint8Array.from(Buffer.concat(rows.map(dataOf)));
    });
  const replace = (collection: typeof files, _id: string, row: Readonly<Record<string, unknown>>): Promise<unknown> =>
    connection.use(() => upserting(() => collection.replaceOne({ _id }, row, { upsert: true })));

  return {
    put: async (bytes) => {
      const own = Buffer.from(bytes);
      const hash = hashOf(own);
      const kept = await bytesOf(hash);
      // A damaged copy is replaced by the whole one now at hand.
      if (kept !== undefined && hashOf(kept) === hash) return hash;
      await indexed();
      for (let n = 0; n * chunkSize < own.length; n += 1) {
        const data = new Binary(own.subarray(n * chunkSize, (n + 1) * chunkSize));
        await replace(chunks, `${hash}/${n}`, { files_id: hash, n, data });
      }
      // Last, for with it the document is there.
      await replace(files, hash, { length: own.length, chunkSize, uploadDate: new Date(), filename: hash });
      return hash;
    },
    get: async (hash) => {
      if (!/^[0-9a-f]{64}$/.test(hash)) return undefined;
      const bytes = await bytesOf(hash);
      if (bytes !== undefined && hashOf(bytes) !== hash)
        throw new StoreDamaged(
          `MongoDB at ${connection.place} no longer holds the document ${hash} as it was kept. Restore ${bucket}.files and ${bucket}.chunks from the latest backup.`,
        );
      return bytes;
    },
    all: async () => (await connection.use(() => files.find({}).toArray())).map(({ _id }) => _id).sort(),
  };
};

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** What is no bytes is none: the hash tells. */
const dataOf = ({ data }: Stored): Uint8Array => (isObject(data) && data instanceof Binary ? data.value() : new Uint8Array());
