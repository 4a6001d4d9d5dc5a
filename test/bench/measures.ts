/** One question of speed. */
export interface Measure {
  readonly name: string;
  /** In a chart. */
  readonly short: string;
  readonly unit: string;
  readonly better: 'less' | 'more';
  /** What we have set ourselves: an amount, or a share of the limit. */
  readonly goal: { readonly amount: number } | { readonly timesLimit: number };
  /** What no program of this kind can be faster than, measured in the same run. */
  readonly limitIs: string;
  /** On EventStoreDB and MongoDB; left out where none are named. */
  readonly onServers?: true;
}

export const measures: readonly Measure[] = [
  {
    name: 'append-1-existing-p50-us',
    short: 'One event appended',
    unit: 'µs',
    better: 'less',
    goal: { timesLimit: 2 },
    limitIs: 'the same bytes written to the end of a file, and fdatasync',
  },
  {
    name: 'append-64-writers-per-s',
    short: '64 writers at once',
    unit: 'events/s',
    better: 'more',
    goal: { amount: 20_000 },
    limitIs: '64 events in one write to the end of a file, and fdatasync',
  },
  {
    name: 'read-stream-1000-ms',
    short: 'A stream of 1,000 read',
    unit: 'ms',
    better: 'less',
    goal: { amount: 5 },
    limitIs: 'JSON.parse of the same 1,000 events',
  },
  {
    name: 'read-all-per-s',
    short: 'The whole log read',
    unit: 'events/s',
    better: 'more',
    goal: { amount: 120_000 },
    limitIs: 'JSON.parse of the same events',
  },
  {
    name: 'rebuild-100k-s',
    short: '100,000 events rebuilt',
    unit: 's',
    better: 'less',
    goal: { amount: 4 },
    limitIs: 'JSON.parse of the events, and the same rows written with node:sqlite in one transaction',
  },
  {
    name: 'http-read-per-s',
    short: 'Pages over HTTP',
    unit: 'answers/s',
    better: 'more',
    goal: { amount: 2_500 },
    limitIs: 'Fastify answering with the same bytes',
  },
  {
    name: 'http-command-per-s',
    short: 'Commands over HTTP',
    unit: 'commands/s',
    better: 'more',
    goal: { amount: 1_000 },
    limitIs: 'Fastify parsing the same body and answering with the same bytes, nothing kept',
  },
  {
    name: 'known-at-p95-ms',
    short: 'As known at any time',
    unit: 'ms',
    better: 'less',
    goal: { amount: 20 },
    limitIs: 'Fastify answering with the same bytes',
  },
  {
    name: 'valid-at-p95-ms',
    short: 'As it was on any day',
    unit: 'ms',
    better: 'less',
    goal: { amount: 100 },
    limitIs: 'Fastify answering with the same bytes',
  },
  {
    name: 'evidence-us-per-event',
    short: 'Evidence',
    unit: 'µs',
    better: 'less',
    goal: { amount: 80 },
    limitIs: 'one SHA-256 over the event',
  },
  {
    name: 'cold-start-ms',
    short: 'Start',
    unit: 'ms',
    better: 'less',
    goal: { amount: 2_000 },
    limitIs: 'Fastify, from the command to listening',
  },
  {
    name: 'peak-memory-mb',
    short: 'Memory',
    unit: 'MB',
    better: 'less',
    goal: { amount: 1_000 },
    limitIs: 'Fastify, listening',
  },
  {
    name: 'visible-p50-ms-mongodb',
    short: 'Written until seen, the middle one',
    unit: 'ms',
    better: 'less',
    goal: { amount: 10 },
    limitIs: 'heard by a subscription of the client, and one document written and read with the driver',
    onServers: true,
  },
  {
    name: 'visible-p99-ms-mongodb',
    short: 'Written until seen, 99 of 100',
    unit: 'ms',
    better: 'less',
    goal: { amount: 250 },
    limitIs: 'heard by a subscription of the client, and one document written and read with the driver',
    onServers: true,
  },
  {
    name: 'rebuild-beside-s-mongodb',
    short: '500 events rebuilt beside the work',
    unit: 's',
    better: 'less',
    goal: { amount: 30 },
    limitIs: 'nothing: there is none to compare it with',
    onServers: true,
  },
  {
    name: 'peak-memory-mb-mongodb',
    short: 'Memory, on servers',
    unit: 'MB',
    better: 'less',
    goal: { amount: 1_000 },
    limitIs: 'Fastify, listening',
    onServers: true,
  },
  {
    name: 'append-64-writers-per-s-eventstoredb',
    short: '64 writers at once, EventStoreDB',
    unit: 'events/s',
    better: 'more',
    goal: { timesLimit: 0.8 },
    limitIs: 'the same events appended with its client, 64 at once',
    onServers: true,
  },
  {
    name: 'read-stream-1000-ms-eventstoredb',
    short: 'A stream of 1,000 read, EventStoreDB',
    unit: 'ms',
    better: 'less',
    goal: { timesLimit: 1.25 },
    limitIs: 'the same stream read with its client',
    onServers: true,
  },
  {
    name: 'read-all-per-s-eventstoredb',
    short: 'The whole log read, EventStoreDB',
    unit: 'events/s',
    better: 'more',
    goal: { timesLimit: 0.8 },
    limitIs: 'as long a log read with its client, in one go',
    onServers: true,
  },
];
