import { catalogue, type DecisionEffect } from '@sparbar/domain';
import { derivedId } from '@sparbar/event-sourcing';
import { projectionScenario, type RecordedFact } from '@sparbar/event-sourcing/testing';
import { decisionModel } from './decision';

const extend: DecisionEffect = { kind: 'changeDuration', activity: 'nv07', duration: { kind: 'milestone', tertial: 'VB', year: 2026 } };
const cancel: DecisionEffect = { kind: 'cancelActivity', activity: 'nv08' };
const content = {
  forum: 'f1',
  text: 'Förläng NV-07 till VB',
  ground: null,
  presentedBy: { open: 'En föredragande' },
  tookPart: null,
  effects: [extend, cancel],
  proposal: null,
};

const fact = (type: string, on: string, data: object, more: Partial<RecordedFact> = {}): RecordedFact => ({
  kind: 'decision',
  stream: 'd1',
  type,
  data,
  effectiveOn: { precision: 'day', date: on },
  recordedAt: `${on}T10:00:00.000Z`,
  ...more,
});
const recorded = fact('DecisionRecorded', '2026-03-01', content);
/** The id that the scenario gives the first event of d1. */
const cause = derivedId('test.decision-d1', '1');
const extended = fact(
  'ActivityDurationChanged',
  '2026-03-01',
  { from: null, to: extend.duration },
  { kind: 'activity-terms', stream: 'nv07', decision: 'd1', cause },
);
const refused = fact('DecisionEffectRefused', '2026-03-01', { effect: cancel, refusal: 'ActivityCancelled', values: {} });

const { given } = projectionScenario(decisionModel, catalogue);

