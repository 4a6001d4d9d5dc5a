import { decideAny } from '@sparbar/decisions/without-nest';
import { reactions, type DomainReaction, type Happened } from '@sparbar/domain';
import { createReactor, stockholmDay, type ReactionCommand } from '@sparbar/event-sourcing';
import {
  by,
  cooperation,
  decided,
  propose,
  smallCooperation,
  types,
  withActivity,
  type SmallCooperation,
} from '../testing/small-cooperation';

let small: SmallCooperation;
afterEach(() => small.end());

/** The clock strikes on that day, in a process that has just started. */
async function strike(day: string): Promise<void> {
  small.clock.set(day);
  const following = small.follow({ models: [] });
  const { events } = await small.stores.open(cooperation);
  const last = (await events.readAll(0n, 10_000)).at(-1);
  await following.settled(cooperation, last?.position ?? 0n, 5_000);
  await following.clockMoved();
  await following.stop();
}

/** Hands one reaction everything that has happened, and nobody else anything. */
async function reactToAll(reaction: DomainReaction): Promise<void> {
  const { events, progress } = await small.stores.open(cooperation);
  const { codec } = await small.engineOf(cooperation);
  const today = stockholmDay(small.clock.now());
  const reactor = createReactor({
    reaction: { ...reaction, commands: ({ event }) => reaction.commands(event as unknown as Happened) as readonly ReactionCommand[] },
    events,
    codec,
    progress,
    from: 'beginning',
    send: ({ kind, id, command }, meta) => decideAny(small.engineOf, cooperation, kind, id, { ...command, today }, meta),
  });
  while (!(await reactor.step()).caughtUp);
}

