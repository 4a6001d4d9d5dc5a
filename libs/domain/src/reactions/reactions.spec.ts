import { activityDecider } from '../activity/activity';
import type { ActivityEvent } from '../activity/activity.events';
import { activityTermsDecider } from '../activity-terms/activity-terms';
import type { ActivityTermsEvent } from '../activity-terms/activity-terms.events';
import { catalogue, streamKinds, type StreamKind } from '../catalogue';
import { decisionDecider } from '../decision/decision';
import type { DecisionContent, DecisionEffect, DecisionEvent } from '../decision/decision.events';
import type { OnDate } from '../fact';
import { Refusal } from '../refusal';
import { idIn, type DomainReaction, type DomainReactionCommand, type Happened } from './reaction';
import { reactions } from './reactions';

const today = '2026-09-24';
const on = (date: string): { readonly effectiveOn: OnDate } => ({ effectiveOn: { precision: 'day', date } });
const happened = (fact: DecisionEvent | ActivityTermsEvent | ActivityEvent, stream: string): Happened => ({ ...fact, id: 'e-1', stream });

const led = (event: Happened): readonly DomainReactionCommand[] =>
  reactions.filter((one) => one.on.includes(event.type)).flatMap((one) => one.commands(event));
/** What was sent, without the answer to a refusal, which is a function. */
const sent = (event: Happened): readonly object[] => led(event).map(({ kind, id, command }) => ({ kind, id, command }));

const annual = { kind: 'milestone', tertial: 'VB', year: 2026 } as const;
const extend: DecisionEffect = { kind: 'changeDuration', activity: 'a-7', duration: annual };
const include: DecisionEffect = { kind: 'includeActivity', activity: 'a-8' };
const cancel: DecisionEffect = { kind: 'cancelActivity', activity: 'a-9' };
const content: DecisionContent = {
  forum: 'f-1',
  text: 'Så gör vi.',
  ground: null,
  presentedBy: null,
  tookPart: null,
  effects: [cancel, extend, include],
  proposal: null,
};
const recorded: DecisionEvent = { type: 'DecisionRecorded', data: content, ...on('2026-09-10') };

test('names are stored: they stay, and there is one of each', () => {
  expect(reactions.map(({ name }) => name)).toEqual(['decision-effects', 'due-date-passed']);
});

test('each kind of stream is heard by one reaction: two would each have their own progress, and hear its facts out of order', () => {
  const kindsOf = ({ on }: DomainReaction): readonly StreamKind[] =>
    streamKinds.filter((kind) => on.some((type) => Object.hasOwn(catalogue[kind], type)));
  const heard = reactions.flatMap(kindsOf);
  expect(heard).toEqual([...new Set(heard)]);
});

test('the id stands after the kind, whatever either looks like', () => {
  expect(idIn('norrvik.activity-terms-a-7', 'activity-terms')).toBe('a-7');
  expect(idIn('norrvik.follow-up-a-7.2026-t2', 'follow-up')).toBe('a-7.2026-t2');
  expect(() => idIn('norrvik.party-1', 'forum')).toThrow('norrvik.party-1');
});

describe('a decision', () => {
  test('leads to one command for each effect, in its order, each with the decision it carries out and the day on which it was taken', () => {
    const context = { ...on('2026-09-10'), decision: 'd-1', following: true };
    expect(sent(happened(recorded, 'norrvik.decision-d-1'))).toEqual([
      { kind: 'activity', id: 'a-9', command: { type: 'CancelActivity', reason: 'Så gör vi.', ...context } },
      { kind: 'activity-terms', id: 'a-7', command: { type: 'ChangeDuration', duration: annual, ...context } },
      { kind: 'activity', id: 'a-8', command: { type: 'IncludeActivity', ...context } },
    ]);
  });
  test('from older papers makes older facts', () => {
    const [first] = led(happened({ ...recorded, afterwards: true }, 'norrvik.decision-d-1'));
    expect(first?.command).toMatchObject({ afterwards: true });
  });
  test('that is only proposed leads to nothing', () => {
    expect(led(happened({ type: 'DecisionProposed', data: content }, 'norrvik.decision-d-1'))).toEqual([]);
  });
  test('whose effect is refused hears of it', () => {
    const event = happened({ ...recorded, data: { ...content, effects: [include] } }, 'norrvik.decision-d-1');
    const gone: readonly ActivityEvent[] = [
      { type: 'ActivityProposed', data: { reference: 'NV-08', title: 'T', area: 'A', plan: 'P' }, ...on('2026-01-01') },
      { type: 'ActivityCancelled', data: {}, reason: 'Slogs ihop', ...on('2026-02-01') },
    ];
    const [command] = led(event);
    if (command?.kind !== 'activity') throw new Error('an activity was to be asked');
    let answer: DomainReactionCommand | undefined;
    try {
      activityDecider.decide({ ...command.command, today }, gone.reduce(activityDecider.evolve, activityDecider.initial));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      answer = command.onRefusal?.(error.reason, error.values);
    }
    expect(answer).toEqual({
      kind: 'decision',
      id: 'd-1',
      command: { type: 'NoteEffectRefused', effect: include, refusal: 'ActivityCancelled', values: {}, following: true },
    });
    if (answer?.kind !== 'decision') throw new Error('the decision was to hear of it');
    const decision = decisionDecider.evolve(decisionDecider.initial, { ...recorded, data: { ...content, effects: [include] } });
    expect(decisionDecider.decide({ ...answer.command, today }, decision)).toEqual([
      { type: 'DecisionEffectRefused', data: { effect: include, refusal: 'ActivityCancelled', values: {} } },
    ]);
  });
});

