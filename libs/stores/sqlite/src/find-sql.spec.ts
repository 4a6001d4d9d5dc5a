import { DatabaseSync } from 'node:sqlite';
import type { IndexValue } from '@sparbar/event-sourcing';
import { findSql } from './find-sql';

describe('how a question is put to SQLite', () => {
  const sqlite = new DatabaseSync(':memory:');
  sqlite.exec(`
    CREATE TABLE versions (id TEXT, "from" INTEGER, "to" INTEGER, document TEXT, sources TEXT, i_proposed REAL, i_plan TEXT);
    CREATE INDEX by_proposed ON versions (i_proposed, id, "from", "to");
    CREATE INDEX by_plan ON versions (i_plan, id, "from", "to");
  `);
  afterAll(() => sqlite.close());

  const planFor = (where: Readonly<Record<string, IndexValue>>): string => {
    const conditions = Object.entries(where).map(([field, value]) => ({ kind: 'oneOf', field, values: [value] }) as const);
    const { sql, values } = findSql('versions', { conditions, order: [], after: undefined, limit: 100 }, 7);
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
});
