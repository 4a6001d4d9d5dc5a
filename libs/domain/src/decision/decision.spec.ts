import { scenario } from '@sparbar/event-sourcing/testing';
import { catalogue } from '../catalogue';
import type { OnDate } from '../fact';
import { decisionDecider, type DecisionCommand } from './decision';
import type { DecisionContent, DecisionEffect, DecisionEvent } from './decision.events';

const { given, when, stateAfter } = scenario(decisionDecider, catalogue);

const today = '2026-09-24';
const on = (date: string): { readonly effectiveOn: OnDate } => ({ effectiveOn: { precision: 'day', date } });

const extend: DecisionEffect = { kind: 'changeDuration', activity: 'a-7', duration: { kind: 'milestone', tertial: 'VB', year: 2026 } };
const include: DecisionEffect = { kind: 'includeActivity', activity: 'a-8' };
const content: DecisionContent = {
  forum: 'f-steering',
  text: 'NV-07 förlängs till VB.',
  ground: 'Vandringarna gav resultat.',
  presentedBy: { open: 'Trygghetsstrategen' },
  tookPart: null,
  effects: [extend],
  proposal: null,
};
const record: DecisionCommand = { type: 'RecordDecision', today, ...content, mandate: ['changeDuration'], ...on('2026-09-10') };
const recorded: DecisionEvent = { type: 'DecisionRecorded', data: content, ...on('2026-09-10') };
const proposed: DecisionEvent = { type: 'DecisionProposed', data: content, ...on('2026-09-10') };
const carriedOut: DecisionEvent = { type: 'DecisionCarriedOut', data: { note: null }, ...on('2026-09-20') };
const notCarriedOut: DecisionEvent = { type: 'DecisionNotCarriedOut', data: {}, reason: 'Inga medel', ...on('2026-09-20') };
const revoked: DecisionEvent = { type: 'DecisionRevoked', data: {}, reason: 'Fel underlag', ...on('2026-09-20') };

describe('recording', () => {
  test('a forum decides within its mandate', () => when(record).then(recorded));
  test('outside it, a forum proposes', () => {
    when({ ...record, mandate: ['includeActivity', 'other'] }).then(proposed);
    when({ ...record, mandate: ['changeDuration'], effects: [extend, include] }).then({
      ...proposed,
      data: { ...content, effects: [extend, include] },
    });
  });
  test('without an effect it needs the mandate for everything else', () => {
    when({ ...record, effects: [], mandate: ['other'] }).then({ ...recorded, data: { ...content, effects: [] } });
    when({ ...record, effects: [] }).then({ ...proposed, data: { ...content, effects: [] } });
  });
  test('what older papers say was decided, was', () => {
    when({ ...record, mandate: [], afterwards: true }).then({ ...recorded, afterwards: true });
  });
  test('twice is once; another decision in its place is refused', () => {
    given(recorded).when(record).thenNothing();
    given(recorded)
      .when({ ...record, text: 'Något annat.' })
      .thenRefused('AlreadyExists', { what: 'decision' });
  });
  test('asks for words, a forum and a day that has been', () => {
    when({ ...record, text: ' ' }).thenRefused('TextMissing', { field: 'text' });
    when({ ...record, ground: '' }).thenRefused('TextMissing', { field: 'ground' });
    when({ ...record, presentedBy: { open: '' } }).thenRefused('TextMissing', { field: 'presentedBy' });
    when({ ...record, forum: '' }).thenRefused('TextMissing', { field: 'forum' });
    when({ ...record, ...on('2026-09-25') }).thenRefused('DateAhead', { date: '2026-09-25', today });
    const badly: DecisionEffect = {
      kind: 'changeDuration',
      activity: 'a-7',
      duration: { kind: 'dueBy', date: { precision: 'day', date: '2026-11-31' } },
    };
    when({ ...record, effects: [badly] }).thenRefused('DateMalformed', { field: 'duration', value: '2026-11-31' });
  });
});