describe('a decision', () => {
  it('is called by the number of its first event and waits for its effects', () => {
    const document = given(fact('DecisionRecorded', '2026-02-01', content, { stream: 'd0' }), recorded).document('d1');
    expect(document).toMatchObject({
      number: 2,
      standing: 'decided',
      form: 'decision',
      forum: 'f1',
      text: 'Förläng NV-07 till VB',
      effects: [{ outcome: 'pending' }, { outcome: 'pending' }],
    });
    expect(JSON.stringify(document)).not.toContain('En föredragande');
  });

  it('sees what came of each effect: done where the plan followed, refused where it could not', () => {
    const document = given(recorded, extended, refused).document('d1');
    expect(document?.effects).toMatchObject([
      { effect: extend, outcome: 'done', by: { seq: 2 } },
      { effect: cancel, outcome: 'refused', by: { seq: 3 }, refusal: { reason: 'ActivityCancelled' } },
    ]);
    expect(document?.consequences).toMatchObject([{ activity: 'nv07', type: 'ActivityDurationChanged', followedFrom: cause }]);
  });

  it('does not take for its effect what somebody only linked to it', () => {
    const linked = fact(
      'ActivityDurationChanged',
      '2026-03-02',
      { from: null, to: { kind: 'openEnded' } },
      { kind: 'activity-terms', stream: 'nv07', decision: 'd1' },
    );
    const elsewhere = { ...extended, stream: 'nv09' };
    const ofAnother = { ...linked, cause: derivedId('test.decision-d2', '1') };
    const document = given(recorded, linked, elsewhere, ofAnother).document('d1');
    expect(document?.effects[0]).toMatchObject({ outcome: 'pending' });
    expect(document?.consequences).toHaveLength(3);
  });

  it('takes for done what somebody did by hand just as it was decided, or what followed from it with another day', () => {
    const byHand = { ...extended, cause: derivedId('test.decision-d2', '1') };
    expect(given(recorded, byHand).document('d1')?.effects[0]).toMatchObject({ outcome: 'done' });
    const otherDay = { ...extended, data: { from: null, to: { kind: 'openEnded' } } };
    expect(given(recorded, otherDay).document('d1')?.effects[0]).toMatchObject({ outcome: 'done' });
  });

  it('keeps every correction and amendment with what stood before', () => {
    const document = given(
      recorded,
      fact('DecisionCorrected', '2026-03-02', { field: 'text', from: content.text, to: 'Förläng NV-07' }, { reason: 'Felskrivet' }),
      fact('DecisionAmended', '2026-03-03', { field: 'ground', from: null, to: 'Lägesbilden' }),
    ).document('d1');
    expect(document).toMatchObject({
      text: 'Förläng NV-07',
      ground: 'Lägesbilden',
      why: { text: { seq: 2, reason: 'Felskrivet' }, ground: { seq: 3 }, forum: { seq: 1 } },
    });
    expect(document?.amendments).toMatchObject([
      { kind: 'correction', from: content.text },
      { kind: 'amendment', from: null },
    ]);
  });

  it.each([
    ['DecisionCarriedOut', { note: 'Klart' }, 'carriedOut'],
    ['DecisionNotCarriedOut', {}, 'notCarriedOut'],
    ['DecisionRevoked', {}, 'revoked'],
  ])('after %s stands as it says', (type, data, standing) => {
    const assigned = fact('DecisionAssigned', '2026-03-02', { to: { kind: 'role', role: 'Kommunpolis' }, due: '2026-04-01' });
    given(recorded, assigned, fact(type, '2026-03-05', data)).thenDocument('d1', {
      standing,
      assignedTo: { kind: 'role', role: 'Kommunpolis' },
      due: '2026-04-01',
    } as never);
  });

  it('was said by mistake to be carried out: stands as before, and keeps what had been said', () => {
    const carriedOut = fact('DecisionCarriedOut', '2026-03-05', { note: 'Klart' });
    const corrected = fact(
      'DecisionStandingCorrected',
      '2026-03-05',
      { from: { standing: 'carriedOut', note: 'Klart', reason: null }, to: { standing: 'decided' } },
      { reason: 'Fel knapp', recordedAt: '2026-03-20T10:00:00.000Z' },
    );
    const document = given(recorded, carriedOut, corrected).document('d1');
    expect(document).toMatchObject({ standing: 'decided', note: null, why: { standing: { seq: 1 } } });
    expect(document?.standingCorrections).toMatchObject([
      { from: { standing: 'carriedOut', note: 'Klart' }, to: { standing: 'decided' }, cause: { reason: 'Fel knapp' } },
    ]);
  });

  it('revoked by mistake is carried out again; moved to another day it holds from that day, later or earlier', () => {
    const carriedOut = fact('DecisionCarriedOut', '2026-03-05', { note: null });
    const revoked = fact('DecisionRevoked', '2026-03-08', {}, { reason: 'Fel' });
    const from = { standing: 'revoked', note: null, reason: 'Fel' };
    const corrected = fact('DecisionStandingCorrected', '2026-03-08', { from, to: { standing: 'carriedOut' } }, { reason: 'Fel beslut' });
    given(recorded, carriedOut, revoked, corrected).thenDocument('d1', { standing: 'carriedOut' } as never);
    const moved = fact(
      'DecisionStandingCorrected',
      '2026-03-05',
      { from: { standing: 'carriedOut', note: null, reason: null }, to: { standing: 'decided' } },
      { reason: 'Fel dag' },
    );
    for (const [day, on7, on4] of [
      ['2026-03-10', 'decided', 'decided'],
      ['2026-03-03', 'carriedOut', 'carriedOut'],
    ] as const) {
      const right = fact('DecisionCarriedOut', day, { note: 'Klart' });
      const story = given(recorded, carriedOut, moved, right);
      story.thenDocument('d1', { standing: 'carriedOut', note: 'Klart' } as never);
      expect(story.document('d1', '2026-03-07')).toMatchObject({ standing: on7 });
      expect(story.document('d1', '2026-03-04')).toMatchObject({ standing: on4 });
    }
  });

  it('that is a proposal learns which decision settled it', () => {
    const proposal = fact('DecisionProposed', '2026-02-01', content, { stream: 'p1' });
    const settled = given(proposal, fact('DecisionRecorded', '2026-03-01', { ...content, proposal: 'p1' }));
    settled.thenDocument('p1', { form: 'proposal', standing: 'proposed', decidedBy: 'd1', number: 1 });
    settled.thenDocument('d1', { form: 'decision', decidedBy: null, proposal: 'p1', number: 2 });
  });

  it('is the same decision in whatever order its facts held', () => {
    const vague = { ...recorded, effectiveOn: { precision: 'month', date: '2026-03' } as const, recordedAt: '2026-04-02T10:00:00.000Z' };
    const corrected = fact('DecisionCorrected', '2026-03-02', { field: 'text', from: content.text, to: 'Förläng NV-07' });
    const carriedOut = fact('DecisionCarriedOut', '2026-03-05', { note: null });
    given(vague, extended, corrected, carriedOut).thenDocument('d1', {
      number: 1,
      text: 'Förläng NV-07',
      standing: 'carriedOut',
      recorded: true,
    });
    expect(given(vague, extended).document('d1')?.effects[0]).toMatchObject({ outcome: 'done' });
    expect(given(vague, extended).document('d1', '2026-03-10')).toMatchObject({ recorded: false, number: 0 });
  });

  it('is found by what is declared', () => {
    given(recorded).thenIndex('d1', {
      recorded: 1,
      number: 1,
      forum: 'f1',
      decidedOn: '2026-03-01',
      form: 'decision',
      standing: 'decided',
      activities: ['nv07', 'nv08'],
      due: null,
    });
  });
});
