import { MemoryLog, openEventStore, openReadModelStore } from '@sparbar/stores/memory';
import { appendLeaf, emptyFrontier, leafHash, leafOf } from '@sparbar/evidence';
import { isDeepStrictEqual } from 'node:util';
import { howMany } from '../../../test/how-many';
import { diceOf, type Dice } from '../../../test/simulation/dice';
import { foldAt } from './as-of';
import { stockholmDay } from './calendar-day';
import type { Lifting } from './codec';
import { span } from './effective';
import type { EffectiveOn, Envelope } from './envelope';
import type { EventStore } from './event-store';
import { derivedId } from './ids';
import { createProjector, TakenOver, type Projector } from './project';
import type { ReadModel, ReadModelTable } from './read-model';

/**
 * Random logs carried over by projectors that die at any write, start again with another batch size, and run two at a time; every document at every
 * seq, and at random days, is compared with a fold so plain that it can be read.
 */
const runs = howMany(100, 20_000);

interface Trace {
  readonly seen: readonly number[];
}

const model: ReadModel<Trace> = {
  name: 'trace',
  revision: 1,
  reads: ['Marked', 'Removed', 'Poisoned'],
  ignores: ['Passed'],
  documentsOf: ({ data }) => data.documents as readonly string[],
  // Tells every order from every other.
  evolve: (document, { event, seq }) => {
    if (event.type === 'Poisoned' && (document?.seen.length ?? 0) % 2 === 1) throw new Error(`poison at ${seq}`);
    return event.type === 'Removed' ? undefined : { seen: [...(document?.seen ?? []), seq] };
  },
  indexes: { count: 'number' },
  index: ({ seen }) => ({ count: seen.length }),
};

const codec: Lifting = { lift: (envelope) => envelope };
const ids = ['a', 'b', 'c'];
const log = 'sparbar.example/simulated';

const day = 86_400_000;

/** On its day, late, ahead, imprecise or unknown. */
function anyDay(dice: Dice, now: number): EffectiveOn {
  const at = (days: number): string => new Date(now + days * day).toISOString().slice(0, 10);
  switch (dice(8)) {
    case 0:
    case 1:
      return { precision: 'day', date: at(-dice(40)) };
    case 2:
      return { precision: 'day', date: at(1 + dice(12)) };
    case 3:
      return { precision: 'month', date: at(dice(60) - 40).slice(0, 7) };
    case 4:
      return dice(2) === 0 ? { precision: 'year', date: '2026' } : { precision: 'season', date: '2026-21' };
    case 5:
      return { precision: 'unknown', date: null };
    default:
      return { precision: 'day', date: stockholmDay(new Date(now)) };
  }
}

async function randomLog(
  dice: Dice,
  poison: boolean,
): Promise<{ readonly append: (count: number) => Promise<void>; readonly events: EventStore; readonly written: Envelope[] }> {
  const events = openEventStore(new MemoryLog());
  const written: Envelope[] = [];
  let now = Date.parse('2026-02-20T10:00:00.000Z');
  const append = async (count: number): Promise<void> => {
    for (let index = 0; index < count; index += 1) {
      // Two machines' clocks: now and then it is earlier than it was.
      now += dice(6) === 0 ? -dice(30) * 3_600_000 : dice(40) * 3_600_000;
      const stream = `sim.note-${dice(4)}` as const;
      const version = written.filter((envelope) => envelope.stream === stream).length + 1;
      const type =
        ['Marked', 'Marked', 'Marked', 'Marked', 'Marked', 'Removed', 'Passed', poison ? 'Poisoned' : 'Marked'][dice(8)] ?? 'Marked';
      const envelope: Envelope = {
        id: derivedId(stream, String(version)),
        stream,
        version,
        type,
        schema: 1,
        recordedAt: new Date(now).toISOString(),
        effectiveOn: anyDay(dice, now),
        actor: { id: 'u', role: 'r', party: 'p' },
        owner: 'p',
        $correlationId: 'c',
        $causationId: null,
        $command: { key: `${stream} ${version}`, hash: '' },
        salt: Buffer.alloc(16, written.length % 256).toString('base64url'),
        data: { documents: ids.filter(() => dice(2) === 0) },
      };
      await events.append(stream, version - 1, [envelope]);
      written.push(envelope);
    }
  };
  return { append, events, written };
}

class Crash extends Error {}

/** Dies at one write in so many: after some of the versions, after all of them, or after the checkpoint as well. */
function crashing(table: ReadModelTable<Trace>, dice: Dice): ReadModelTable<Trace> {
  return {
    ...table,
    commit: async (versions, expected, next) => {
      const fate = dice(5);
      if (fate === 0) {
        await table.write(versions.slice(0, dice(versions.length + 1)));
        throw new Crash();
      }
      await table.write(versions);
      const advanced = await table.advance(expected, next);
      if (fate === 1) throw new Crash();
      return advanced;
    },
  };
}

async function simulate(
  seed: number,
  poison: boolean,
  table: ReadModelTable<Trace>,
): Promise<{ readonly events: EventStore; readonly written: readonly Envelope[] }> {
  const dice = diceOf(seed);
  const { append, events, written } = await randomLog(dice, poison);
  const total = 10 + dice(30);
  const start = (): Projector =>
    createProjector({ model, table: crashing(table, dice), events, codec, log, batch: [1, 2, 3, 5, 8, 100][dice(6)] ?? 1 });
  const projectors = [start(), start()];
  while (written.length < total || (await table.checkpoint()).seq < written.length) {
    if (written.length < total && dice(3) === 0) await append(1 + dice(8));
    const which = dice(3) === 0 ? 1 : 0;
    try {
      await projectors[which]?.step();
    } catch (error) {
      if (error instanceof Crash) projectors[which] = start();
      else if (!(error instanceof TakenOver)) throw error;
    }
  }
  return { events, written };
}

