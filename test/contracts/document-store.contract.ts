import { createHash, randomBytes } from 'node:crypto';
import type { DocumentStore } from '@sparbar/event-sourcing';
import { times, type Contract } from './contract';

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const text = (words: string): Uint8Array => Uint8Array.from(Buffer.from(words));

/** What every store of documents promises. */
export const documentStoreContract: Contract<DocumentStore> = [
  ...(
    [
      ['a text', text('Protokoll, § 5')],
      ['nothing', new Uint8Array()],
      ['every byte there is', Uint8Array.from(times(256, (index) => index))],
      ['three megabytes', Uint8Array.from(randomBytes(3_000_000))],
    ] as const
  ).map(([what, bytes]) => ({
    name: `${what} is kept under its SHA-256 and comes back as it was`,
    run: async (open: () => Promise<DocumentStore>) => {
      const hash = await (await open()).put(bytes);
      expect(hash).toBe(hashOf(bytes));
      const back = await (await open()).get(hash);
      expect(back?.length).toBe(bytes.length);
      expect(hashOf(back ?? text('none'))).toBe(hash);
    },
  })),
  {
    name: 'a document that was never kept is none',
    run: async (open) => expect(await (await open()).get(hashOf(text('never')))).toBeUndefined(),
  },
  ...['', '..', '../../../etc/passwd', 'a/b', 'A'.repeat(64), `${'a'.repeat(63)}/`, '\u0000'].map((name) => ({
    name: `${JSON.stringify(name)} is the name of no document`,
    run: async (open: () => Promise<DocumentStore>) => expect(await (await open()).get(name)).toBeUndefined(),
  })),
  {
    name: 'keeping the same bytes again is once',
    run: async (open) => {
      const store = await open();
      expect(await store.put(text('x'))).toBe(await store.put(text('x')));
      expect(await store.get(hashOf(text('x')))).toEqual(text('x'));
    },
  },
  {
    name: 'the same and other bytes kept at the same moment are all there',
    run: async (open) => {
      const stores = [await open(), await open()];
      const hashes = await Promise.all(times(30, (index) => stores[index % 2]?.put(text(`document ${index % 10}`))));
      expect(new Set(hashes).size).toBe(10);
      for (const [index, hash] of hashes.entries()) expect(await stores[0]?.get(hash ?? '')).toEqual(text(`document ${index % 10}`));
    },
  },
  {
    name: 'all of them are known by their hashes, in order, each once',
    run: async (open) => {
      const store = await open();
      expect(await store.all()).toEqual([]);
      const hashes = await Promise.all(['x', 'y', 'z', 'x'].map((words) => store.put(text(words))));
      expect(await (await open()).all()).toEqual([...new Set(hashes)].sort());
    },
  },
  {
    name: 'what writer and reader do to their copies afterwards changes nothing',
    run: async (open) => {
      const store = await open();
      const bytes = text('as it was');
      const hash = await store.put(bytes);
      bytes.fill(0);
      (await store.get(hash))?.fill(0);
      expect(await store.get(hash)).toEqual(text('as it was'));
    },
  },
];
