import { catalogue, type ActivityTerms } from '@sparbar/domain';
import { projectionScenario, type RecordedFact } from '@sparbar/event-sourcing/testing';
import { activityModel, type ActivityDocument } from './activity';
import { causesOf } from './activity-causes';

const terms: ActivityTerms = {
  duration: { kind: 'dueBy', date: { precision: 'day', date: '2026-08-31' } },
  workingGroup: null,
  meetingFrequency: null,
  convener: { kind: 'role', role: 'Trygghetsstrateg' },
  districtContact: null,
  policeContact: { kind: 'role', role: 'Kommunpolis' },
  otherParticipants: [],
  followUp: { periods: ['T1', 'T2', 'VB'], continuous: true },
};

const day = (date: string) => ({ precision: 'day', date }) as const;
const life = (type: string, on: string, data: object = {}, more: Partial<RecordedFact> = {}): RecordedFact => ({
  kind: 'activity',
  stream: 'nv07',
  type,
  data,
  effectiveOn: day(on),
  recordedAt: `${on}T10:00:00.000Z`,
  ...more,
});
const ofTerms = (type: string, on: string, data: object, more: Partial<RecordedFact> = {}): RecordedFact =>
  life(type, on, data, { kind: 'activity-terms', ...more });

const proposed = life('ActivityProposed', '2026-01-10', {
  reference: 'NV-07',
  title: 'Trygg väg hem',
  area: 'Trygga platser',
  plan: 'Åtgärdsplan 2026',
});
const decided = life('ActivityDecided', '2026-01-20', {}, { decision: 'd1' });
const agreed = ofTerms('ActivityTermsAgreed', '2026-01-21', terms);
const started = life('ActivityStarted', '2026-02-01');

const { given } = projectionScenario(activityModel, catalogue);
const whyOf = (document: ActivityDocument | undefined) => (document === undefined ? undefined : Object.fromEntries(causesOf(document)));

