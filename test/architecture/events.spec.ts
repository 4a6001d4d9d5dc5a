import { catalogue, deciders, streamKinds, type StreamKind } from '@sparbar/domain';
import { messages } from '@sparbar/messages';
import { readModels } from '@sparbar/read-models';
import { repositoryFiles } from './source-files';

interface Stored {
  readonly kind: StreamKind;
  readonly type: string;
  readonly schema: number;
  readonly fields: Readonly<Record<string, unknown>>;
}

const stored: readonly Stored[] = streamKinds.flatMap((kind) =>
  Object.entries(catalogue[kind]).map(([type, { schema, fields }]) => ({ kind, type, schema, fields })),
);
const everyEvent = stored.map((event) => [event.type, event] as const);

/** The installation's own log. Its facts are read by who signs in, straight from the stream, and stand in no cooperation's history. */
const systemKinds: readonly StreamKind[] = ['account', 'installation'];
const inCooperations = stored.filter((event) => !systemKinds.includes(event.kind));

describe('every event that is stored', () => {
  it('has a name of its own', () => {
    const types = stored.map((event) => event.type);
    expect(types.length).toBeGreaterThan(30);
    expect([...new Set(types)]).toEqual(types);
  });

  it.each(everyEvent)('%s is named in the past tense, in English', (type) => {
    expect(type).toMatch(/^([A-Z][a-z]+)+$/);
    expect(type).toMatch(/(ed|Made|Taken|Missed|Opened|OnTrack|TookEffect|CarriedOut|Revoked)$/);
  });

  it.each(everyEvent)('%s has golden files for every schema it was ever stored under', (type, { schema }) => {
    const files = repositoryFiles('test/stored-events').filter((file) => file.endsWith('.json'));
    for (let version = 1; version <= schema; version += 1) {
      expect(files.filter((file) => new RegExp(`(^|[/.])${type}[./-](v|schema-)?${version}\\b`).test(file))).not.toEqual([]);
    }
  });

  it.each(everyEvent)('%s has a sentence in Swedish and another in English', (type) => {
    const swedish: Readonly<Record<string, unknown>> = messages('sv').event;
    const english: Readonly<Record<string, unknown>> = messages('en').event;
    expect(typeof swedish[type]).toBe('function');
    expect(typeof english[type]).toBe('function');
    expect(String(swedish[type])).not.toBe(String(english[type]));
  });

  it.each(everyEvent)('%s says of each field who may read it', (_type, { fields }) => {
    for (const fieldClass of Object.values(fields)) {
      expect([
        'public',
        'internal',
        expect.objectContaining({
          sealed: expect.stringMatching(/^(secret|personal)$/),
          retention: expect.stringMatching(/^(contact|record|note)$/),
          subject: expect.stringMatching(/^(stream|event)$/),
        }),
      ]).toContainEqual(fieldClass);
    }
  });

  it.each(everyEvent)('%s belongs to an aggregate that decides it', (_type, { kind }) => {
    expect(deciders[kind].kind).toBe(kind);
  });
});

describe('every event of a cooperation', () => {
  it.each(inCooperations.map((event) => event.type))('%s has a reader', (type) => {
    expect(readModels.filter((model) => model.reads.includes(type)).map((model) => model.name)).not.toEqual([]);
  });

  it.each(readModels.map((model) => [model.name, model] as const))('is read, or knowingly passed over, by the model %s', (_name, model) => {
    const declared = [...model.reads, ...model.ignores].sort();
    expect([...new Set(declared)]).toEqual(declared);
    const all = stored.map((event) => event.type);
    expect(declared.filter((type) => !all.includes(type))).toEqual([]);
    expect(inCooperations.map((event) => event.type).filter((type) => !declared.includes(type))).toEqual([]);
  });

  it('stands in the history', () => {
    const history = readModels.find((model) => model.name === 'history');
    expect(inCooperations.map((event) => event.type).filter((type) => !history?.reads.includes(type))).toEqual([]);
  });
});
