import type { SQLInputValue } from 'node:sqlite';
import type { Database } from './database';

/** Where the values of a field that has several stand, a row for each: what is found by one of them is found without looking at all the others. */
export const severalTable = (versions: string, field: string): string => `"${versions}_of_${field}"`;

export const severalTableSql = (versions: string, field: string): string =>
  `CREATE TABLE ${severalTable(versions, field)} (value TEXT NOT NULL, id TEXT NOT NULL, "from" INTEGER NOT NULL) STRICT`;

/** The values of one such field of one model. */
export const severalValues = (database: Database, versions: string, field: string) => {
  const table = severalTable(versions, field);
  const insert = database.prepare(`INSERT INTO ${table} (value, id, "from") VALUES (?, ?, ?)`);
  return {
    /** Of a version that was not there before. */
    add: (id: string, from: SQLInputValue, values: readonly string[]): void => {
      for (const value of new Set(values)) insert.run(value, id, from);
    },
    prepareListing: (): void => database.exec(`CREATE INDEX "${versions}_by_${field}" ON ${table} (value, id, "from")`),
  };
};
