import type { Find, ReadModelStore } from '@sparbar/event-sourcing';
import type { ReadSource } from '../reading';
import { DecisionListHandler, DecisionListQuery, type DecisionListAsk } from './decision.query';

const cooperation = 'norrvik';

/** Three decisions at a seq, of which a page shows one; and all that is asked of the store. */
function register() {
  const asked: Find[] = [];
  let seq = 3;
  const items = (['decided', 'decided', 'revoked'] as const).map((standing) => ({ document: { standing } }));
  const table = {
    checkpoint: async () => ({ seq }),
    find: async (question: Find) => {
      asked.push(question);
      return question.limit === 1 ? { items: items.slice(0, 1), next: 'more', at: seq } : { items, at: seq };
    },
  };
  const source = { store: { answering: async () => table } as unknown as ReadModelStore } as unknown as ReadSource;
  const handler = new DecisionListHandler(async () => source);
  const ask = (more: Partial<DecisionListAsk> = {}) => handler.execute(new DecisionListQuery({ cooperation, limit: 1, ...more }));
  return { asked, ask, record: () => (seq += 1) };
}

describe('how many decisions of each standing there are', () => {
  it('is counted once for all pages, and for all standings', async () => {
    const { asked, ask } = register();
    expect((await ask()).counts).toMatchObject({ decided: 2, revoked: 1 });
    expect((await ask({ after: 'more' })).counts).toMatchObject({ decided: 2, revoked: 1 });
    expect((await ask({ after: 'more', standing: ['revoked'] })).counts).toMatchObject({ decided: 2, revoked: 1 });
    // A page each time, and once all of them.
    expect(asked).toHaveLength(4);
  });

  it('is counted again when something has been recorded, and when other decisions are asked for', async () => {
    const { asked, ask, record } = register();
    await ask();
    record();
    await ask();
    await ask({ forum: 'f1' });
    expect(asked).toHaveLength(6);
  });

  it('is counted of the one page where that is all there is', async () => {
    const { asked, ask } = register();
    expect((await ask({ limit: 100 })).counts).toMatchObject({ decided: 2, revoked: 1, proposed: 0 });
    expect(asked).toHaveLength(1);
    await ask({ limit: 100, standing: ['decided'] });
    expect(asked).toHaveLength(3);
  });
});