describe('what becomes of it', () => {
  const assign: DecisionCommand = { type: 'AssignDecision', today, to: { kind: 'role', role: 'Trygghetsstrateg' }, due: '2026-12-01' };
  const carryOut: DecisionCommand = { type: 'CarryOutDecision', today, note: null };
  const notCarryOut: DecisionCommand = { type: 'NotCarryOutDecision', today, reason: 'Inga medel' };
  test('somebody is to do it', () => {
    const assigned: DecisionEvent = {
      type: 'DecisionAssigned',
      data: { to: { kind: 'role', role: 'Trygghetsstrateg' }, due: '2026-12-01' },
    };
    given(recorded).when(assign).then(assigned);
    given(recorded, { ...assigned, ...on('2026-09-12') })
      .when(assign)
      .thenNothing();
    given(recorded, { ...assigned, ...on('2026-09-12') })
      .when({ ...assign, due: null })
      .then({ ...assigned, data: { to: assigned.data.to, due: null } });
    given(recorded)
      .when({ ...assign, due: '2026-02-30' })
      .thenRefused('DateMalformed', { field: 'due', value: '2026-02-30' });
  });
  test('it is carried out, or not, with a reason', () => {
    given(recorded)
      .when({ ...carryOut, note: 'Klart ' })
      .then({ type: 'DecisionCarriedOut', data: { note: 'Klart' } });
    given(recorded).when(notCarryOut).then({ type: 'DecisionNotCarriedOut', data: {}, reason: 'Inga medel' });
    given(recorded).when({ type: 'NotCarryOutDecision', today }).thenRefused('ReasonMissing', { for: 'DecisionNotCarriedOut' });
    given(recorded, carriedOut).when(carryOut).thenNothing();
    given(recorded, notCarriedOut).when(notCarryOut).thenNothing();
  });
  test('then it is closed', () => {
    given(recorded, carriedOut)
      .when({ ...carryOut, note: 'Igen' })
      .thenRefused('DecisionAlreadyClosed', { outcome: 'carriedOut' });
    given(recorded, carriedOut).when(notCarryOut).thenRefused('DecisionAlreadyClosed', { outcome: 'carriedOut' });
    given(recorded, notCarriedOut).when(carryOut).thenRefused('DecisionAlreadyClosed', { outcome: 'notCarriedOut' });
    given(recorded, notCarriedOut).when(assign).thenRefused('DecisionAlreadyClosed', { outcome: 'notCarriedOut' });
  });
  test('a proposal waits to be decided', () => {
    given(proposed).when(assign).thenRefused('DecisionNotTaken');
    given(proposed).when(carryOut).thenRefused('DecisionNotTaken');
    given(proposed).when(notCarryOut).thenRefused('DecisionNotTaken');
  });
  test('nothing comes before it was decided', () => {
    given(recorded)
      .when({ ...carryOut, ...on('2026-09-01') })
      .thenRefused('OutOfOrder', { date: '2026-09-01', since: '2026-09-10' });
    given(recorded)
      .when({ ...assign, ...on('2026-09-01') })
      .thenRefused('OutOfOrder', { date: '2026-09-01', since: '2026-09-10' });
  });
  test('entered afterwards, it changes what was and not what is', () => {
    const late: DecisionEvent = { ...carriedOut, ...on('2026-09-15'), afterwards: true };
    const command = { ...carryOut, ...on('2026-09-15'), afterwards: true } as const;
    given(recorded, revoked).when(command).then(late);
    given(recorded, revoked, late).when(command).thenNothing();
    expect(stateAfter(recorded, revoked, late)).toMatchObject({ status: 'revoked' });
  });
});