describe('a due date that passes', () => {
  beforeEach(async () => {
    small = smallCooperation('2026-01-12');
    await withActivity(small, by('2026-06-30'));
  });

  it('has not passed on its own day', async () => {
    await strike('2026-06-30');
    expect(types(await small.stream('activity-terms', 'a1'))).toEqual(['ActivityTermsAgreed']);
  });

  it('is noted from the day after, also when the clock was stopped for weeks, and makes the activity late', async () => {
    await strike('2026-08-20');
    const terms = await small.stream('activity-terms', 'a1');
    expect(types(terms)).toEqual(['ActivityTermsAgreed', 'ActivityDueDatePassed']);
    expect([terms[1]?.effectiveOn.date, terms[1]?.recordedAt.slice(0, 10), terms[1]?.data]).toEqual([
      '2026-07-01',
      '2026-08-20',
      { due: '2026-06-30', fact: terms[0]?.id },
    ]);
    const late = (await small.stream('activity', 'a1')).at(-1);
    expect([late?.type, late?.effectiveOn.date, late?.$causationId]).toEqual(['ActivityDelayed', '2026-07-01', terms[1]?.id]);
  });

  it('is noted once, however often the clock strikes and whoever died in between', async () => {
    await strike('2026-07-01');
    await strike('2026-07-01');
    await strike('2026-07-02');
    await Promise.all([strike('2026-07-03'), strike('2026-07-03')]);
    expect(types(await small.log()).filter((type) => type === 'ActivityDueDatePassed' || type === 'ActivityDelayed')).toEqual([
      'ActivityDueDatePassed',
      'ActivityDelayed',
    ]);
  });

  it('leaves what is completed in peace', async () => {
    await small.give('activity', 'a1', { type: 'CompleteActivity' });
    await strike('2026-07-01');
    expect(types(await small.stream('activity-terms', 'a1'))).toEqual(['ActivityTermsAgreed']);
  });

  it('counts from the day it was promised, where that was already past', async () => {
    small.clock.set('2026-03-02');
    await propose(small, 'a2', by('2026-02-15'));
    await small.give('activity', 'a2', { type: 'IncludeActivity' });
    await strike('2026-03-03');
    expect((await small.stream('activity-terms', 'a2')).at(-1)).toMatchObject({
      type: 'ActivityDueDatePassed',
      effectiveOn: { date: '2026-03-02' },
      data: { due: '2026-02-15' },
    });
  });

  const resume = async (day: string): Promise<void> => {
    small.clock.set(day);
    await small.give('activity', 'a1', { type: 'ResumeActivity' });
    await strike(day);
  };
  const pause = async (day: string): Promise<void> => {
    small.clock.set(day);
    await small.give('activity', 'a1', { type: 'PauseActivity' });
    await strike(day);
  };

  it('stays passed through a pause: what is resumed is late, each time and once', async () => {
    await strike('2026-07-01');
    await pause('2026-07-05');
    await resume('2026-07-20');
    await strike('2026-07-20');
    await pause('2026-07-20');
    await resume('2026-07-20');
    const life = await small.stream('activity', 'a1');
    const once = ['ActivityPaused', 'ActivityResumed', 'ActivityDelayed'];
    expect(types(life).slice(-7)).toEqual(['ActivityDelayed', ...once, ...once]);
    expect(life.at(-1)).toMatchObject({ effectiveOn: { date: '2026-07-20' }, data: { because: 'dueDatePassed', due: '2026-06-30' } });
  });

  it('makes late what was paused when it passed, as soon as it is resumed', async () => {
    await pause('2026-06-20');
    await strike('2026-07-01');
    expect(types(await small.stream('activity', 'a1')).at(-1)).toBe('ActivityPaused');
    await resume('2026-07-20');
    expect(types(await small.stream('activity', 'a1')).slice(-2)).toEqual(['ActivityResumed', 'ActivityDelayed']);
  });

  it('makes nothing late again that somebody says is no longer, or that has been given a new day during the pause', async () => {
    await strike('2026-07-01');
    await resume('2026-07-02');
    expect(types(await small.stream('activity', 'a1')).slice(-2)).toEqual(['ActivityDelayed', 'ActivityResumed']);
    await pause('2026-07-05');
    await decided(small, 'd1', [{ kind: 'changeDuration', activity: 'a1', duration: by('2026-10-31') }]);
    await strike('2026-07-06');
    await resume('2026-07-20');
    expect(types(await small.stream('activity', 'a1')).slice(-2)).toEqual(['ActivityPaused', 'ActivityResumed']);
  });

  it('is over when a decision moves it, and can pass anew', async () => {
    await strike('2026-07-01');
    small.clock.set('2026-08-26');
    await decided(small, 'd1', [{ kind: 'changeDuration', activity: 'a1', duration: by('2026-10-31') }]);
    await strike('2026-08-26');
    expect(types(await small.stream('activity', 'a1')).slice(-2)).toEqual(['ActivityDelayed', 'ActivityBackOnTrack']);
    await strike('2026-11-02');
    expect((await small.stream('activity-terms', 'a1')).at(-1)).toMatchObject({
      type: 'ActivityDueDatePassed',
      effectiveOn: { date: '2026-11-01' },
    });
    expect((await small.stream('activity', 'a1')).at(-1)).toMatchObject({ type: 'ActivityDelayed', data: { due: '2026-10-31' } });
  });

  it('is over also where it was moved before anybody had heard that it passed, whichever reaction comes first', async () => {
    small.clock.set('2026-08-26');
    await small.give('activity-terms', 'a1', { type: 'NoteDueDatePassed', due: '2026-06-30' });
    await small.give('activity-terms', 'a1', { type: 'ChangeDuration', duration: by('2026-10-31') });
    for (const reaction of reactions.toReversed()) await reactToAll(reaction);
    expect(types(await small.stream('activity', 'a1')).slice(-2)).toEqual(['ActivityDelayed', 'ActivityBackOnTrack']);
  });

  it('makes late what was paused meanwhile, once it runs again', async () => {
    await small.give('activity', 'a1', { type: 'PauseActivity' });
    await strike('2026-07-01');
    expect((await small.stream('activity', 'a1')).at(-1)?.type).toBe('ActivityPaused');
    small.clock.set('2026-08-20');
    await small.give('activity', 'a1', { type: 'ResumeActivity' });
    await strike('2026-08-21');
    const late = (await small.stream('activity', 'a1')).at(-1);
    expect([late?.type, late?.effectiveOn.date, late?.data['due']]).toEqual(['ActivityDelayed', '2026-08-20', '2026-06-30']);
  });

  it('makes late what somebody had reported late before, once she says that it runs again', async () => {
    await small.give('activity', 'a1', { type: 'DelayActivity', reason: 'Ingen sammankallande' });
    await strike('2026-07-01');
    small.clock.set('2026-08-20');
    await small.give('activity', 'a1', { type: 'ResumeActivity' });
    await strike('2026-08-21');
    expect((await small.stream('activity', 'a1')).at(-1)).toMatchObject({
      type: 'ActivityDelayed',
      data: { because: 'dueDatePassed', due: '2026-06-30' },
    });
  });
});

