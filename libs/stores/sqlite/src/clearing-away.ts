import type { Database } from './database';

/** What one step may take, in milliseconds: whoever follows the log has the same thread. */
const turn = 10;
/** So many rows are gone in about a millisecond. */
const fewRows = 50;

/**
 * Clears away the tables of models that have been given up, a little at a time. To drop a table of a hundred thousand rows takes SQLite ten seconds,
 * in which nobody else writes in the file; so its listing indexes go first, one a step, then the rows, then the empty table. Each step is a
 * transaction: whatever breaks it off, the next one goes on. What is freed the file keeps, for the rows of the revision that comes next.
 */
export const clearingAway = (database: Database) => {
  const givenUp = database.prepare('SELECT number FROM models WHERE revision < 0 ORDER BY number');
  const forget = database.prepare('DELETE FROM models WHERE number = ?');
  const tablesOf = database.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND (name = ? OR name GLOB ?)`);
  // Those that stand for UNIQUE belong to their table and have no text.
  const indexOf = database.prepare(`SELECT name FROM sqlite_schema WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL LIMIT 1`);

  const clear = (table: string): void => {
    const index = indexOf.get(table);
    if (index !== undefined) return database.exec(`DROP INDEX "${String(index['name'])}"`);
    const remove = database.prepare(`DELETE FROM "${table}" WHERE rowid IN (SELECT rowid FROM "${table}" LIMIT ${fewRows})`);
    const until = performance.now() + turn;
    while (performance.now() < until) if (remove.run().changes < fewRows) return database.exec(`DROP TABLE "${table}"`);
  };
  const next = (except: ReadonlySet<number>): number | undefined =>
    givenUp
      .all()
      .map(({ number }) => Number(number))
      .find((number) => !except.has(number));

  return {
    /** Answers whether there is more. */
    some: (except: ReadonlySet<number>): boolean => {
      // Nothing is locked where there is nothing to do.
      if (database.use(() => next(except)) === undefined) return false;
      return database.transaction(() => {
        const number = next(except);
        if (number === undefined) return false;
        const [table] = tablesOf.all(`versions_${number}`, `versions_${number}_of_*`);
        if (table === undefined) forget.run(number);
        else clear(String(table['name']));
        return true;
      });
    },
  };
};
