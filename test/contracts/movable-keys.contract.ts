import { randomBytes } from 'node:crypto';
import type { KeyStore, MovableKeys, NamedKey } from '@sparbar/event-sourcing';
import { times, type Contract } from './contract';

/** The keys of one log, by both of their doors: that of every day, and that of moving. */
export interface BothDoors {
  readonly daily: KeyStore;
  readonly moving: MovableKeys;
  close(): Promise<void>;
}

const all = async ({ pages }: MovableKeys): Promise<readonly NamedKey[]> => {
  const found: NamedKey[] = [];
  for await (const page of pages()) found.push(...page);
  return found.sort((one, other) => (JSON.stringify([one.domain, one.key]) < JSON.stringify([other.domain, other.key]) ? -1 : 1));
};

const key = (name: string, secret: Buffer | null = randomBytes(32)): NamedKey => ({ domain: 'polisen', key: name, secret });

/** What every store promises of keys that are carried from or to it. */
export const movableKeysContract: Contract<BothDoors> = [
  {
    name: 'all of them come out, those that were destroyed among them',
    run: async (open) => {
      const { daily, moving } = await open();
      const secret = await daily.obtain('polisen', 'note:1');
      await daily.obtain('polisen', 'note:2');
      await daily.destroy('polisen', 'note:2');
      await daily.destroy('skolan', 'note:3');
      expect(await all(moving)).toEqual([
        { domain: 'polisen', key: 'note:1', secret },
        { domain: 'polisen', key: 'note:2', secret: null },
        { domain: 'skolan', key: 'note:3', secret: null },
      ]);
    },
  },
  {
    name: 'more than fit a page come out once each',
    run: async (open) => {
      const { moving } = await open();
      const keys = times(1_203, (index) => key(`note:${String(index).padStart(5, '0')}`));
      await moving.put(keys);
      expect(await all(moving)).toEqual(keys);
    },
  },
  {
    name: 'what is put in opens what it opened elsewhere, also under strange names',
    run: async (open) => {
      const { daily, moving } = await open();
      const names = ['', ' ', 'a"', '","', '\u0000', 'å', 'a\u030a', '\u{1f600}', "'; DROP TABLE keys", '$where'];
      const keys = names.map((name) => key(name));
      await moving.put(keys);
      for (const { domain, key: name, secret } of keys) expect(await daily.find(domain, name)).toEqual(secret);
      expect(await moving.find(keys)).toEqual(keys);
    },
  },
  {
    name: 'a name that was destroyed elsewhere is never made here',
    run: async (open) => {
      const { daily, moving } = await open();
      await moving.put([key('note:1', null)]);
      expect(await daily.obtain('polisen', 'note:1')).toBeUndefined();
      expect(await moving.find([key('note:1'), key('note:2')])).toEqual([key('note:1', null), undefined]);
    },
  },
  {
    name: 'putting again changes nothing, neither what stands there nor what was destroyed',
    run: async (open) => {
      const { daily, moving } = await open();
      const first = key('note:1');
      await moving.put([first, key('note:2', null)]);
      await moving.put([first, key('note:2', null)]);
      await moving.put([key('note:1'), key('note:2')]);
      expect(await all(moving)).toEqual([first, key('note:2', null)]);
      expect(await daily.obtain('polisen', 'note:2')).toBeUndefined();
    },
  },
  {
    name: 'one that has been destroyed since is destroyed here too',
    run: async (open) => {
      const { daily, moving } = await open();
      await moving.put([key('note:1'), key('note:2')]);
      await moving.put([key('note:1', null)]);
      expect(await daily.find('polisen', 'note:1')).toBeUndefined();
      expect(await daily.find('polisen', 'note:2')).toHaveLength(32);
      expect(await (await open()).moving.find([key('note:1')])).toEqual([key('note:1', null)]);
    },
  },
];
