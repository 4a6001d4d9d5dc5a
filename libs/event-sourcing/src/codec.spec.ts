import { openKeyStore } from '@sparbar/stores/memory';
import { randomBytes } from 'node:crypto';
import { canonical, sealedCommitment } from '@sparbar/evidence';
import { createCodec, SubjectErased, type Catalogue } from './codec';
import type { Envelope, Sealed } from './envelope';
import { StoreDamaged } from './event-store';
import { unseal } from './protected';

const catalogue: Catalogue = {
  note: {
    NoteWritten: {
      schema: 3,
      fields: {
        title: 'public',
        text: { sealed: 'personal', retention: 'note', subject: 'event' },
        by: { sealed: 'secret', retention: 'record', subject: 'stream' },
        extra: 'internal',
      },
      optional: ['extra'],
      upcasters: { 1: ({ heading, ...rest }) => ({ ...rest, title: heading }), 2: (data) => ({ ...data, by: null }) },
    },
    NoteClosed: { schema: 1, fields: {} },
  },
  'note-terms': { TermsAgreed: { schema: 1, fields: {} } },
};
const random = { bytes: (count: number) => randomBytes(count) };

function setUp() {
  const keys = openKeyStore();
  return { keys, codec: createCodec({ catalogue, keys, random }) };
}

const envelope = (changes: Readonly<Record<string, unknown>> = {}): Envelope =>
  ({
    id: '0f4e1a52-9b1c-8d2e-8f3a-5b6c7d8e9f00',
    stream: 'norrvik.note-7',
    version: 1,
    type: 'NoteWritten',
    schema: 3,
    recordedAt: '2026-03-01T09:30:00.000Z',
    effectiveOn: { precision: 'day', date: '2026-03-01' },
    actor: { id: 'u-1', role: 'coordinator', party: 'p-1' },
    owner: 'p-1',
    $correlationId: 'c-1',
    $causationId: null,
    $command: { key: 'k-1', hash: 'ab'.repeat(32) },
    salt: 'AAECAwQFBgcICQoLDA0ODw',
    data: { title: 'Möte', text: { open: 'Anna ringer' }, by: { open: 'Bo' } },
    ...changes,
  }) as Envelope;
const withData = (data: object): Envelope => envelope({ data: { title: 'Möte', text: { open: 'Anna ringer' }, by: null, ...data } });
const sealedAt = (stored: Envelope, name: string): Sealed => stored.data[name] as Sealed;

