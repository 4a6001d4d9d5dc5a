/** What a contestant is told, as its only argument. */
export interface Setting {
  readonly measure: string;
  /** A folder of its own. What it finds there it may have left itself, in another measure. */
  readonly folder: string;
  /** Lines of JSON, an event each: the log, and events to append. */
  readonly logFile: string;
  readonly appendsFile: string;
  /** Where PostgreSQL listens, for those that need it. */
  readonly postgres?: string;
}

export interface Contestant {
  readonly name: string;
  /** `limit`: what nobody can be faster than. `reference`: something that promises less. */
  readonly role: 'ours' | 'peer' | 'limit' | 'reference';
  readonly program: string;
  readonly measures: readonly string[];
  readonly needs?: 'nothing' | 'peers' | 'sqlite3' | 'postgres' | 'servers';
}

const log = ['append-1-existing-p50-us', 'append-64-writers-per-s', 'read-stream-1000-ms', 'read-all-per-s'] as const;
const product = ['http-read-per-s', 'http-command-per-s', 'known-at-p95-ms', 'valid-at-p95-ms', 'cold-start-ms', 'peak-memory-mb'] as const;

const seen = ['visible-p50-ms-mongodb', 'visible-p99-ms-mongodb'] as const;
const memory = ['peak-memory-mb-mongodb'] as const;
const logOnServer = ['append-64-writers-per-s-eventstoredb', 'read-stream-1000-ms-eventstoredb', 'read-all-per-s-eventstoredb'] as const;

/** In the order in which they take turns. */
export const contestants: readonly Contestant[] = [
  { name: 'sparbar', role: 'ours', program: 'ours.ts', measures: [...log, 'rebuild-100k-s', 'evidence-us-per-event'] },
  { name: 'sparbar', role: 'ours', program: 'product.ts', measures: product },
  { name: 'emmett-sqlite', role: 'peer', program: 'peers/emmett-sqlite.mjs', measures: [...log, 'rebuild-100k-s'], needs: 'sqlite3' },
  {
    name: 'emmett-postgresql',
    role: 'peer',
    program: 'peers/emmett-postgresql.mjs',
    measures: [...log, 'rebuild-100k-s'],
    needs: 'postgres',
  },
  { name: 'castore-postgresql', role: 'peer', program: 'peers/castore-postgresql.mjs', measures: log.slice(0, 3), needs: 'postgres' },
  { name: 'bare', role: 'limit', program: 'bare.ts', measures: [...log, 'rebuild-100k-s', 'evidence-us-per-event', ...product] },
  { name: 'node:sqlite', role: 'reference', program: 'bare-sqlite.ts', measures: log },
  {
    name: 'sparbar',
    role: 'ours',
    program: 'ours-on-servers.ts',
    measures: [...logOnServer, ...seen, 'rebuild-beside-s-mongodb', ...memory],
    needs: 'servers',
  },
  { name: 'bare', role: 'limit', program: 'bare-on-servers.ts', measures: [...logOnServer, ...seen, ...memory], needs: 'servers' },
  { name: 'EventStoreDB', role: 'reference', program: 'eventstoredb-memory.ts', measures: memory, needs: 'servers' },
  { name: 'MongoDB', role: 'reference', program: 'mongodb-memory.ts', measures: memory, needs: 'servers' },
  { name: 'emmett-in-memory', role: 'reference', program: 'peers/emmett-in-memory.mjs', measures: log.slice(0, 3), needs: 'peers' },
];
