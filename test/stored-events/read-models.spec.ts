import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { catalogue } from '@sparbar/domain';
import { createCodec, createProjector, derivedId, type Envelope, type ReadModel } from '@sparbar/event-sourcing';
import { canonical } from '@sparbar/evidence';
import { readModels } from '@sparbar/read-models/without-nest';
import { memoryStores } from '@sparbar/stores/memory';

// A model that gives other documents of the same log is another revision. Here are a log, to which is only ever added, and what each model has made of it.

/** A stored event that lies beside, with what is said otherwise here: so that there are several of a kind, late ones, and in another order. */
type Told = readonly [file: string, otherwise?: { readonly effectiveOn?: Envelope['effectiveOn']; readonly data?: object }];
/** By model and revision, and by how many events of the log they were made of: the documents' sum. */
type Made = Readonly<Record<string, Readonly<Record<string, string>>>>;

const read = <Content>(file: string): Content => JSON.parse(readFileSync(path.join(__dirname, file), 'utf8')) as Content;
const log = read<readonly Told[]>('read-models/log.json');
const made = read<Made>('read-models/documents.json');
const random = { bytes: (count: number) => Buffer.alloc(count, 5) };
const minute = 60_000;

/** The first so many events of the log, as a store holds them. */
function events(count: number): readonly Envelope[] {
  const versions = new Map<string, number>();
  return log.slice(0, count).map(([file, otherwise = {}], index) => {
    const golden = read<Envelope>(file);
    const version = (versions.get(golden.stream) ?? 0) + 1;
    versions.set(golden.stream, version);
    return {
      ...golden,
      ...{ version, id: derivedId(golden.stream, String(version)) },
      recordedAt: new Date(Date.parse('2026-09-24T08:15:30.250Z') + index * minute).toISOString(),
      effectiveOn: otherwise.effectiveOn ?? golden.effectiveOn,
      data: { ...golden.data, ...otherwise.data },
    };
  });
}

/** Every document with what it is found by and what it was made of, at the end and after every tenth event. */
async function documentsOf(model: ReadModel, count: number): Promise<string> {
  const stores = await memoryStores().open('norrvik');
  const codec = createCodec({ catalogue, keys: stores.keys, random });
  const stored = events(count);
  for (const event of stored) await stores.events.append(event.stream, event.version - 1, [event]);
  const table = await stores.readModels.table(model);
  const projector = createProjector({ model, table, events: stores.events, codec, log: 'norrvik.sparbar.example/2026', batch: 7 });
  for (;;) {
    const { caughtUp, parked } = await projector.step();
    expect(parked).toEqual([]);
    if (caughtUp) break;
  }
  const known = stored.filter(({ type }) => model.reads.includes(type)).map((event) => codec.lift(event));
  const ids = [...new Set(known.flatMap((event) => model.documentsOf(event)))].sort();
  const moments = Array.from({ length: Math.ceil(count / 10) }, (_, index) => Math.min(count, (index + 1) * 10));
  const past: unknown[] = [];
  for (const at of moments) {
    const found = await table.getMany(ids, at);
    past.push(
      ids.map((id) => {
        const { from = null, document = null, sources = [] } = found.get(id) ?? {};
        return { id, from, document, sources, index: document === null ? null : model.index(document, id) };
      }),
    );
  }
  return createHash('sha256')
    .update(canonical(JSON.parse(JSON.stringify(past))), 'utf8')
    .digest('hex');
}

test('the log has every event that a read model reads, in the shape it is written in today', () => {
  const there = new Set(log.map(([file]) => file));
  const missing = Object.entries(catalogue).flatMap(([kind, types]) =>
    Object.entries(types as Readonly<Record<string, { readonly schema: number }>>)
      .filter(([type]) => readModels.some(({ reads }) => reads.includes(type)))
      .map(([type, { schema }]) => `${kind}/${type}.${schema}.json`)
      .filter((file) => !there.has(file)),
  );
  // At its end: what stands there stays as it is.
  expect(missing).toEqual([]);
});

describe.each(readModels.map((model) => [`${model.name} ${model.revision}`, model] as const))('%s', (name, model) => {
  const counts = Object.keys(made[name] ?? {}).map(Number);

  test.each([...new Set([...counts, log.length])])('makes of the first %i events what it has always made of them', async (count) => {
    const sum = await documentsOf(model, count);
    const before = made[name]?.[count];
    if (before === sum) return;
    const entry = `"${name}": { "${count}": "${sum}" }`;
    if (before === undefined) throw new Error(`Enter into read-models/documents.json, beside what stands there: ${entry}`);
    throw new Error(`${model.name} makes other documents than it did. Raise its revision, and enter what the new one makes: ${entry}`);
  });
});
