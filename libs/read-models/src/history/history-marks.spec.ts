import type { Page, ReadModelStore, ReadModelTable } from '@sparbar/event-sourcing';
import type { ReadSource } from '../reading';
import { HistoryMarksHandler, HistoryMarksQuery } from './history-marks.query';

const cooperation = 'norrvik';
const event = {
  when: '2026-03-01T10:00:00.000Z',
  effectiveOn: { precision: 'day', date: '2026-03-01' },
  activities: [],
  who: { id: 'u-1' },
};

/** Five hundred events, each of which takes a while to take out, and how often they have been asked for. */
function log(revision: number, kind = 'update') {
  const asked: unknown[] = [];
  const items = Array.from({ length: 500 }, (_, index) => ({
    get document() {
      const until = performance.now() + 0.2;
      while (performance.now() < until);
      return { ...event, seq: index + 1, kind };
    },
  }));
  const table = {
    revision,
    checkpoint: async () => ({ seq: 500 }),
    find: async (question: unknown) => {
      asked.push(question);
      return { items, at: 500 } as unknown as Page;
    },
  };
  return { asked, table: table as unknown as ReadModelTable };
}

const sourceOf = (answering: () => ReadModelTable) => async () =>
  ({ store: { answering: async () => answering() } as unknown as ReadModelStore }) as unknown as ReadSource;

describe('the marks of a long history', () => {
  it('are taken out in turns, so that others get theirs', async () => {
    let turns = 0;
    const others = setInterval(() => (turns += 1), 1);
    await new HistoryMarksHandler(sourceOf(() => log(2).table)).execute(new HistoryMarksQuery({ cooperation }));
    clearInterval(others);
    expect(turns).toBeGreaterThan(5);
  });

  it('come from the documents that answer, and anew when others have taken over', async () => {
    const [old, made] = [log(1, 'other'), log(2)];
    let answering = old;
    const handler = new HistoryMarksHandler(sourceOf(() => answering.table));
    const kinds = async () => new Set((await handler.execute(new HistoryMarksQuery({ cooperation }))).items.map(({ kind }) => kind));
    expect(await kinds()).toEqual(new Set(['other']));
    expect(await kinds()).toEqual(new Set(['other']));
    expect(old.asked).toHaveLength(1);
    answering = made;
    expect(await kinds()).toEqual(new Set(['update']));
  });
});
