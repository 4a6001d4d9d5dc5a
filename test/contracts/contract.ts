import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** One promise. A plain function, so that it can also be shown to fail on a store that breaks it. */
export interface Case<Store> {
  readonly name: string;
  /** Every `open` is another program on the same data. */
  readonly run: (open: () => Promise<Store>) => Promise<void>;
}

export type Contract<Store> = readonly Case<Store>[];

/** Where one case's data lives. */
export interface Home<Store> {
  readonly open: () => Promise<Store>;
  readonly leave: () => void;
}

const closed = async (store: object): Promise<void> => {
  if ('close' in store && typeof store.close === 'function') await (store as { close(): Promise<void> }).close();
};

export const runCase = async <Store extends object>({ run }: Case<Store>, home: Home<Store>): Promise<void> => {
  const opened: Store[] = [];
  try {
    await run(async () => {
      const store = await home.open();
      opened.push(store);
      return store;
    });
  } finally {
    for (const store of opened) await closed(store);
    home.leave();
  }
};

/** Each store joins with this and nothing else: no options, no exceptions. */
export const joins = <Store extends object>(store: string, contract: Contract<Store>, newHome: () => Home<Store>): void => {
  describe(store, () => {
    for (const one of contract) it(one.name, () => runCase(one, newHome()));
  });
};

/** A home in memory: what `open` opens anew each time must be shared by the caller. */
export const inMemory = <Store>(open: () => Store): Home<Store> => ({ open: async () => open(), leave: () => undefined });

/** A home in a folder of its own, removed afterwards. */
export const inFolder = <Store>(open: (folder: string) => Store): Home<Store> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'sparbar-contract-'));
  return { open: async () => open(folder), leave: () => rmSync(folder, { recursive: true, force: true }) };
};

/** Lets nobody through before all have come: how a race is made to happen every time. */
export const latch = (expected: number): (() => Promise<void>) => {
  const opened = Promise.withResolvers<void>();
  let come = 0;
  return () => {
    come += 1;
    if (come === expected) opened.resolve();
    return opened.promise;
  };
};

/** Fails rather than waits for ever. */
export const inTime = <T>(promise: Promise<T>, what: string): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`It took too long: ${what}`)), 5_000);
  });
  return Promise.race([promise, tooLong]).finally(() => clearTimeout(timer));
};

export const times = <T>(count: number, make: (index: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, index) => make(index));