describe('the terms of an activity', () => {
  test('a due day that passed is noted on the activity', () => {
    const passed: ActivityTermsEvent = { type: 'ActivityDueDatePassed', data: { due: '2026-08-31' }, ...on('2026-09-01') };
    expect(sent(happened(passed, 'norrvik.activity-terms-a-7'))).toEqual([
      { kind: 'activity', id: 'a-7', command: { type: 'NoteDueDatePassed', due: '2026-08-31', ...on('2026-09-01'), following: true } },
    ]);
  });
  test('a new duration puts it back on track, because of the decision that led to it', () => {
    const changed: ActivityTermsEvent = {
      type: 'ActivityDurationChanged',
      data: { from: null, to: annual },
      decision: 'd-1',
      ...on('2026-09-10'),
    };
    expect(sent(happened(changed, 'norrvik.activity-terms-a-7'))).toEqual([
      {
        kind: 'activity',
        id: 'a-7',
        command: { type: 'NoteBackOnTrack', due: '2026-12-31', decision: 'd-1', ...on('2026-09-10'), following: true },
      },
    ]);
  });
  test('so does one that takes effect, also where it has no end', () => {
    const tookEffect: ActivityTermsEvent = {
      type: 'ActivityDurationTookEffect',
      data: { fact: 'e-0', duration: { kind: 'openEnded' } },
      ...on('2026-10-01'),
    };
    expect(sent(happened(tookEffect, 'norrvik.activity-terms-a-7'))).toEqual([
      { kind: 'activity', id: 'a-7', command: { type: 'NoteBackOnTrack', due: null, ...on('2026-10-01'), following: true } },
    ]);
  });
});

test('a decision extends what was late, and it is back on track: all the way through', () => {
  const terms: readonly ActivityTermsEvent[] = [
    {
      type: 'ActivityTermsAgreed',
      data: {
        duration: { kind: 'dueBy', date: { precision: 'month', date: '2026-08' } },
        workingGroup: null,
        meetingFrequency: null,
        convener: null,
        districtContact: null,
        policeContact: null,
        otherParticipants: [],
        followUp: null,
      },
      ...on('2026-02-01'),
    },
  ];
  const activity: readonly ActivityEvent[] = [
    { type: 'ActivityProposed', data: { reference: 'NV-07', title: 'T', area: 'A', plan: 'P' }, ...on('2026-01-01') },
    { type: 'ActivityDecided', data: {}, ...on('2026-02-01') },
    { type: 'ActivityStarted', data: {}, ...on('2026-03-01') },
    { type: 'ActivityDelayed', data: { because: 'dueDatePassed', due: '2026-08-31' }, ...on('2026-09-01') },
  ];
  const [change] = led(happened({ ...recorded, data: { ...content, effects: [extend] } }, 'norrvik.decision-d-1'));
  if (change?.kind !== 'activity-terms') throw new Error('the terms were to be asked');
  const changed = activityTermsDecider.decide(
    { ...change.command, today },
    terms.reduce(activityTermsDecider.evolve, activityTermsDecider.initial),
  );
  const [note] = changed.flatMap((event) => led(happened(event, 'norrvik.activity-terms-a-7')));
  if (note?.kind !== 'activity') throw new Error('the activity was to be asked');
  expect(activityDecider.decide({ ...note.command, today }, activity.reduce(activityDecider.evolve, activityDecider.initial))).toEqual([
    { type: 'ActivityBackOnTrack', data: { due: '2026-12-31' }, decision: 'd-1', ...on('2026-09-10') },
  ]);
});
