import { Readable } from 'node:stream';
import type { PageQuery } from '../reading/point-in-time.dto';
import { everyPage } from './every-page';

/** Three pages of a list at event 7, of which more is recorded with each question; and what was asked. */
function list() {
  const asked: PageQuery[] = [];
  let now = 7;
  const pageOf = async (query: PageQuery) => {
    asked.push(query);
    const seq = query.knownAt === undefined ? now : Number(query.knownAt);
    now += 1;
    const place = Number(query.after ?? 0);
    return { items: [`${place}a`, `${place}b`], next: place === 2 ? null : String(place + 1), seq };
  };
  return { asked, pageOf };
}

describe('every page of a list', () => {
  it('is read as one comes to it, each once, all at the number of the first', async () => {
    const { asked, pageOf } = list();
    const { first, items, seq } = await everyPage({ asOf: '2026-09-24', atLeast: '12', after: 'x', limit: 3 }, pageOf);
    expect([first, seq, asked.length]).toEqual([['0a', '0b'], 7, 1]);
    expect(await Readable.from(items).toArray()).toEqual(['0a', '0b', '1a', '1b', '2a', '2b']);
    expect(asked).toEqual([
      { asOf: '2026-09-24', atLeast: '12', after: undefined, limit: 500 },
      { validAt: '2026-09-24', knownAt: '7', after: '1', limit: 500 },
      { validAt: '2026-09-24', knownAt: '7', after: '2', limit: 500 },
    ]);
  });
});
