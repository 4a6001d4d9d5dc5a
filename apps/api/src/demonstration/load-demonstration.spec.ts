import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { activityDecider, catalogue, type ActivityEvent, type ActivityState } from '@sparbar/domain';
import { stockholmDay, type Envelope, type Stores } from '@sparbar/event-sourcing';
import { memoryStores } from '@sparbar/stores/memory';
import { sqliteStores } from '@sparbar/stores/sqlite';
import { followHere } from '@sparbar/worker';
import { district, hills, police, schools, traffic } from './contacts';
import { demonstrationCooperation, demonstrationDay, loadDemonstration } from './index';
import { activityId, decisionId } from './step';
import { inSweden } from './stepping-clock';
import { story } from './story';

const random = { bytes: (count: number) => randomBytes(count) };

async function logOf(stores: Stores): Promise<readonly Envelope[]> {
  const { events } = await stores.open(demonstrationCooperation);
  return (await events.readAll(0n, 10_000)).map(({ envelope }) => envelope);
}
const typesOf = (log: readonly Envelope[]): readonly string[] => log.map(({ type }) => type);
const ids = (log: readonly Envelope[]): readonly string[] => log.map(({ id }) => id);

describe('the demonstration', () => {
  const stores = memoryStores();
  const told: (readonly [number, number])[] = [];
  let log: readonly Envelope[] = [];
  let took = 0;

  beforeAll(async () => {
    const start = performance.now();
    await loadDemonstration({ stores, random, onProgress: (done, total) => told.push([done, total]) });
    took = performance.now() - start;
    log = await logOf(stores);
  });

  const of = (kind: string, id: string): readonly Envelope[] =>
    log.filter(({ stream }) => stream === `${demonstrationCooperation}.${kind}-${id}`);
  const standing = (reference: string): ActivityState['status'] =>
    of('activity', activityId(reference)).reduce<ActivityState>(
      (state, event) => activityDecider.evolve(state, event as unknown as ActivityEvent),
      activityDecider.initial,
    ).status;

  it('is two years of at least 400 events, told in a few seconds', () => {
    expect(log.length).toBeGreaterThanOrEqual(400);
    expect(took).toBeLessThan(10_000);
    expect(told.at(-1)).toEqual([story.length, story.length]);
    expect([log[0]?.recordedAt.slice(0, 7), log.at(-1)?.recordedAt.slice(0, 7)]).toEqual(['2025-01', demonstrationDay.slice(0, 7)]);
    expect(log.every(({ recordedAt }) => stockholmDay(new Date(recordedAt)) <= demonstrationDay)).toBe(true);
  });

  it('shows every kind of fact that a cooperation can have', () => {
    const { account: _account, installation: _installation, ...kinds } = catalogue;
    const shown = new Set(typesOf(log));
    expect(
      Object.values(kinds)
        .flatMap((types) => Object.keys(types))
        .filter((type) => !shown.has(type)),
    ).toEqual([]);
  });

  it('is told in order, in working hours', () => {
    const times = story.map(({ at }) => inSweden(at));
    expect(times).toEqual(times.toSorted((one, other) => one.getTime() - other.getTime()));
    expect(
      story.filter(
        ({ at }) => at < `${at.slice(0, 10)}T08:00` || at > `${at.slice(0, 10)}T17:00` || [0, 6].includes(inSweden(at).getUTCDay()),
      ),
    ).toEqual([]);
    expect(new Set(story.map(({ key }) => key)).size).toBe(story.length);
  });

  it('lets every consequence stand after its cause', () => {
    const place = new Map(log.map(({ id }, index) => [id, index]));
    const consequences = log.filter(({ $causationId }) => $causationId !== null);
    expect(consequences.length).toBeGreaterThanOrEqual(15);
    expect(consequences.filter(({ id, $causationId }) => (place.get($causationId ?? '') ?? Infinity) >= (place.get(id) ?? -1))).toEqual([]);
    const recorded = log.map(({ recordedAt }) => recordedAt);
    expect(recorded).toEqual(recorded.toSorted());
  });

  it('has come to a day on which one activity is late and waits for a decision', () => {
    const references = Array.from({ length: 15 }, (_, index) => `NV-${String(index + 1).padStart(2, '0')}`);
    const standings = references.map((one) => `${one} ${standing(one)}`);
    expect(standings).toEqual([
      'NV-01 completed',
      'NV-02 running',
      'NV-03 running',
      'NV-04 delayed',
      'NV-05 running',
      'NV-06 completed',
      'NV-07 running',
      'NV-08 running',
      'NV-09 delayed',
      'NV-10 decided',
      'NV-11 cancelled',
      'NV-12 running',
      'NV-13 paused',
      'NV-14 completed',
      'NV-15 proposed',
    ]);
    expect(
      typesOf(of('activity', activityId('NV-04')))
        .filter((type) => type !== 'ActivityUpdateRecorded')
        .at(-1),
    ).toBe('ActivityDelayed');
    expect(typesOf(of('decision', decisionId('routine-wish')))).toEqual(['DecisionProposed']);
  });

  it('lets the calendar and the reactions tell their part', () => {
    const lights = [...of('activity-terms', activityId('NV-03')), ...of('activity', activityId('NV-03'))];
    const by = (type: string) => lights.find((event) => event.type === type);
    expect([by('ActivityDueDatePassed')?.effectiveOn.date, by('ActivityDueDatePassed')?.actor.id]).toEqual([
      '2026-07-01',
      'clock:due-date-passed',
    ]);
    expect(by('ActivityDelayed')?.$causationId).toBe(by('ActivityDueDatePassed')?.id);
    expect(by('ActivityBackOnTrack')?.$causationId).toBe(by('ActivityDurationChanged')?.id);
    expect(by('ActivityDurationChanged')?.decision).toBe(decisionId('lights-october'));
    const missed = log.filter(({ type }) => type === 'FollowUpMissed');
    expect(missed.map(({ data, effectiveOn }) => [data['activity'], data['lastDay'], effectiveOn.date])).toEqual([
      [activityId('25-10'), '2025-05-31', '2025-06-01'],
      [activityId('25-02'), '2025-09-30', '2025-10-01'],
      [activityId('25-05'), '2026-01-31', '2026-02-01'],
      [activityId('NV-08'), '2026-05-31', '2026-06-01'],
    ]);
    expect(typesOf(of('decision', decisionId('laundries-included')))).toEqual([
      'DecisionRecorded',
      'DecisionEffectRefused',
      'DecisionNotCarriedOut',
    ]);
    expect(of('decision', decisionId('laundries-included'))[1]?.data['refusal']).toBe('ActivityCancelled');
  });

  it('tells of an administration that merged, and of a decision that was taken back with what it had led to', () => {
    expect(typesOf(of('party', 'granhojden'))).toEqual(['PartyRegistered', 'PartyMerged']);
    expect(JSON.stringify(of('activity-terms', activityId('NV-13')).map(({ data }) => data))).toContain('granhojden');
    expect(typesOf(of('decision', decisionId('graffiti-longer')))).toEqual(['DecisionRecorded', 'DecisionRevoked']);
    expect(of('activity', activityId('25-10')).at(-1)).toMatchObject({ type: 'ActivityCancelled', decision: decisionId('graffiti-ended') });
  });

  it('lets every party speak of what is its own', () => {
    const parties = new Set(log.filter(({ type }) => type === 'ActivityUpdateRecorded').map(({ actor }) => actor.party));
    expect([...parties].sort()).toEqual([district, hills, police, schools, traffic].sort());
  });

  it('comes to the same when the calendar looks every morning', async () => {
    const every = memoryStores();
    await loadDemonstration({ stores: every, random, mornings: () => true });
    const told = (one: Envelope) => [one.id, one.recordedAt.slice(0, 16)];
    expect((await logOf(every)).map(told)).toEqual(log.map(told));
  });

  it('is taken in by every read model, with nothing parked', async () => {
    const following = followHere({ stores, clock: { now: () => inSweden(`${demonstrationDay}T08:00`) }, random });
    const { events } = await stores.open(demonstrationCooperation);
    const end = (await events.readAll(0n, 10_000)).at(-1)?.position ?? 0n;
    expect(await following.settled(demonstrationCooperation, end, 10_000)).toBe(true);
    const state = following.state();
    await following.stop();
    expect(state.flatMap(({ parked }) => parked)).toEqual([]);
    expect(state.filter((one) => one.state !== 'live')).toEqual([]);
    // The first look at the clocks on the day itself finds nothing left to note.
    expect(await logOf(stores)).toEqual(log);
  });

  it('tells nothing twice', async () => {
    const again: (readonly [number, number])[] = [];
    await loadDemonstration({ stores, random, onProgress: (done, total) => again.push([done, total]) });
    expect(await logOf(stores)).toEqual(log);
    expect(again).toEqual([[story.length, story.length]]);
  });

  it.each([1, 46, story.length - 1])('goes on where it was interrupted (after %i steps), and comes to the same', async (steps) => {
    const interrupted = memoryStores();
    const controller = new AbortController();
    const cut = loadDemonstration({
      stores: interrupted,
      random,
      signal: controller.signal,
      onProgress: (done) => (done === steps ? controller.abort() : undefined),
    });
    await expect(cut).rejects.toThrow();
    expect((await logOf(interrupted)).length).toBeLessThan(log.length);
    await loadDemonstration({ stores: interrupted, random });
    expect(ids(await logOf(interrupted))).toEqual(ids(log));
  });

  it.each(['DecisionRecorded', 'ActivityDecided', 'FollowUpMissed', 'ActivityDelayed', 'ActivityBackOnTrack', 'DecisionEffectRefused'])(
    'goes on where it was struck down (before the first %s), and comes to the same',
    async (type) => {
      const writes = typesOf(log).indexOf(type);
      const kept = memoryStores();
      let written = 0;
      const mortal: Stores = {
        ...kept,
        open: async (cooperation) => {
          const opened = await kept.open(cooperation);
          const append: typeof opened.events.append = async (...args) => {
            if ((written += 1) > writes) throw new Error('struck down');
            return opened.events.append(...args);
          };
          return { ...opened, events: { ...opened.events, append } };
        },
      };
      await expect(loadDemonstration({ stores: mortal, random, patienceMs: 1_000 })).rejects.toThrow();
      expect((await logOf(kept)).length).toBe(writes);
      await loadDemonstration({ stores: kept, random });
      expect(ids(await logOf(kept))).toEqual(ids(log));
    },
  );

  it('is the same on disk, and as quick', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'sparbar-norrvik-'));
    const onDisk = sqliteStores({ folder });
    try {
      const start = performance.now();
      await loadDemonstration({ stores: onDisk, random });
      expect(performance.now() - start).toBeLessThan(10_000);
      expect(ids(await logOf(onDisk))).toEqual(ids(log));
    } finally {
      await onDisk.close();
      rmSync(folder, { recursive: true });
    }
  });
});
