import { openEventStore, openKeyStore, MemoryLog } from '@sparbar/stores/memory';
import { createHash, randomBytes } from 'node:crypto';
import { createCodec, type Catalogue } from './codec';
import type { DecidedFact, Decider } from './decider';
import { KeyReused, transact } from './transact';

const catalogue: Catalogue = {
  note: {
    Noted: { schema: 1, fields: { text: { sealed: 'personal', retention: 'note', subject: 'event' } } },
    Marked: { schema: 1, fields: { mark: 'public' } },
  },
};

type Command = { readonly text: string } | { readonly mark: string };
const notes: Decider<null, Command, DecidedFact> = {
  kind: 'note',
  initial: null,
  decide: (command) => ['text' in command ? { type: 'Noted', data: { text: { open: command.text } } } : { type: 'Marked', data: command }],
  evolve: () => null,
};

function setUp() {
  const keys = openKeyStore();
  const random = { bytes: (count: number) => randomBytes(count) };
  const engine = {
    events: openEventStore(new MemoryLog()),
    codec: createCodec({ catalogue, keys, random }),
    clock: { now: () => new Date('2026-03-01T08:00:00.000Z') },
    random,
  };
  const actor = { id: 'u-1', role: 'coordinator', party: 'p-1' };
  const write = (command: Command, key = 'k-1') =>
    transact(engine, 'norrvik', notes, '1', command, { key, body: command, actor, owner: 'p-1' });
  return { keys, write };
}

const plain = (body: Command) => createHash('sha256').update(JSON.stringify(body)).digest('hex');

describe('what a command is remembered by', () => {
  it('is a plain hash where nothing of it is sealed', async () => {
    const { write } = setUp();
    const { events } = await write({ mark: 'x' });
    expect(events[0]?.$command.hash).toBe(plain({ mark: 'x' }));
  });

  it('cannot be guessed from where it held something sealed', async () => {
    const { write } = setUp();
    const { events } = await write({ text: 'x' });
    expect(events[0]?.$command.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(events[0]?.$command.hash).not.toBe(plain({ text: 'x' }));
    const again = await setUp().write({ text: 'x' });
    expect(again.events[0]?.$command.hash).not.toBe(events[0]?.$command.hash);
  });

  it('still tells the same asking from another', async () => {
    const { write } = setUp();
    await write({ text: 'x' });
    expect(await write({ text: 'x' })).toMatchObject({ repeated: true, version: 1 });
    await expect(write({ text: 'y' })).rejects.toBeInstanceOf(KeyReused);
  });

  it('gives the first answer when what was said has been erased: there is nothing left to compare', async () => {
    const { keys, write } = setUp();
    const { events } = await write({ text: 'x' });
    await keys.destroy('p-1', `note:${events[0]?.id}`);
    expect(await write({ text: 'y' })).toMatchObject({ repeated: true, version: 1 });
  });
});