describe('an activity', () => {
  it('knows for each field which event last set it', () => {
    const document = given(
      proposed,
      decided,
      agreed,
      started,
      ofTerms(
        'ActivityDurationChanged',
        '2026-03-01',
        { from: terms.duration, to: { kind: 'milestone', tertial: 'VB', year: 2026 } },
        { decision: 'd2', reason: 'Saknar SL' },
      ),
      life('ActivityAmended', '2026-04-01', { field: 'title', from: 'Trygg väg hem', to: 'Trygga vägar hem' }, { reason: 'Fler vägar' }),
      ofTerms('ActivityTermsCorrected', '2026-04-02', { field: 'policeContact', from: terms.policeContact, to: { kind: 'toBeAppointed' } }),
    ).document('nv07');
    expect(document).toMatchObject({
      reference: 'NV-07',
      title: 'Trygga vägar hem',
      status: 'running',
      due: '2026-12-31',
      proposed: true,
      decisions: ['d1', 'd2'],
    });
    expect(whyOf(document)).toMatchObject({
      reference: { seq: 1 },
      title: { seq: 6, reason: 'Fler vägar' },
      area: { seq: 1 },
      targetGroup: { seq: 1 },
      status: { seq: 4, type: 'ActivityStarted' },
      convener: { seq: 3 },
      otherParticipants: { seq: 3 },
      policeContact: { seq: 7 },
      duration: { seq: 5, decision: 'd2', reason: 'Saknar SL' },
      due: { seq: 5 },
    });
    expect(document?.dueDates.map(({ due, seq }) => [due, seq])).toEqual([
      ['2026-08-31', 3],
      ['2026-12-31', 5],
    ]);
    expect(document?.spans.map(({ status, seq }) => [status, seq])).toEqual([
      ['proposed', 1],
      ['decided', 2],
      ['running', 4],
    ]);
  });

  it('keeps which events are updates, and leaves what they say to the log', () => {
    const document = given(proposed, life('ActivityUpdateRecorded', '2026-02-03', { text: { open: 'Två vandringar gjorda' } })).document(
      'nv07',
    );
    expect(document?.updates).toEqual([2]);
    expect(JSON.stringify(document)).not.toContain('box');
  });

  it('takes in follow-ups by the activity they name, also after the day was missed', () => {
    const followUp = { kind: 'follow-up', stream: 'nv07.2026-t1' };
    const period = { year: 2026, tertial: 'T1' };
    const document = given(
      proposed,
      life('FollowUpMissed', '2026-06-01', { activity: 'nv07', period, lastDay: '2026-05-31' }, followUp),
      life(
        'FollowUpSubmitted',
        '2026-06-10',
        { activity: 'nv07', period, kind: 'process', rating: 'yellow', text: { open: 'Sent' } },
        followUp,
      ),
    ).document('nv07');
    expect(document?.followUps).toMatchObject([
      { state: 'missed', lastDay: '2026-05-31' },
      { state: 'submitted', rating: 'yellow' },
    ]);
  });

  it('is late by the calendar and no longer so when it gets a new day', () => {
    const late = life('ActivityDelayed', '2026-09-01', { because: 'dueDatePassed', due: '2026-08-31' });
    const back = life('ActivityBackOnTrack', '2026-09-05', { due: '2026-12-31' });
    given(proposed, decided, started, late).thenDocument('nv07', {
      status: 'delayed',
      delayedBecause: { because: 'dueDatePassed', due: '2026-08-31', reason: null, seq: 4 },
    });
    given(proposed, decided, started, late, back).thenDocument('nv07', { status: 'running', delayedBecause: null });
  });

  it('stays completed where the completion was recorded after the calendar found it late', () => {
    const late = life('ActivityDelayed', '2026-09-01', { because: 'dueDatePassed', due: '2026-08-31' });
    const completed = life(
      'ActivityCompleted',
      '2026-08-20',
      { outcome: 'Klart' },
      { recordedAt: '2026-09-10T10:00:00.000Z', afterwards: true },
    );
    given(proposed, decided, started, late, completed).thenDocument('nv07', {
      status: 'completed',
      outcome: 'Klart',
      completedOn: day('2026-08-20'),
    });
  });

  it('has no end any more when it is taken up again', () => {
    const completed = life('ActivityCompleted', '2026-05-04', { outcome: 'Klart' });
    const resumed = life('ActivityResumed', '2026-06-01', {}, { afterwards: true });
    given(proposed, decided, started, completed, resumed).thenDocument('nv07', { status: 'running', completedOn: null, outcome: null });
  });

  it('says who left the due day open', () => {
    const open = ofTerms('ActivityTermsAgreed', '2026-01-21', { ...terms, duration: { kind: 'openEnded' } });
    expect(given(proposed, open).document('nv07')).toMatchObject({
      due: null,
      dueDates: [],
      why: { due: 2, duration: 2 },
    });
    expect(given(proposed, ofTerms('ActivityTermsAgreed', '2026-01-21', { ...terms, duration: null })).document('nv07')).toMatchObject({
      due: null,
      why: { due: 2 },
    });
  });

  it('keeps the cause of its due day where a new duration ends on the same day', () => {
    const reworded = ofTerms('ActivityDurationChanged', '2026-03-01', {
      from: terms.duration,
      to: { kind: 'milestone', tertial: 'T2', year: 2026 },
    });
    expect(given(proposed, agreed, reworded).document('nv07')).toMatchObject({
      due: '2026-08-31',
      dueDates: [{ seq: 2 }],
      why: { duration: 3, due: 2 },
    });
  });

  it('shows the table of two clocks', () => {
    const moved = ofTerms('ActivityDurationChanged', '2026-05-20', {
      from: terms.duration,
      to: { kind: 'dueBy', date: day('2026-09-30') },
    });
    const paused = life('ActivityPaused', '2026-05-02', {}, { recordedAt: '2026-06-15T10:00:00.000Z', afterwards: true });
    const before = given(proposed, decided, agreed, started, moved);
    const after = given(proposed, decided, agreed, started, moved, paused);
    expect(before.document('nv07', '2026-05-10')).toMatchObject({ status: 'running', due: '2026-08-31' });
    expect(after.document('nv07', '2026-05-10')).toMatchObject({ status: 'paused', due: '2026-08-31' });
    expect(before.document('nv07', '2026-05-25')).toMatchObject({ status: 'running', due: '2026-09-30' });
    expect(after.document('nv07', '2026-05-25')).toMatchObject({ status: 'paused', due: '2026-09-30' });
    expect(whyOf(after.document('nv07'))?.['status']).toMatchObject({ seq: 6, recordedAt: '2026-06-15T10:00:00.000Z' });
  });

  it('moves to a duration announced ahead on its day, and names who announced it', () => {
    const to = { kind: 'dueBy', date: day('2026-12-15') } as const;
    const announced = ofTerms(
      'ActivityDurationChanged',
      '2026-10-01',
      { from: terms.duration, to },
      { recordedAt: '2026-03-01T10:00:00.000Z', decision: 'd9' },
    );
    const tookEffect = ofTerms('ActivityDurationTookEffect', '2026-10-01', { fact: 'e5', duration: to });
    given(proposed, decided, agreed, announced).thenDocument('nv07', { due: '2026-08-31' });
    const document = given(proposed, decided, agreed, announced, tookEffect).document('nv07');
    expect(document).toMatchObject({ due: '2026-12-15' });
    expect(whyOf(document)).toMatchObject({ duration: { seq: 4, decision: 'd9' }, due: { seq: 4 } });
    expect(document?.dueDates).toHaveLength(2);
  });
});
