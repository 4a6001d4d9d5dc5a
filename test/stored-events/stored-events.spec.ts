import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  catalogue,
  deciders,
  streamKinds,
  type AggregateDecider,
  type DomainEvent,
  type EventType,
  type StreamKind,
} from '@sparbar/domain';
import { createCodec, derivedId, unseal, type Envelope, type KeyStore, type Sealed } from '@sparbar/event-sourcing';
import { canonical } from '@sparbar/evidence';
import { examples } from './examples';

// What has been stored once is stored for ever: every shape an event was ever written in lies here as a file, and can still be read.

const keys: KeyStore = {
  obtain: () => Promise.resolve(Buffer.alloc(32, 7)),
  find: () => Promise.resolve(Buffer.alloc(32, 7)),
  destroy: () => Promise.reject(new Error('nothing is forgotten here')),
  close: () => Promise.resolve(),
};
const codec = createCodec({ catalogue, keys, random: { bytes: (count) => Buffer.alloc(count, 9) } });

const kindOf = (type: EventType): StreamKind => streamKinds.find((kind) => Object.hasOwn(catalogue[kind], type)) ?? 'cooperation';
const declarationOf = (type: EventType): { readonly schema: number } =>
  Object.entries(catalogue[kindOf(type)]).find(([name]) => name === type)?.[1] ?? { schema: 0 };
const types = Object.keys(examples) as readonly EventType[];
const fileOf = (type: EventType, schema: number): string => `${kindOf(type)}/${type}.${schema}.json`;

const read = (file: string): string => readFileSync(path.join(__dirname, file), 'utf8');
const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
const golden = streamKinds
  .filter((kind) => existsSync(path.join(__dirname, kind)))
  .flatMap((kind) => readdirSync(path.join(__dirname, kind)).map((name) => `${kind}/${name}`))
  .sort();
const hashes = JSON.parse(read('hashes.json')) as Readonly<Record<string, string>>;

/** The example as this program would store it, with the same key, salt and time for all. */
async function writtenToday(type: EventType): Promise<string> {
  const { data, effectiveOn = { precision: 'day', date: '2026-09-24' } as const, ...context } = examples[type];
  const stream = `norrvik.${kindOf(type)}-1` as const;
  const id = derivedId(stream, type);
  const envelope: Envelope = {
    ...{ id, stream, version: 1, type, schema: declarationOf(type).schema, recordedAt: '2026-09-24T08:15:30.250Z', effectiveOn },
    ...{ actor: { id: 'u-1', role: 'beredningsgrupp', party: 'p-district' }, owner: 'p-district', ...context },
    ...{
      $correlationId: id,
      $causationId: null,
      $command: { key: 'k-1', hash: '0'.repeat(64) },
      salt: Buffer.alloc(16, 5).toString('base64url'),
    },
    data: { ...data },
  };
  return canonical(await codec.seal(envelope));
}

test('every event of the catalogue has an example', () => {
  expect([...types].sort()).toEqual(streamKinds.flatMap((kind) => Object.keys(catalogue[kind])).sort());
});

test.each(types)('%s lies here in every shape it was ever stored in', async (type) => {
  const { schema } = declarationOf(type);
  const missing = Array.from({ length: schema }, (_, index) => fileOf(type, index + 1)).filter((file) => !golden.includes(file));
  if (missing.length === 0) return;
  const text = await writtenToday(type);
  throw new Error(
    `${missing.join(', ')} is missing. Put this in it, without a line end:\n${text}\nand into hashes.json:\n"${fileOf(type, schema)}": "${sha256(text)}"`,
  );
});

test('no file has changed, come or gone without being entered', () => {
  expect(Object.fromEntries(golden.map((file) => [file, sha256(read(file))]))).toEqual(hashes);
});

test.each(types)('%s is still written as it lies here', async (type) => {
  expect(await writtenToday(type)).toBe(read(fileOf(type, declarationOf(type).schema)));
});

test.each(golden)('%s is its own canonical form', (file) => expect(canonical(JSON.parse(read(file)))).toBe(read(file)));

test.each(golden)('%s is stored under its own kind, type and shape', (file) => {
  const { stream, type, schema } = JSON.parse(read(file)) as Envelope;
  expect(file).toBe(`${stream.slice('norrvik.'.length, -'-1'.length)}/${type}.${schema}.json`);
});

test.each(streamKinds)('what is stored of %s can be lifted and folded', (kind) => {
  const decider = deciders[kind] as unknown as AggregateDecider<unknown, unknown, DomainEvent>;
  const begins = Object.keys(catalogue[kind])[0] ?? '';
  const files = golden.filter((file) => file.startsWith(`${kind}/`));
  // A stream begins with what makes the thing; then anything may come.
  const inOrder = [...files.filter((file) => file.includes(`/${begins}.`)), ...files];
  let state = decider.initial;
  for (const file of inOrder) {
    const event = codec.lift(JSON.parse(read(file)) as Envelope) as unknown as DomainEvent;
    state = decider.evolve(state, event);
  }
  expect(state).not.toEqual(decider.initial);
});

test.each(types)('what is sealed in %s opens with its key', async (type) => {
  const { data } = JSON.parse(read(fileOf(type, declarationOf(type).schema))) as Envelope;
  for (const [name, value] of Object.entries(examples[type].data)) {
    if (typeof value !== 'object' || value === null || !('open' in value)) continue;
    expect(await unseal(keys, data[name] as Sealed)).toEqual({ value: value.open });
    expect(read(fileOf(type, declarationOf(type).schema))).not.toContain(value.open);
  }
});
