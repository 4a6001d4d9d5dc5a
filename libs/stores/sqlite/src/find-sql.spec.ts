import { DatabaseSync } from 'node:sqlite';
import type { IndexValue } from '@sparbar/event-sourcing';
import { findSql } from './find-sql';

describe('how a question is put to SQLite', () => {
  const sqlite = new DatabaseSync(':memory:');
  sqlite.exec(`
    CREATE TABLE versions (id TEXT, "from" INTEGER, "to" INTEGER, document TEXT, sources TEXT, i_proposed REAL, i_plan TEXT);
    CREATE INDEX by_proposed ON versions (i_proposed, id, "from", "to");
    CREATE INDEX by_plan ON versions (i_plan, id, "from", "to");
    CREATE UNIQUE INDEX by_id ON versions (id, "from");
    CREATE INDEX by_to ON versions ("to", "from");
    CREATE TABLE versions_of_tags (value TEXT, id TEXT, "from" INTEGER);
    CREATE INDEX by_tags ON versions_of_tags (value, id, "from");
  `);
  afterAll(() => sqlite.close());

  const planFor = (where: Readonly<Record<string, IndexValue>>, sort?: string): string => {
    const conditions = Object.entries(where).map(
      ([field, value]) => ({ kind: field === 'tags' ? 'any' : 'oneOf', field, values: [value] }) as const,
    );
    const order = sort === undefined ? [] : [{ field: sort, descending: false }];
    const { sql, values } = findSql('versions', { conditions, order, after: undefined, limit: 100 }, 7);
    return sqlite
      .prepare(`EXPLAIN QUERY PLAN ${sql}`)
      .all(...values)
      .map(({ detail }) => String(detail))
      .join('\n');
  };

  it.each([
    { proposed: 1, plan: 'NV 2026' },
    { plan: 'NV 2026', proposed: 1 },
    { proposed: 0, plan: 'NV 2026' },
  ])('goes to the few in a plan, not through all that say yes: %j', (where) => {
    expect(planFor(where)).toContain('by_plan');
  });

  it.each([{ tags: 'park' }, { proposed: 1, tags: 'park' }])(
    'goes to the few that have a value among several, in whatever order: %j',
    (where) => {
      for (const sort of [undefined, 'plan', 'proposed']) {
        const plan = planFor(where, sort);
        expect(plan).toContain('by_tags (value=?)');
        expect(plan).toContain('by_id (id=? AND from=?)');
      }
    },
  );
});