describe('an effect that could not be had', () => {
  const note: DecisionCommand = {
    type: 'NoteEffectRefused',
    today,
    effect: extend,
    refusal: 'ActivityCancelled',
    values: {},
    following: true,
  };
  const noted: DecisionEvent = { type: 'DecisionEffectRefused', data: { effect: extend, refusal: 'ActivityCancelled', values: {} } };
  test('is noted once', () => {
    given(recorded).when(note).then(noted);
    given(recorded, noted).when(note).thenNothing();
    given(recorded, noted)
      .when({ ...note, refusal: 'NotFound', values: { what: 'activity' } })
      .thenNothing();
  });
  test('is noted also on what was closed or revoked meanwhile', () => {
    given(recorded, revoked).when(note).then(noted);
    given(recorded, carriedOut).when(note).then(noted);
  });
  test('is one of its own', () =>
    given(recorded)
      .when({ ...note, effect: include })
      .thenRefused('NotFound', { what: 'effect' }));
});

describe('what was said by mistake of where it stands', () => {
  const correct = { type: 'CorrectDecisionStanding', today, was: 'carriedOut', instead: null, reason: 'Fel knapp' } as const;
  const corrected: DecisionEvent = {
    type: 'DecisionStandingCorrected',
    data: { from: { standing: 'carriedOut', note: null, reason: null }, to: { standing: 'decided' } },
    reason: 'Fel knapp',
    ...on('2026-09-20'),
  };
  const unrevoked: DecisionEvent = {
    type: 'DecisionStandingCorrected',
    data: { from: { standing: 'revoked', note: null, reason: 'Fel underlag' }, to: { standing: 'carriedOut' } },
    reason: 'Fel beslut',
    ...on('2026-09-20'),
  };
  test('is taken back from the day it was said of, with a reason, and the decision stands as before', () => {
    given(recorded, carriedOut).when(correct).then(corrected);
    expect(stateAfter(recorded, carriedOut, corrected)).toMatchObject({ status: 'taken' });
    given(recorded, carriedOut)
      .when({ ...correct, reason: ' ' })
      .thenRefused('ReasonMissing', { for: 'DecisionStandingCorrected' });
  });
  test('a revocation that was a mistake gives back what stood before it, be it a proposal or carried out', () => {
    given(recorded, carriedOut, revoked)
      .when({ ...correct, was: 'revoked', reason: 'Fel beslut' })
      .then(unrevoked);
    expect(stateAfter(recorded, carriedOut, revoked, unrevoked)).toMatchObject({ status: 'carriedOut' });
    const data = { from: { standing: 'revoked', note: null, reason: 'Fel underlag' }, to: { standing: 'proposed' } } as const;
    given(proposed, revoked)
      .when({ ...correct, was: 'revoked' })
      .then({ ...corrected, data });
    expect(stateAfter(proposed, revoked, { ...corrected, data })).toMatchObject({ status: 'proposed' });
  });
  test('the right thing is said in its place, on its own day, before or after, with its own reason', () => {
    const earlier: DecisionEvent = { type: 'DecisionCarriedOut', data: { note: 'Klart' }, ...on('2026-09-15') };
    given(recorded, carriedOut)
      .when({ ...correct, instead: { standing: 'carriedOut', note: 'Klart' }, ...on('2026-09-15') })
      .then(corrected, earlier);
    const not: DecisionEvent = { type: 'DecisionNotCarriedOut', data: {}, reason: 'Inga medel', ...on('2026-09-23') };
    const instead = { standing: 'notCarriedOut', reason: 'Inga medel' } as const;
    given(recorded, carriedOut)
      .when({ ...correct, instead, ...on('2026-09-23') })
      .then(corrected, not);
    expect(stateAfter(recorded, carriedOut, corrected, not)).toMatchObject({ status: 'notCarriedOut' });
    given(recorded, carriedOut)
      .when({ ...correct, instead, ...on('2026-09-01') })
      .thenRefused('OutOfOrder', { date: '2026-09-01', since: '2026-09-10' });
    given(recorded, carriedOut)
      .when({ ...correct, instead: { standing: 'revoked', reason: ' ' } })
      .thenRefused('ReasonMissing', { for: 'DecisionRevoked' });
  });
  test('nothing is corrected twice, nor what stands right already', () => {
    given(recorded, carriedOut, corrected).when(correct).thenNothing();
    given(recorded, carriedOut)
      .when({ ...correct, instead: { standing: 'carriedOut', note: null }, ...on('2026-09-20') })
      .thenNothing();
    const noted: DecisionEvent = { ...carriedOut, data: { note: 'Klart' } };
    const instead = { standing: 'carriedOut', note: 'Klart' } as const;
    given(recorded, carriedOut, corrected, noted)
      .when({ ...correct, instead, ...on('2026-09-20') })
      .thenNothing();
    // The same reason given twice does not make it the same correction.
    given(recorded, carriedOut, corrected, noted)
      .when({ ...correct, instead: { standing: 'carriedOut', note: 'Klart i dag' }, ...on('2026-09-20') })
      .then(
        { ...corrected, data: { from: { standing: 'carriedOut', note: 'Klart', reason: null }, to: { standing: 'decided' } } },
        { ...carriedOut, data: { note: 'Klart i dag' } },
      );
  });
  test('what somebody else has corrected meanwhile is not corrected again', () => {
    given(recorded, notCarriedOut).when(correct).thenRefused('DecisionStandsOtherwise', { standing: 'notCarriedOut' });
    given(recorded).when(correct).thenRefused('DecisionStandsOtherwise', { standing: 'decided' });
    given(proposed)
      .when({ ...correct, was: 'revoked' })
      .thenRefused('DecisionStandsOtherwise', { standing: 'proposed' });
    when(correct).thenRefused('NotFound', { what: 'decision' });
  });
});

