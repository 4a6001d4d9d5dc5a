import { MongoNetworkError, MongoServerError, type MongoClient } from 'mongodb';
import type { Broken, Line } from './line';
import type { Machine } from './machine';

const name = 'MongoDB';
/** As long as the driver waits for an answer. */
const patienceMs = 1_500;

export type Row = Readonly<Record<string, unknown>> & { readonly _id: string };
type Words = Readonly<Record<string, unknown>>;
interface Update {
  readonly $set?: Words;
  readonly $setOnInsert?: Words;
}

/**
 * One MongoDB, as far as the adapters use it: rows, and a few words of its language. Each row is written whole and by itself; of several that are
 * asked for together, some may be written and others not.
 */
export class DocumentServer {
  readonly #collections = new Map<string, Map<string, Row>>();
  /** Told of each row that was written, with what stood there before. */
  written: (collection: string, before: Row | undefined, after: Row, by: Machine) => void = () => undefined;

  constructor(private readonly line: Line) {}

  rows(collection: string): readonly Row[] {
    return [...(this.#collections.get(collection)?.values() ?? [])];
  }

  row(collection: string, id: string): Row | undefined {
    return this.#collections.get(collection)?.get(id);
  }

  clientOf(machine: Machine): MongoClient {
    const ask = <Answer>(what: string, serve: () => Answer, servePartly?: () => void): Promise<Answer> =>
      this.line.ask({
        ...{ from: machine, to: name, what, serve, broken, patienceMs },
        ...(servePartly === undefined ? {} : { servePartly }),
      });
    const collection = (called: string) => {
      const of = (): Map<string, Row> => this.#of(called);
      const matching = (filter: Words): Row[] => {
        const one = typeof filter['_id'] === 'string' ? of().get(filter['_id']) : undefined;
        const among = typeof filter['_id'] === 'string' ? (one === undefined ? [] : [one]) : [...of().values()];
        return among.filter((row) => fits(row, filter));
      };
      const some = <One>(all: readonly One[], each: (one: One) => void) => {
        return () => all.filter(() => this.line.chance(500)).forEach(each);
      };
      const update = ({ filter, update: { $set, $setOnInsert }, upsert }: { filter: Words; update: Update; upsert?: boolean }): number => {
        const [row] = matching(filter);
        if (row !== undefined) {
          if ($set !== undefined) this.#put(called, { ...row, ...$set }, machine);
          return 1;
        }
        if (upsert === true) this.#put(called, { _id: String(filter['_id']), ...$setOnInsert, ...$set }, machine);
        return 0;
      };
      return {
        createIndex: () => ask(`index ${called}`, () => ''),
        createIndexes: () => ask(`index ${called}`, () => []),
        findOne: (filter: Words) => ask(`find one in ${called}`, () => matching(filter)[0] ?? null),
        find: (filter: Words) => new Finding((found) => ask(`find in ${called}`, () => found(matching(filter)))),
        insertOne: (row: Row) => ask(`insert into ${called}`, () => this.#insert(called, row, machine)),
        insertMany: (rows: readonly Row[]) => {
          const insertEach = (): void => {
            const failed = rows.filter((row) => of().has(row._id));
            for (const row of rows) if (!failed.includes(row)) this.#insert(called, row, machine);
            if (failed.length > 0) throw duplicate(called);
          };
          return ask(
            `insert ${rows.length} into ${called}`,
            insertEach,
            some(rows, (row) => of().has(row._id) || this.#insert(called, row, machine)),
          );
        },
        updateOne: (filter: Words, changes: Update, { upsert = false } = {}) =>
          ask(`update ${called}`, () => ({ matchedCount: update({ filter, update: changes, upsert }) })),
        deleteOne: (filter: Words) =>
          ask(`delete from ${called}`, () =>
            matching(filter)
              .slice(0, 1)
              .forEach(({ _id }) => of().delete(_id)),
          ),
        drop: () => ask(`drop ${called}`, () => this.#collections.delete(called)),
        bulkWrite: (operations: readonly { updateOne: { filter: Words; update: Update; upsert?: boolean } }[]) =>
          ask(
            `update ${operations.length} in ${called}`,
            () => operations.forEach(({ updateOne }) => update(updateOne)),
            some(operations, ({ updateOne }) => update(updateOne)),
          ),
      };
    };
    const client = {
      options: { hosts: ['simulated'] },
      db: () => ({ collection }),
      withSession: <T>(_: unknown, work: (session: object) => Promise<T>) => work({}),
      close: () => Promise.resolve(),
    };
    return client as unknown as MongoClient;
  }

  #of(called: string): Map<string, Row> {
    const known = this.#collections.get(called) ?? new Map<string, Row>();
    this.#collections.set(called, known);
    return known;
  }

  #insert(called: string, row: Row, by: Machine): void {
    if (this.#of(called).has(row._id)) throw duplicate(called);
    this.#put(called, row, by);
  }

  /** A model and revision has one row, which its key says. */
  #put(called: string, row: Row, by: Machine): void {
    const rows = this.#of(called);
    const { key } = row;
    if (key !== undefined && [...rows.values()].some((other) => other['key'] === key && other._id !== row._id)) throw duplicate(called);
    const before = rows.get(row._id);
    const after = asRead(row);
    rows.set(row._id, after);
    this.written(called, before, after, by);
  }
}

type Sort = ReadonlyMap<string, 1 | -1> | Readonly<Record<string, 1 | -1>>;

class Finding {
  #sort: readonly (readonly [string, 1 | -1])[] = [];
  #limit = Infinity;

  constructor(private readonly ask: (found: (rows: readonly Row[]) => readonly Row[]) => Promise<readonly Row[]>) {}

  sort(by: Sort): this {
    this.#sort = by instanceof Map ? [...by] : Object.entries(by);
    return this;
  }

  limit(count: number): this {
    this.#limit = count;
    return this;
  }

  toArray(): Promise<readonly Row[]> {
    return this.ask((rows) => rows.toSorted((one, other) => this.#compared(one, other)).slice(0, this.#limit));
  }

  #compared(one: Row, other: Row): number {
    for (const [field, direction] of this.#sort) {
      const difference = compared(valueAt(one, field) ?? null, valueAt(other, field) ?? null);
      if (difference !== 0) return difference * direction;
    }
    return 0;
  }
}

/** Whatever is asked that is not among these words fails, rather than be answered wrongly. */
const fits = (row: Row, filter: Words): boolean =>
  Object.entries(filter).every(([field, wanted]) => {
    if (field === '$and') return (wanted as readonly Words[]).every((one) => fits(row, one));
    if (field === '$or') return (wanted as readonly Words[]).some((one) => fits(row, one));
    const value = valueAt(row, field) ?? null;
    if (typeof wanted !== 'object' || wanted === null) return compared(value, wanted) === 0;
    // Of several values, any.
    const values: readonly unknown[] = Array.isArray(value) ? value : [value];
    return Object.entries(wanted).every(([word, than]) => values.some((one) => holds(one, word, than)));
  });

const holds = (value: unknown, word: string, than: unknown): boolean => {
  switch (word) {
    case '$eq':
      return compared(value, than) === 0;
    case '$ne':
      return compared(value, than) !== 0;
    case '$in':
      return (than as readonly unknown[]).some((one) => compared(value, one) === 0);
    case '$lt':
      return comparable(value, than) && compared(value, than) < 0;
    case '$lte':
      return comparable(value, than) && compared(value, than) <= 0;
    case '$gt':
      return comparable(value, than) && compared(value, than) > 0;
    case '$gte':
      return comparable(value, than) && compared(value, than) >= 0;
  }
  throw new RangeError(`the simulated MongoDB knows no ${word}`);
};

const valueAt = (row: Words, path: string): unknown =>
  path.split('.').reduce<unknown>((value, name) => (value as Words | undefined)?.[name], row);

const comparable = (one: unknown, other: unknown): boolean => typeof plain(one) === typeof plain(other);

const compared = (one: unknown, other: unknown): number => {
  const [left, right] = [plain(one), plain(other)];
  if (left === right) return 0;
  // What is absent comes before all else.
  if (left === null || right === null) return left === null ? -1 : 1;
  if (typeof left !== typeof right) return typeof left < typeof right ? -1 : 1;
  return (left as string) < (right as string) ? -1 : 1;
};

/** What the driver calls a Double, it gives back as a number. */
const asRead = (row: Row): Row => {
  const { i: indexed } = row;
  if (typeof indexed !== 'object' || indexed === null) return row;
  const values = Object.entries(indexed).map(([field, value]) => [field, Array.isArray(value) ? value : plain(value)] as const);
  return { ...row, i: Object.fromEntries(values) };
};

/** A Double of the driver is a number. */
const plain = (value: unknown): unknown => (typeof value === 'object' && value !== null ? Number(value) : value);

const duplicate = (called: string): Error => new MongoServerError({ message: `duplicate key in ${called}`, code: 11_000 });

const broken = (how: Broken): Error => {
  switch (how) {
    case 'cut':
    case 'silent':
      return new MongoNetworkError('The line was cut');
    case 'refused':
      return new MongoServerError({ message: 'not primary', code: 10_107 });
  }
};
