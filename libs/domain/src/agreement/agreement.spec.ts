import { scenario } from '@sparbar/event-sourcing/testing';
import { catalogue } from '../catalogue';
import { agreementDecider, type AgreementCommand } from './agreement';
import type { AgreementArea, AgreementContent, AgreementEvent } from './agreement.events';

const { given, when } = scenario(agreementDecider, catalogue);

const today = '2026-09-24';
const day = (date: string) => ({ precision: 'day', date }) as const;
const on = (date: string) => ({ effectiveOn: day(date) });
const late = (date: string) => ({ ...on(date), afterwards: true }) as const;
const base = { today, known: ['ap', 'ap.platser', 'ap.unga', 'gammal.platser', 'p-1', 'p-2', 'ag-2'] };
const content: AgreementContent = {
  ...{ title: 'Överenskommelsen', appendix: 'ap', purposes: ['Trygga torg'] },
  ...{ inForceFrom: day('2024-01-01'), until: null },
};
const draft: AgreementCommand = { ...base, type: 'DraftAgreement', ...content };
const drafted: AgreementEvent = { type: 'AgreementDrafted', data: content, ...on('2024-01-01') };
const area: AgreementArea = {
  ...{ area: 'ap.platser', local: null, handledIn: 'actionPlan', prioritised: true, emphasised: false },
  ...{ goal: null, comment: null, crossReference: null },
};
const describeArea: AgreementCommand = { ...base, type: 'DescribeArea', agreement: 'ag', ...area };
const described: AgreementEvent = { type: 'AgreementAreaDescribed', data: area, ...on('2024-01-01') };
const joined = (party: string): AgreementEvent => ({ type: 'AgreementPartyJoined', data: { party }, ...on('2024-01-01') });
const sign: AgreementCommand = {
  ...{ ...base, type: 'SignAgreement', parties: ['p-2', 'p-1'], signatories: { open: 'Cheferna' } },
  ...on('2024-01-11'),
};

describe('an agreement', () => {
  test('is drawn up once, and holds from the day it says, though nobody has signed', () => {
    when(draft).then(drafted);
    given(drafted).when(draft).thenNothing();
    given(drafted)
      .when({ ...draft, title: 'En annan' })
      .thenRefused('AlreadyExists', { what: 'agreement' });
    when({ ...draft, appendix: 'ingen' }).thenRefused('NotFound', { what: 'appendix' });
    when({ ...draft, inForceFrom: day('2027-01-01') }).then({
      type: 'AgreementDrafted',
      data: { ...content, inForceFrom: day('2027-01-01') },
    });
  });

  test('is revised from a day, and says the same again in silence', () => {
    const revise: AgreementCommand = {
      ...draft,
      type: 'ReviseAgreement',
      purposes: ['Trygga torg', ' Trygga torg '],
      until: day('2027-12-31'),
    };
    const revised: AgreementEvent = { type: 'AgreementRevised', data: { ...content, until: day('2027-12-31') }, ...on('2024-01-01') };
    given(drafted).when(revise).then(revised);
    given(drafted, revised).when(revise).thenNothing();
    when(revise).thenRefused('NotFound', { what: 'agreement' });
  });
});

describe('its parties', () => {
  const join: AgreementCommand = { ...base, type: 'JoinAgreement', party: 'p-1', ...on('2024-06-01') };
  const depart: AgreementCommand = { ...join, type: 'DepartFromAgreement', ...on('2025-06-01') };

  test('come and go, and come again', () => {
    const came: AgreementEvent = { type: 'AgreementPartyJoined', data: { party: 'p-1' }, ...on('2024-06-01') };
    const went: AgreementEvent = { type: 'AgreementPartyDeparted', data: { party: 'p-1' }, ...on('2025-06-01') };
    given(drafted).when(join).then(came);
    given(drafted, came)
      .when({ ...join, ...on('2025-01-01') })
      .thenNothing();
    given(drafted, came).when(depart).then(went);
    given(drafted, came, went)
      .when({ ...join, ...on('2026-01-01') })
      .then({ ...came, ...on('2026-01-01') });
  });

  test('are parties that are there, and only one that has come can go', () => {
    given(drafted)
      .when({ ...join, party: 'ingen' })
      .thenRefused('NotFound', { what: 'party' });
    given(drafted).when(depart).thenRefused('PartyNotInAgreement', {});
    given(drafted)
      .when({ ...depart, party: 'constructor' })
      .thenRefused('PartyNotInAgreement', {});
    given(drafted)
      .when({ ...join, ...on('2023-06-01') })
      .thenRefused('OutOfOrder', { date: '2023-06-01', since: '2024-01-01' });
  });
});

