import { checkedFind } from '../../rules/checked-find';
import { findFilter, findSort } from './find-filter';
import { countText } from './fixed-width';
import { storedVersion } from './version-document';

const model = { name: 'note', indexes: { title: 'text', rank: 'number', tags: 'texts' } } as const;

/** Every key that anything is said under, and every value that is said. */
const keysOf = (value: unknown): readonly string[] =>
  Array.isArray(value)
    ? value.flatMap(keysOf)
    : value !== null && typeof value === 'object' && value.constructor === Object
      ? Object.entries(value).flatMap(([key, one]) => [key, ...keysOf(one)])
      : [];

const ours = [
  '$and',
  '$or',
  '$in',
  '$eq',
  '$ne',
  '$gt',
  '$gte',
  '$lt',
  '$lte',
  'id',
  'from',
  'to',
  'document',
  'i.title',
  'i.rank',
  'i.tags',
];
const odd = ['$where', '$gt', 'a.b', 'i.title', '__proto__', '{"$ne":null}'];

describe('a question in the words of MongoDB', () => {
  it.each(odd)('keeps %j as a value wherever it is asked for', (text) => {
    const after = Buffer.from(JSON.stringify(['-title', [text], text])).toString('base64url');
    const query = { where: { title: { in: [text] }, tags: text }, sort: [{ field: 'title', descending: true }], after, limit: 5 };
    const filter = findFilter(checkedFind(model, query), countText(7));
    expect(keysOf(filter).filter((key) => !ours.includes(key))).toEqual([]);
    expect(JSON.stringify(filter)).toContain(JSON.stringify(text));
  });

  it.each([{ $ne: null }, { $gt: '' }, { $where: 'true' }, [{ $ne: null }]])('does not take %j for a value', (value) => {
    const where = { title: { in: [value as unknown as string] } };
    expect(() => checkedFind(model, { where, limit: 1 })).toThrow(/"title".* is text/);
    const filter = findFilter(checkedFind(model, { where: { title: value as unknown as string, rank: {} }, limit: 1 }), countText(7));
    expect(JSON.stringify(filter)).not.toContain('$where');
    expect(keysOf(filter).filter((key) => !ours.includes(key))).toEqual([]);
  });

  it('sorts by the fields in the order asked for, and by id in the end', () => {
    const { order } = checkedFind(model, { sort: [{ field: 'title' }, { field: 'rank', descending: true }], limit: 1 });
    expect([...findSort(order)]).toEqual([
      ['i.title', 1],
      ['i.rank', -1],
      ['id', 1],
    ]);
  });
});

describe('a version as it is kept', () => {
  it.each(odd)('has %j nowhere as a key', (text) => {
    const stored = storedVersion(model, {
      id: text,
      from: 7,
      document: { [text]: { [text]: 1 } },
      index: { title: text, tags: [text, text] },
      sources: [{ seq: 7, stream: text, version: 1 }],
    });
    expect(keysOf(stored)).toEqual(['_id', 'id', 'from', 'to', 'document', 'sources', 'i', 'title', 'rank', 'tags']);
    expect(stored.i['tags']).toEqual([text]);
  });
});
