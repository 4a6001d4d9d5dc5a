import { catalogue } from '@sparbar/domain';
import { projectionScenario, type RecordedFact } from '@sparbar/event-sourcing/testing';
import { agreementModel } from './agreement';
import { agreementStanding } from './agreement-standing';

const { given } = projectionScenario(agreementModel, catalogue);
const on = (date: string) => ({ precision: 'day', date }) as const;
const fact = (type: string, data: object, day = '2024-01-01'): RecordedFact => ({
  ...{ kind: 'agreement', stream: 'ag', type, data, recordedAt: '2026-09-01T10:00:00.000Z', effectiveOn: on(day) },
});
const content = { title: 'Lokal', appendix: 'ap', purposes: ['Torg'], inForceFrom: on('2024-01-01'), until: null };
const drafted = fact('AgreementDrafted', content);
const area = (id: string, more: object = {}) =>
  fact('AgreementAreaDescribed', {
    ...{
      area: id,
      local: null,
      handledIn: 'lineWork',
      prioritised: false,
      emphasised: false,
      goal: null,
      comment: null,
      crossReference: null,
    },
    ...more,
  });
const signed = (day: string) => fact('AgreementSigned', { parties: ['p-1'], signatories: null }, day);
const standing = (day: string, ...facts: readonly RecordedFact[]) => {
  const document = given(...facts).document('ag');
  if (document === undefined) throw new Error('There is no such agreement');
  const { standing: stands, signed: by } = agreementStanding(document, day);
  return `${stands} ${by ? 'signed' : 'unsigned'}`;
};

describe('an agreement', () => {
  it('has its parties with their days, also those that left and one that came back', () => {
    const party = (type: string, day: string) => fact(type, { party: 'p-1' }, day);
    const document = given(
      drafted,
      party('AgreementPartyJoined', '2024-01-01'),
      party('AgreementPartyDeparted', '2025-01-01'),
      party('AgreementPartyJoined', '2026-01-01'),
    ).document('ag');
    expect(document?.parties).toMatchObject([
      { party: 'p-1', joined: on('2024-01-01'), left: on('2025-01-01') },
      { party: 'p-1', joined: on('2026-01-01'), left: null },
    ]);
  });

  it('has its areas as they were described last, in the order they came, and without those that were dropped', () => {
    const document = given(
      drafted,
      area('ap.b'),
      area('ap.a'),
      area('ap.b', { prioritised: true }),
      area('ap.c'),
      fact('AgreementAreaDropped', { area: 'ap.c' }),
      fact('AgreementThemeTraced', { theme: 'narkotika', areas: ['ap.a'] }),
      fact('AgreementThemeTraced', { theme: 'alkohol', areas: ['ap.a'] }),
      fact('AgreementThemeTraced', { theme: 'alkohol', areas: [] }),
    ).document('ag');
    expect(document?.areas.map(({ area: id, prioritised }) => `${id} ${prioritised}`)).toEqual(['ap.b true', 'ap.a false']);
    expect(document?.themes.map(({ theme }) => theme)).toEqual(['narkotika']);
  });

  it('has a signature for the version that stood that day', () => {
    const document = given(
      drafted,
      signed('2024-01-11'),
      fact('AgreementRevised', { ...content, purposes: ['Torg', 'Trafik'] }, '2026-01-07'),
      signed('2026-01-19'),
    ).document('ag');
    expect(document?.versions.map(({ purposes, signatures }) => [purposes.length, signatures.map((one) => one.on.date)])).toEqual([
      [1, ['2024-01-11']],
      [2, ['2026-01-19']],
    ]);
  });
});

describe('how it stands', () => {
  it('is in force by its own words before it is signed, and signed before it is in force', () => {
    expect(standing('2023-12-31', drafted)).toBe('draft unsigned');
    expect(standing('2024-01-01', drafted)).toBe('inForce unsigned');
    expect(standing('2024-01-11', drafted, signed('2024-01-11'))).toBe('inForce signed');
    const early = fact('AgreementDrafted', content, '2023-11-01');
    expect(standing('2023-12-31', early, signed('2023-12-01'))).toBe('signed signed');
  });

  it('is under review until it is kept, revised or replaced; a new version is unsigned until somebody signs it', () => {
    const review = fact('AgreementReviewStarted', {}, '2025-01-01');
    expect(standing('2025-02-01', drafted, signed('2024-01-11'), review)).toBe('underReview signed');
    expect(standing('2025-02-01', drafted, signed('2024-01-11'), review, fact('AgreementConfirmed', {}, '2025-02-01'))).toBe(
      'inForce signed',
    );
    expect(standing('2025-02-01', drafted, signed('2024-01-11'), review, fact('AgreementRevised', content, '2025-02-01'))).toBe(
      'inForce unsigned',
    );
    expect(standing('2025-02-01', drafted, review, fact('AgreementEnded', { replacedBy: 'ag-2' }, '2025-02-01'))).toBe('replaced unsigned');
    expect(standing('2025-02-01', drafted, fact('AgreementEnded', { replacedBy: null }, '2025-02-01'))).toBe('ended unsigned');
  });

  it('is over when its last day has passed', () => {
    const until = fact('AgreementDrafted', { ...content, until: on('2025-12-31') });
    expect([standing('2025-12-31', until), standing('2026-01-01', until)]).toEqual(['inForce unsigned', 'ended unsigned']);
  });
});
