import type { KeyStore } from '@sparbar/event-sourcing';
import { times, type Contract } from './contract';

/** What every store of destroyable keys promises. */
export const keyStoreContract: Contract<KeyStore> = [
  {
    name: 'a key is made the first time it is asked for and is the same ever after',
    run: async (open) => {
      const store = await open();
      const key = await store.obtain('polisen', 'note:1');
      expect(key).toHaveLength(32);
      expect(await store.obtain('polisen', 'note:1')).toEqual(key);
      expect(await store.find('polisen', 'note:1')).toEqual(key);
      expect(await (await open()).obtain('polisen', 'note:1')).toEqual(key);
    },
  },
  {
    name: 'looking for a key does not make it',
    run: async (open) => {
      const store = await open();
      expect(await store.find('polisen', 'note:1')).toBeUndefined();
      expect(await store.find('polisen', 'note:1')).toBeUndefined();
      expect(await store.obtain('polisen', 'note:1')).toHaveLength(32);
    },
  },
  {
    name: 'every name has a key of its own, however alike the names are',
    run: async (open) => {
      const store = await open();
      const names = [
        ['a', 'bc'],
        ['ab', 'c'],
        ['abc', ''],
        ['', 'abc'],
        ['a', 'BC'],
        ['a', 'bc '],
        ['å', 'x'],
        ['a\u030a', 'x'],
        ['a"', '","'],
        ['a\u0000', 'b'],
        ['a', '\u0000b'],
        ["'; DROP TABLE keys", '%'],
      ] as const;
      const keys = await Promise.all(names.map(([domain, key]) => store.obtain(domain, key)));
      expect(new Set(keys.map((key) => key?.toString('hex'))).size).toBe(names.length);
    },
  },
  {
    name: 'of many who ask for the same new key at once, all get the same',
    run: async (open) => {
      const stores = [await open(), await open()];
      const keys = await Promise.all(times(20, (index) => stores[index % 2]?.obtain('polisen', 'note:1')));
      expect(new Set(keys.map((key) => key?.toString('hex'))).size).toBe(1);
      expect(keys[0]).toEqual(await (await open()).find('polisen', 'note:1'));
    },
  },
  {
    name: 'a destroyed key is gone for everyone, and its name is never used again',
    run: async (open) => {
      const [one, other] = [await open(), await open()];
      await one.obtain('polisen', 'note:1');
      await other.destroy('polisen', 'note:1');
      for (const store of [one, other, await open()]) {
        expect(await store.find('polisen', 'note:1')).toBeUndefined();
        expect(await store.obtain('polisen', 'note:1')).toBeUndefined();
      }
    },
  },
  {
    name: 'destroying again changes nothing',
    run: async (open) => {
      const store = await open();
      await store.obtain('polisen', 'note:1');
      await store.destroy('polisen', 'note:1');
      await store.destroy('polisen', 'note:1');
      expect(await store.obtain('polisen', 'note:1')).toBeUndefined();
    },
  },
  {
    name: 'a key can be destroyed before it was ever made',
    run: async (open) => {
      const store = await open();
      await store.destroy('polisen', 'note:1');
      expect(await store.obtain('polisen', 'note:1')).toBeUndefined();
    },
  },
  {
    name: 'destroying one key harms no other',
    run: async (open) => {
      const store = await open();
      const kept = await Promise.all(times(40, (index) => store.obtain('polisen', `note:${index}`)));
      await Promise.all([store.destroy('polisen', 'note:7'), store.destroy('polisen', 'note:8')]);
      for (const [index, key] of kept.entries())
        expect(await store.find('polisen', `note:${index}`)).toEqual(index === 7 || index === 8 ? undefined : key);
    },
  },
  {
    name: 'keys and destroyed names are there when the store is opened again',
    run: async (open) => {
      const store = await open();
      const key = await store.obtain('polisen', 'note:1');
      await store.obtain('polisen', 'note:2');
      await store.destroy('polisen', 'note:2');
      await store.close();
      const again = await open();
      expect(await again.find('polisen', 'note:1')).toEqual(key);
      expect(await again.obtain('polisen', 'note:2')).toBeUndefined();
    },
  },
  {
    name: 'what a reader does to her copy of a key stays hers',
    run: async (open) => {
      const store = await open();
      const key = await store.obtain('polisen', 'note:1');
      const before = key?.toString('hex');
      key?.fill(0);
      (await store.find('polisen', 'note:1'))?.fill(0);
      expect((await store.find('polisen', 'note:1'))?.toString('hex')).toBe(before);
    },
  },
];