describe('its areas', () => {
  test('are those of the appendix it follows, or have a name of their own', () => {
    given(drafted)
      .when({ ...describeArea, ...on('2024-01-01') })
      .then(described);
    given(drafted, described).when(describeArea).thenNothing();
    given(drafted)
      .when({ ...describeArea, area: 'ap.skog' })
      .thenRefused('NotFound', { what: 'area' });
    given(drafted)
      .when({ ...describeArea, area: 'gammal.platser' })
      .thenRefused('AreaNotInAppendix', {});
    given(drafted)
      .when({ ...describeArea, area: 'gammal.platser', ...late('2024-02-01') })
      .then({ ...described, data: { ...area, area: 'gammal.platser' }, ...late('2024-02-01') });
    given(drafted)
      .when({ ...describeArea, area: null, local: 'Båtar på sjön' })
      .then({ type: 'AgreementAreaDescribed', data: { ...area, area: 'ag.batar-pa-sjon', local: 'Båtar på sjön' } });
    given(drafted)
      .when({ ...describeArea, area: null })
      .thenRefused('TextMissing', { field: 'area' });
  });

  test('say how they are handled, and one that is handled under another says which', () => {
    given(drafted)
      .when({ ...describeArea, handledIn: null })
      .thenRefused('TextMissing', { field: 'handledIn' });
    given(drafted)
      .when({ ...describeArea, handledIn: 'otherAreas' })
      .thenRefused('TextMissing', { field: 'crossReference' });
    given(drafted)
      .when({ ...describeArea, handledIn: 'otherAreas', crossReference: 'ap.platser' })
      .thenRefused('AreaRefersToItself', {});
    given(drafted)
      .when({ ...describeArea, handledIn: 'otherAreas', crossReference: 'ap.skog' })
      .thenRefused('NotFound', { what: 'area' });
    given(drafted)
      .when({ ...describeArea, handledIn: null, ...late('2024-01-01') })
      .then({ ...described, data: { ...area, handledIn: null }, ...late('2024-01-01') });
  });

  test('are dropped with a reason, and a matter runs only through areas that are there', () => {
    const drop: AgreementCommand = { ...base, type: 'DropArea', area: 'ap.platser' };
    given(drafted, described).when(drop).thenRefused('ReasonMissing', { for: 'AgreementAreaDropped' });
    given(drafted, described)
      .when({ ...drop, reason: 'Utgår' })
      .then({ type: 'AgreementAreaDropped', data: { area: 'ap.platser' }, reason: 'Utgår' });
    given(drafted)
      .when({ ...drop, reason: 'Utgår' })
      .thenRefused('NotFound', { what: 'area' });
    const trace: AgreementCommand = { ...base, type: 'TraceTheme', theme: ' narkotika ', areas: ['ap.platser'] };
    given(drafted).when(trace).thenRefused('NotFound', { what: 'area' });
    given(drafted, described)
      .when(trace)
      .then({ type: 'AgreementThemeTraced', data: { theme: 'narkotika', areas: ['ap.platser'] } });
  });
});

describe('its signature', () => {
  const signed: AgreementEvent = {
    ...{ type: 'AgreementSigned', data: { parties: ['p-1', 'p-2'], signatories: { open: 'Cheferna' } } },
    ...on('2024-01-11'),
  };

  test('comes after its day, and needs purposes, areas and two parties', () => {
    given(drafted, described, joined('p-1'), joined('p-2')).when(sign).then(signed);
    given(drafted, described, joined('p-1'), joined('p-2'), signed).when(sign).thenNothing();
    const bare: AgreementEvent = { ...drafted, data: { ...content, purposes: [] } };
    given(bare, described, joined('p-1'), joined('p-2')).when(sign).thenRefused('AgreementUnfinished', { missing: 'purposes' });
    given(drafted, joined('p-1'), joined('p-2')).when(sign).thenRefused('AgreementUnfinished', { missing: 'areas' });
    given(drafted, described, joined('p-1'))
      .when({ ...sign, parties: ['p-1'] })
      .thenRefused('AgreementUnfinished', { missing: 'parties' });
    given(drafted, described, joined('p-1')).when(sign).thenRefused('PartyNotInAgreement', {});
  });

  test('of long ago is entered as it was', () => {
    given({ ...drafted, data: { ...content, purposes: [] } }, joined('p-1'), joined('p-2'))
      .when({ ...sign, ...late('2024-01-11') })
      .then({ ...signed, afterwards: true });
  });
});

describe('its end', () => {
  const end: AgreementCommand = { ...base, type: 'EndAgreement', replacedBy: 'ag-2', ...on('2026-01-01') };
  const ended: AgreementEvent = { type: 'AgreementEnded', data: { replacedBy: 'ag-2' }, ...on('2026-01-01') };

  test('is that another replaced it, or has a reason, once', () => {
    given(drafted).when(end).then(ended);
    given(drafted, ended).when(end).thenNothing();
    given(drafted, ended)
      .when({ ...end, replacedBy: null, reason: 'Sades upp' })
      .thenRefused('AgreementHasEnded', {});
    given(drafted)
      .when({ ...end, replacedBy: null })
      .thenRefused('ReasonMissing', { for: 'AgreementEnded' });
    given(drafted)
      .when({ ...end, replacedBy: 'ingen' })
      .thenRefused('NotFound', { what: 'agreement' });
  });

  test('lets nothing be said of it from then on, but of before', () => {
    const join: AgreementCommand = { ...base, type: 'JoinAgreement', party: 'p-1' };
    given(drafted, ended).when(join).thenRefused('AgreementHasEnded', {});
    given(drafted, ended)
      .when({ ...join, ...late('2025-01-01') })
      .then({ ...joined('p-1'), ...late('2025-01-01') });
  });

  test('of a review is that it is kept, each time', () => {
    const started: AgreementEvent = { type: 'AgreementReviewStarted', data: {}, ...on('2025-01-01') };
    given(drafted)
      .when({ ...base, type: 'StartReview', ...on('2025-01-01') })
      .then(started);
    given(drafted, started)
      .when({ ...base, type: 'StartReview' })
      .thenNothing();
    given(drafted, started)
      .when({ ...base, type: 'ConfirmAgreement', ...on('2025-03-01') })
      .then({ type: 'AgreementConfirmed', data: {}, ...on('2025-03-01') });
  });
});