describe('correcting, amending, revoking', () => {
  const amend = { type: 'AmendDecision', today, field: 'text', to: 'NV-07 förlängs till T1.', reason: 'Nämnden ville annat' } as const;
  const data = { field: 'text', from: content.text, to: amend.to } as const;
  test('rättelse and ändring are different facts', () => {
    given(recorded).when(amend).then({ type: 'DecisionAmended', data, reason: amend.reason });
    given(recorded, carriedOut)
      .when({ ...amend, type: 'CorrectDecision' })
      .then({ type: 'DecisionCorrected', data, reason: amend.reason });
    given(recorded, { type: 'DecisionAmended', data, reason: amend.reason, ...on('2026-09-15') })
      .when(amend)
      .thenNothing();
    given(recorded)
      .when({ ...amend, field: 'ground', to: null })
      .then({ type: 'DecisionAmended', data: { field: 'ground', from: content.ground, to: null }, reason: amend.reason });
    given(recorded)
      .when({ ...amend, to: null })
      .thenRefused('TextMissing', { field: 'text' });
    given(recorded)
      .when({ ...amend, reason: '' })
      .thenRefused('ReasonMissing', { for: 'DecisionAmended' });
  });
  test('a decision, carried out or not, and a proposal can be taken back, with a reason', () => {
    const revoke: DecisionCommand = { type: 'RevokeDecision', today, reason: 'Fel underlag' };
    const now: DecisionEvent = { type: 'DecisionRevoked', data: {}, reason: 'Fel underlag' };
    given(recorded).when(revoke).then(now);
    given(proposed).when(revoke).then(now);
    given(recorded, carriedOut).when(revoke).then(now);
    given(recorded, revoked).when(revoke).thenNothing();
    given(recorded).when({ type: 'RevokeDecision', today }).thenRefused('ReasonMissing', { for: 'DecisionRevoked' });
  });
  test('what is revoked takes nothing more', () => {
    given(recorded, revoked).when(amend).thenRefused('DecisionRevoked');
    const before = { ...on('2026-09-15'), afterwards: true } as const;
    given(recorded, revoked)
      .when({ ...amend, ...before })
      .then({ type: 'DecisionAmended', data, reason: amend.reason, ...before });
    given(recorded, revoked).when({ type: 'CarryOutDecision', today, note: null }).thenRefused('DecisionRevoked');
    given(recorded, revoked).when({ type: 'RevokeDecision', today, reason: 'Annat skäl' }).thenRefused('DecisionRevoked');
    when(amend).thenRefused('NotFound', { what: 'decision' });
  });
});
