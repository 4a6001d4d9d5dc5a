import { startOfLog, type CooperationStores, type KeysToOpen, type ReadModel } from '@sparbar/event-sourcing';
import { memoryStores } from '@sparbar/stores/memory';
import { Answer } from '../http/answer';
import { RememberedPages } from './remembered-pages';

const model: ReadModel = {
  name: 'notes',
  revision: 1,
  reads: [],
  ignores: [],
  documentsOf: () => [],
  evolve: (document) => document,
  indexes: {},
  index: () => ({}),
};

describe('remembered pages', () => {
  let norrvik: CooperationStores;
  let pages: RememberedPages;
  let made: number;
  beforeEach(async () => {
    const stores = memoryStores();
    norrvik = await stores.open('norrvik');
    pages = new RememberedPages(stores);
    made = 0;
  });

  const comeTo = async (seq: number): Promise<void> => {
    const table = await norrvik.readModels.table(model);
    const before = await table.checkpoint();
    await table.advance(before, { ...startOfLog, seq, position: BigInt(seq) });
  };
  const ask = async (asked: object = { role: 'revisor' }, meanwhile?: (keys: KeysToOpen) => Promise<unknown>): Promise<string> => {
    const { body, headers } = await pages.answer('norrvik', asked, async (keys) => {
      made += 1;
      const said = String(made);
      await meanwhile?.(keys);
      return new Answer({ said }, { etag: `"${said}"` });
    });
    const { said } = JSON.parse(body.toString()) as { readonly said: string };
    expect(headers).toEqual({ 'content-type': 'application/json; charset=utf-8', etag: `"${said}"` });
    return said;
  };

  it('are put together once, and for each question', async () => {
    expect([await ask(), await ask()]).toEqual(['1', '1']);
    expect([await ask({ role: 'administrator' }), await ask(), await ask({ role: 'administrator' })]).toEqual(['2', '1', '2']);
  });

  it('are put together anew when something has been recorded', async () => {
    await comeTo(4);
    expect([await ask(), await ask()]).toEqual(['1', '1']);
    await comeTo(5);
    expect([await ask(), await ask()]).toEqual(['2', '2']);
  });

  it('are not kept where something was recorded while they were put together', async () => {
    expect(await ask(undefined, () => comeTo(4))).toBe('1');
    expect([await ask(), await ask()]).toEqual(['2', '2']);
  });

  it('are put together anew when a text in them has been erased', async () => {
    await norrvik.keys.obtain('sdf', 'note:1');
    const opening = (keys: KeysToOpen): Promise<unknown> => keys.find('sdf', 'note:1');
    expect([await ask({}, opening), await ask({}, opening)]).toEqual(['1', '1']);
    await norrvik.keys.destroy('sdf', 'note:1');
    expect([await ask({}, opening), await ask({}, opening)]).toEqual(['2', '2']);
  });
});