/** What was known at a seq of what held on a day, by the definition. */
function oracle(written: readonly Envelope[], id: string, known: number, validAt: string): Trace | undefined {
  return written
    .map((event, index) => ({ event, seq: index + 1, to: span(event.effectiveOn, event.recordedAt).to }))
    .filter(
      ({ event, seq, to }) =>
        seq <= known && to <= validAt && event.type !== 'Passed' && (event.data.documents as readonly string[]).includes(id),
    )
    .sort((one, other) => (one.to === other.to ? one.seq - other.seq : one.to < other.to ? -1 : 1))
    .reduce<Trace | undefined>(
      (trace, { event, seq }) => (event.type === 'Removed' ? undefined : { seen: [...(trace?.seen ?? []), seq] }),
      undefined,
    );
}

function ownSeqs(written: readonly Envelope[], id: string, known: number): readonly number[] {
  return written.flatMap((event, index) =>
    index < known && event.type !== 'Passed' && (event.data.documents as readonly string[]).includes(id) ? [index + 1] : [],
  );
}

/** `expect` costs more than all the rest, and is asked a hundred thousand times: only where there is a difference to show. */
function agree(actual: unknown, expected: unknown, where: object): void {
  if (!isDeepStrictEqual(actual, expected)) expect({ ...where, actual }).toEqual({ ...where, actual: expected });
}

describe('projectors that die and compete', () => {
  it(
    `carry over ${runs} random logs as the definition says`,
    async () => {
      let held = 0;
      let late = 0;
      for (let seed = 1; seed <= runs; seed += 1) {
        const table = await openReadModelStore().table(model);
        const { events, written } = await simulate(seed, false, table);
        const dice = diceOf(seed ^ 0x5eed);
        for (const id of ids) {
          for (let known = 1; known <= written.length; known += 1) {
            const seqs = ownSeqs(written, id, known);
            const last = seqs.at(-1) ?? 0;
            // By the day on which the last of its events was known.
            const recorded = written
              .slice(0, last)
              .map(({ recordedAt }) => recordedAt)
              .sort()
              .at(-1);
            const today = recorded === undefined ? '' : stockholmDay(new Date(recorded));
            const expected = oracle(written, id, known, today);
            const base = (await table.getMany([id], known)).get(id);
            const where = { seed, id, known };
            agree([base?.document, (base?.sources ?? []).map(({ seq }) => seq)], [expected, seqs], where);
            agree((await table.get(id, known))?.document, expected, where);
            if (expected !== undefined && expected.seen.length < seqs.length) held += 1;
            if (expected?.seen.some((seq, index) => seq < (expected.seen[index - 1] ?? 0)) === true) late += 1;

            if (base === undefined) continue;
            const validAt = new Date(Date.parse('2026-01-01') + dice(150) * day).toISOString().slice(0, 10);
            const later = (await table.getMany([id], written.length)).get(id) ?? base;
            const asOf = await foldAt(model, dice(2) === 0 ? base : later, events, codec, { validAt, at: known });
            agree(asOf.document, oracle(written, id, known, validAt), { ...where, validAt });
            const open = written.flatMap((event, index) => {
              const { from, to } = span(event.effectiveOn, event.recordedAt);
              return seqs.includes(index + 1) && to > validAt && (from === null || from <= validAt) ? [index + 1] : [];
            });
            agree(
              asOf.uncertain.map(({ seq }) => seq),
              open,
              { ...where, validAt },
            );
          }
        }
        const { frontier, parked, seq } = await table.checkpoint();
        expect({ seq, parked }).toEqual({ seq: written.length, parked: [] });
        expect(frontier).toEqual(
          written.reduce((tree, event, index) => appendLeaf(tree, leafHash(leafOf(event, index + 1, log))), emptyFrontier).hashes,
        );
      }
      // The logs were such that it mattered.
      expect(Math.min(held, late)).toBeGreaterThan(runs);
    },
    howMany(600_000, 14_400_000),
  );

  it(
    `park the same streams and keep the same documents, poisoned, however they die (${runs} logs)`,
    async () => {
      let parkings = 0;
      for (let seed = 1; seed <= runs; seed += 1) {
        const table = await openReadModelStore().table(model);
        const { events, written } = await simulate(seed, true, table);
        const plain = await openReadModelStore().table(model);
        const one = createProjector({ model, table: plain, events, codec, log, batch: 1 + (seed % 7) });
        while (!(await one.step()).caughtUp) continue;
        const [left, right] = [await table.checkpoint(), await plain.checkpoint()];
        expect({ seed, ...left, epoch: 0 }).toEqual({ seed, ...right, epoch: 0 });
        expect(left.seq).toBe(written.length);
        parkings += left.parked.length;
        for (let known = 1; known <= written.length; known += 1) {
          agree([...(await table.getMany(ids, known))], [...(await plain.getMany(ids, known))], { seed, known });
        }
      }
      expect(parkings).toBeGreaterThan(runs / 2);
    },
    howMany(600_000, 14_400_000),
  );
});