describe('a duration announced ahead', () => {
  beforeEach(async () => {
    small = smallCooperation('2026-01-12');
    await withActivity(small, by('2026-03-31'));
    await strike('2026-04-01');
    await small.give('activity-terms', 'a1', {
      type: 'ChangeDuration',
      duration: by('2026-12-31'),
      effectiveOn: { precision: 'day', date: '2026-06-01' },
    });
  });

  it('takes effect on its day, not before, and brings back what was late', async () => {
    await strike('2026-05-31');
    expect(types(await small.stream('activity-terms', 'a1'))).not.toContain('ActivityDurationTookEffect');
    await strike('2026-06-03');
    await strike('2026-06-03');
    const terms = await small.stream('activity-terms', 'a1');
    expect(types(terms).filter((type) => type === 'ActivityDurationTookEffect')).toHaveLength(1);
    expect(terms.at(-1)).toMatchObject({
      effectiveOn: { date: '2026-06-01' },
      data: { fact: terms.find(({ type }) => type === 'ActivityDurationChanged')?.id },
    });
    expect((await small.stream('activity', 'a1')).at(-1)).toMatchObject({ type: 'ActivityBackOnTrack', $causationId: terms.at(-1)?.id });
  });

  it('does not, where another has taken its place for the same day', async () => {
    await small.give('activity-terms', 'a1', {
      type: 'ChangeDuration',
      duration: by('2026-09-30'),
      effectiveOn: { precision: 'day', date: '2026-06-01' },
    });
    await strike('2026-06-01');
    const terms = await small.stream('activity-terms', 'a1');
    const changes = terms.filter(({ type }) => type === 'ActivityDurationChanged');
    expect(terms.filter(({ type }) => type === 'ActivityDurationTookEffect').map(({ data }) => data['fact'])).toEqual([changes[1]?.id]);
  });
});

describe('a follow-up that nobody made', () => {
  const submitted = (tertial: 'T1' | 'T2') =>
    small.give('follow-up', `a1.2026-${tertial.toLowerCase()}`, {
      type: 'SubmitFollowUp',
      activity: 'a1',
      period: { year: 2026, tertial },
      kind: 'process',
      rating: 'green',
      text: { open: 'Går bra.' },
    });
  const missed = async (): Promise<readonly unknown[]> =>
    (await small.log())
      .filter(({ type }) => type === 'FollowUpMissed')
      .map(({ data, effectiveOn, stream }) => [stream, data['lastDay'], effectiveOn.date]);
  const begin = async (day: string): Promise<void> => {
    small = smallCooperation(day);
    await withActivity(small, { kind: 'openEnded' }, { periods: ['T1', 'T2', 'VB'], continuous: false });
  };

  it('is missed the day after its last day, once', async () => {
    await begin('2026-02-02');
    await strike('2026-05-31');
    expect(await missed()).toEqual([]);
    await strike('2026-06-01');
    await strike('2026-07-01');
    expect(await missed()).toEqual([['norrvik.follow-up-a1.2026-t1', '2026-05-31', '2026-06-01']]);
  });

  it('is each missed on its own day, when the clock comes late to several', async () => {
    await begin('2026-02-02');
    await submitted('T1');
    await strike('2027-03-01');
    expect(await missed()).toEqual([
      ['norrvik.follow-up-a1.2026-t2', '2026-09-30', '2026-10-01'],
      ['norrvik.follow-up-a1.2026-vb', '2027-01-31', '2027-02-01'],
    ]);
  });

  it('is not asked for a period that was over when the activity was decided', async () => {
    await begin('2026-05-11');
    await strike('2026-06-02');
    expect(await missed()).toEqual([]);
  });

  it('is not asked for a time before the record was kept', async () => {
    await begin('2026-07-01');
    const in2025 = { afterwards: true, effectiveOn: { precision: 'year', date: '2025' } } as const;
    await propose(small, 'a2', { kind: 'openEnded' }, { periods: ['T1'], continuous: false }, in2025);
    await small.give('activity', 'a2', { type: 'IncludeActivity', ...in2025 });
    await strike('2026-07-02');
    expect(await missed()).toEqual([]);
  });

  it('is not asked of what ended before the period began', async () => {
    await begin('2026-02-02');
    await submitted('T1');
    small.clock.set('2026-04-24');
    await small.give('activity', 'a1', { type: 'CompleteActivity' });
    await strike('2026-10-01');
    expect(await missed()).toEqual([]);
  });
});