describe('sealing', () => {
  it('puts what only some may read in a box under the key of its subject, and leaves the rest', async () => {
    const { codec, keys } = setUp();
    const stored = await codec.seal(envelope());
    expect(stored.data.title).toBe('Möte');
    expect(sealedAt(stored, 'text').sealed).toMatchObject({ domain: 'p-1', key: 'note:0f4e1a52-9b1c-8d2e-8f3a-5b6c7d8e9f00' });
    expect(sealedAt(stored, 'by').sealed).toMatchObject({ domain: 'p-1', key: 'record:norrvik.note-7' });
    expect(canonical(stored)).not.toMatch(/Anna|Bo"/);
    const read = codec.lift(JSON.parse(canonical(stored)) as Envelope);
    expect(await unseal(keys, sealedAt(read, 'text'))).toEqual({ value: 'Anna ringer' });
    expect(await unseal(keys, sealedAt(read, 'by'))).toEqual({ value: 'Bo' });
  });

  it('forgets one note with its key, and neither the other notes nor who wrote them', async () => {
    const { codec, keys } = setUp();
    const one = await codec.seal(envelope());
    const other = await codec.seal(envelope({ id: '1f4e1a52-9b1c-8d2e-8f3a-5b6c7d8e9f00', version: 2 }));
    await keys.destroy('p-1', sealedAt(one, 'text').sealed.key);
    expect(await unseal(keys, sealedAt(one, 'text'))).toEqual({ erased: true });
    expect(await unseal(keys, sealedAt(one, 'by'))).toEqual({ value: 'Bo' });
    expect(await unseal(keys, sealedAt(other, 'text'))).toEqual({ value: 'Anna ringer' });
  });

  it('adds nothing to a subject that has been erased', async () => {
    const { codec, keys } = setUp();
    await keys.destroy('p-1', 'record:norrvik.note-7');
    await expect(codec.seal(envelope())).rejects.toBeInstanceOf(SubjectErased);
  });

  it('leaves no commitment that the envelope alone could be guessed from', async () => {
    const { codec } = setUp();
    const stored = await codec.seal(envelope());
    expect(sealedAt(stored, 'text').sealed.commitment).not.toBe(sealedCommitment(stored.salt, '/data/text', 'Anna ringer'));
  });

  it('passes on what is sealed already, and null', async () => {
    const { codec } = setUp();
    const { text } = (await codec.seal(envelope())).data;
    const again = await codec.seal(withData({ text, by: null }));
    expect(again.data).toEqual({ title: 'Möte', text, by: null });
  });

  const damaged: readonly (readonly [string, (sealed: Sealed['sealed']) => Sealed['sealed']])[] = [
    [
      'a changed box',
      (sealed) => ({ ...sealed, box: `${sealed.box.slice(0, 20)}${sealed.box[20] === 'A' ? 'B' : 'A'}${sealed.box.slice(21)}` }),
    ],
    ['a shortened box', (sealed) => ({ ...sealed, box: 'AAAA' })],
    ['another commitment', (sealed) => ({ ...sealed, commitment: '0'.repeat(64) })],
  ];
  it.each(damaged)('calls %s damage, and not erasure', async (_, damage) => {
    const { codec, keys } = setUp();
    const stored = await codec.seal(envelope());
    await expect(unseal(keys, { sealed: damage(sealedAt(stored, 'text').sealed) })).rejects.toBeInstanceOf(StoreDamaged);
  });

  it('does not open a box that was moved under another name, even where the keys are the same', async () => {
    const { codec, keys } = setUp();
    const stored = await codec.seal(envelope());
    const one = await keys.find('p-1', sealedAt(stored, 'text').sealed.key);
    const same = { ...keys, find: () => Promise.resolve(one) };
    await expect(unseal(same, { sealed: { ...sealedAt(stored, 'text').sealed, key: 'note:other' } })).rejects.toBeInstanceOf(StoreDamaged);
  });
});

describe('what cannot be stored', () => {
  const deep = (levels: number): unknown => (levels === 0 ? 0 : { a: deep(levels - 1) });
  const boxed = { sealed: { domain: 'p-1', key: 'note:x', commitment: 'ab'.repeat(32), box: 'AAAA' } };
  const cases: readonly (readonly [string, Envelope, string])[] = [
    ['a text that is not in normal form', withData({ title: 'Mo\u0308te' }), '/data/title is not in Unicode'],
    ['half a character', withData({ title: 'a\ud83d' }), '/data/title holds half a character'],
    ['a text that is too long', withData({ title: 'a'.repeat(20_001) }), '/data/title is longer than 20000 characters'],
    ['a sealed text that is too long', withData({ text: { open: 'a'.repeat(20_001) } }), '/data/text/open is longer'],
    ['a fraction', withData({ extra: 1.5 }), '/data/extra is not a whole number'],
    ['a number no double holds', withData({ extra: 2 ** 53 }), '/data/extra is not a whole number'],
    ['a member that is undefined', withData({ extra: undefined }), '/data/extra is undefined'],
    ['a bigint', withData({ extra: 1n }), '/data/extra is a bigint'],
    ['an event that is too large', withData({ extra: ['å', 'ä', 'ö'].map((letter) => letter.repeat(10_000)) }), 'the event is 60'],
    ['what lies too deep', withData({ extra: deep(15) }), 'more than 16 levels down'],
    ['an unknown member of the data', withData({ exrta: 1 }), '/data/exrta is not a member of NoteWritten'],
    ['a missing member of the data', envelope({ data: { title: 'Möte', by: null } }), '/data/text of NoteWritten is missing'],
    ['an open value in a sealed field', withData({ text: 'Anna ringer' }), '/data/text of NoteWritten is to be sealed'],
    ['a sealed value in an open field', withData({ title: boxed }), '/data/title is not a sealed field'],
    ['an unknown member of the envelope', envelope({ previous: 'x' }), '/previous is not a member of an event'],
    ['an unknown member of the actor', envelope({ actor: { id: 'u', role: 'r', party: 'p', name: 'Bo' } }), '/actor/name is not known'],
    ['an unknown type', envelope({ type: 'NoteBurnt' }), '/type "NoteBurnt" is not known'],
    ['a type of another kind of stream', envelope({ stream: 'norrvik.note-terms-7' }), 'not known in a stream of kind note-terms'],
    ['an older shape', envelope({ schema: 2 }), '/schema of NoteWritten is 3, not 2'],
    ['a day that is not in the calendar', envelope({ effectiveOn: { precision: 'day', date: '2026-02-30' } }), 'is not in the calendar'],
    ['a month written as a day', envelope({ effectiveOn: { precision: 'month', date: '2026-02-01' } }), 'is not a month'],
    ['an unknown day with a date', envelope({ effectiveOn: { precision: 'unknown', date: '2026' } }), '/effectiveOn/date is null'],
    ['a precision nobody knows', envelope({ effectiveOn: { precision: 'week', date: '2026-W03' } }), '/effectiveOn/precision "week"'],
    ['an instant without milliseconds', envelope({ recordedAt: '2026-03-01T09:30:00Z' }), '/recordedAt'],
    ['a version 0', envelope({ version: 0 }), '/version is not a number from 1'],
    ['a short salt', envelope({ salt: 'AAAA' }), '/salt'],
  ];
  it.each(cases)('refuses %s', async (_, event, sentence) => {
    const { codec } = setUp();
    await expect(codec.seal(event)).rejects.toMatchObject({ name: 'BadEvent', message: expect.stringContaining(sentence) as unknown });
  });

  it('stores what is as large and as deep as may be', async () => {
    const { codec } = setUp();
    await expect(codec.seal(withData({ text: { open: 'a'.repeat(20_000) }, extra: deep(14) }))).resolves.toBeDefined();
    await expect(
      codec.seal(envelope({ effectiveOn: { precision: 'unknown', date: null, text: 'någon gång' }, afterwards: true })),
    ).resolves.toBeDefined();
  });
});

describe('lifting', () => {
  it('brings old shapes to the newest, step by step, and leaves the newest as it is', () => {
    const { codec } = setUp();
    const old = envelope({ schema: 1, data: { heading: 'Möte', text: null } });
    expect(codec.lift(old)).toMatchObject({ schema: 3, data: { title: 'Möte', text: null, by: null } });
    const newest = withData({ text: null });
    expect(codec.lift(newest)).toBe(newest);
  });

  it.each([
    ['a shape that is not known yet', envelope({ schema: 4 }), 'this program knows up to 3'],
    ['an unknown type', envelope({ type: 'NoteBurnt' }), 'not known'],
    ['an unknown kind of stream', envelope({ stream: 'norrvik.letter-1' }), 'of no known kind'],
    ['a member too many', withData({ more: 1 }), '/data/more is not a member'],
    ['a member too few', envelope({ data: { title: 'a', text: null } }), '/data/by of NoteWritten is missing'],
    ['an envelope with a member too many', envelope({ more: 1 }), '/more is not a member'],
  ])('cannot read %s, and says where it stands', (_, event, sentence) => {
    const { stream, version } = event;
    expect(() => setUp().codec.lift(event)).toThrow(
      expect.objectContaining({ name: 'UnreadableEvent', stream, version, message: expect.stringContaining(sentence) as unknown }),
    );
  });
});
