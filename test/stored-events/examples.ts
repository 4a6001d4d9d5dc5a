import type { DomainEvent, EventType, FactContext } from '@sparbar/domain';

type Example<Type extends EventType> = FactContext & Pick<Extract<DomainEvent, { readonly type: Type }>, 'data'>;

const terms = {
  duration: { kind: 'dueBy', date: { precision: 'month', date: '2026-08', text: 'augusti 2026' }, verbatim: 'Klar augusti 2026' },
  workingGroup: { kind: 'group', name: 'Trygghetsgruppen', forum: 'f-working' },
  meetingFrequency: '1 gång per månad',
  convener: {
    kind: 'several',
    of: [
      { kind: 'party', party: 'p-district' },
      { kind: 'person', person: 'u-3' },
    ],
  },
  districtContact: { kind: 'sameAs', field: 'convener' },
  policeContact: { kind: 'toBeAppointed', by: 'p-police' },
  otherParticipants: [
    { kind: 'role', role: 'Fastighetsägare' },
    { kind: 'unit', name: 'Fältgruppen', party: 'p-district' },
  ],
  followUp: { periods: ['T2', 'VB'], continuous: true, criterion: 'att en grupp finns följs upp i T2' },
} as const;
const annual = { kind: 'milestone', tertial: 'VB', year: 2026, verbatim: 'Till årsrapporten' } as const;
const extension = { kind: 'changeDuration', activity: 'a-7', duration: annual } as const;
const content = {
  forum: 'f-steering',
  text: 'NV-07 förlängs till årsrapporten.',
  ground: 'Vandringarna gav resultat.',
  presentedBy: { open: 'Trygghetsstrategen' },
  tookPart: null,
  effects: [extension, { kind: 'includeActivity', activity: 'a-8' }, { kind: 'cancelActivity', activity: 'a-9' }],
  proposal: null,
} as const;
const period = { year: 2026, tertial: 'T2' } as const;

const agreement = {
  title: 'Lokal överenskommelse',
  appendix: 'ap-2024',
  purposes: ['Minska otryggheten i centrum', 'Tidigt stöd till unga'],
  inForceFrom: { precision: 'day', date: '2020-06-01' },
  until: null,
} as const;

/** One of each, in the shape it is written in today. What was written in an older shape stands in the files beside, and nowhere else. */
export const examples: { readonly [Type in EventType]: Example<Type> } = {
  CooperationOpened: { data: { name: 'Norrvik', district: 'Norrviks stadsdelsområde', origin: 'norrvik.sparbar.example/2026' } },
  PartyRegistered: { data: { name: 'Norrviks stadsdelsförvaltning', shortName: 'SDF', kind: 'district' } },
  PartyMerged: { data: { into: 'p-district' }, reason: 'Nämnderna slogs ihop', effectiveOn: { precision: 'day', date: '2026-07-01' } },
  PartyDivided: { data: { into: ['p-east', 'p-west'] }, effectiveOn: { precision: 'day', date: '2026-09-10' } },
  PartyRenamed: {
    data: { from: 'Norrviks stadsdelsförvaltning', name: 'Norrviks och Sundets stadsdelsförvaltning', shortName: 'SDF NS' },
    effectiveOn: { precision: 'day', date: '2026-09-01' },
  },
  PartyAlsoCalled: {
    data: { alias: 'Förvaltningen' },
    source: { document: 'sha256:0f', page: '2', quote: 'Förvaltningen sammankallar.', reading: 'inferred' },
  },
  PartyNotCalled: { data: { alias: 'Förvaltningen' }, reason: 'Det var en annan förvaltning' },
  ForumAnnounced: {
    data: { name: 'Torggruppen', level: 'place', expected: { precision: 'season', date: '2026-23', text: 'till hösten' } },
    source: { document: 'sha256:0f', page: '6', quote: 'Ännu inte på plats', reading: 'stated' },
  },
  ForumEstablished: {
    data: { name: 'Styrgruppen', level: 'steering', mayDecide: ['includeActivity', 'changeDuration', 'cancelActivity', 'other'] },
  },
  ForumRenamed: { data: { from: 'Styrgruppen', name: 'Strategiska rådet' }, effectiveOn: { precision: 'day', date: '2026-09-02' } },
  ForumMandateChanged: { data: { from: ['includeActivity'], to: ['includeActivity', 'other'] }, decision: 'd-1' },
  ForumChairsNamed: {
    data: {
      chairs: [
        { kind: 'role', role: 'Stadsdelsdirektör', party: 'p-district' },
        { kind: 'role', role: 'Lokalpolisområdeschef', party: 'p-police' },
      ],
    },
    effectiveOn: { precision: 'year', date: '2026', text: 'under 2026' },
  },
  ForumMemberJoined: {
    data: { member: 'm-1', who: { kind: 'role', role: 'Kommunpolis', party: 'p-police' }, capacity: 'deputy' },
    effectiveOn: { precision: 'day', date: '2026-01-15' },
    afterwards: true,
  },
  ForumMemberDeparted: {
    data: { member: 'm-1', who: { kind: 'role', role: 'Kommunpolis', party: 'p-police' }, capacity: 'deputy' },
    effectiveOn: { precision: 'day', date: '2026-09-15' },
  },
  ForumComposed: { data: { of: ['f-preparatory', 'f-steering'] } },
  ForumSubordinated: { data: { to: 'f-council' } },
  ForumMeetingsAgreed: {
    data: { frequency: { text: '2–3 gånger per termin', rate: { least: 2, most: 3, per: 'term' } }, place: 'Medborgarhuset' },
  },
  ForumMinutesAgreed: { data: { rule: { kind: 'adjusted', with: { kind: 'role', role: 'Grundskolechef', party: 'p-schools' } } } },
  ForumDissolved: { data: { into: ['f-council'] }, reason: 'Uppdraget är slutfört', effectiveOn: { precision: 'day', date: '2026-09-20' } },
  PersonRegistered: { data: { name: { open: 'Kim Exempel' } } },
  PersonRenamed: { data: { name: { open: 'Kim Andraexempel' } }, effectiveOn: { precision: 'day', date: '2026-09-05' } },
  PersonContactChanged: { data: { phone: { open: '00-000 00 00' }, email: null } },
  RoleAssigned: {
    data: {
      ...{ role: 'r-1', title: 'Trygghetsstrateg', party: 'p-district', unit: 'Avdelningen för samhälle' },
      mandate: { programme: 'Trygghetsprogram 2024–2027', areas: ['Tidigt stöd', 'Stadsmiljö'] },
    },
    effectiveOn: { precision: 'year', date: '2025', text: 'sedan 2025' },
    afterwards: true,
    source: { document: 'sha256:0f', page: '2', reading: 'stated' },
  },
  RoleEnded: {
    data: { role: 'r-1', title: 'Trygghetsstrateg', party: 'p-district' },
    effectiveOn: { precision: 'day', date: '2026-09-12' },
  },
  AccessGranted: { data: { account: 'u-3', role: 'styrgrupp', party: 'p-district' } },
  AccessRevoked: { data: { account: 'u-3' } },
  AccountOpened: { data: { login: { open: 'anna' }, password: { open: 'scrypt$1$salt$hash' } } },
  PasswordChanged: { data: { password: { open: 'scrypt$1$salt$other' } } },
  AccountClosed: { data: {} },
  FirstAdministratorMade: { data: { account: 'u-1' } },
  ActivityProposed: {
    data: { reference: 'NV-07', title: 'Trygghetsvandringar i Norrvik', area: 'Platser', plan: 'Åtgärdsplan 2026', targetGroup: 'Äldre' },
    effectiveOn: { precision: 'season', date: '2020-21', text: 'våren 2020' },
    afterwards: true,
    source: { document: 'sha256:0f', page: '4', quote: 'Fortsätta trygghetsvandringarna.', reading: 'inferred' },
  },
  ActivityDecided: { data: {}, decision: 'd-1', effectiveOn: { precision: 'day', date: '2026-02-01' } },
  ActivityStarted: { data: {}, effectiveOn: { precision: 'year', date: '2026', text: 'under 2026' } },
  ActivityUpdateRecorded: { data: { text: { open: 'Vi gick i Norrvik centrum, tolv deltagare.' } }, onBehalfOf: 'f-working' },
  ActivityDelayed: { data: { because: 'dueDatePassed', due: '2026-08-31' }, effectiveOn: { precision: 'day', date: '2026-09-01' } },
  ActivityBackOnTrack: { data: { due: '2026-12-31' }, decision: 'd-1' },
  ActivityPaused: { data: {}, effectiveOn: { precision: 'unknown', date: null, text: 'oklart när' }, afterwards: true },
  ActivityResumed: { data: {} },
  ActivityCompleted: { data: { outcome: 'Tolv vandringar' } },
  ActivityCancelled: { data: {}, reason: 'Slogs ihop med NV-08' },
  ActivityContinued: {
    data: { how: 'nextPlan', in: ['a-17'], plan: 'Åtgärdsplan 2027' },
    effectiveOn: { precision: 'day', date: '2026-12-31' },
    decision: 'd-1',
  },
  ActivityCorrected: { data: { field: 'title', from: 'Trygghetsvandring', to: 'Trygghetsvandringar i Norrvik' }, reason: 'Felskrivet' },
  ActivityAmended: { data: { field: 'targetGroup', from: 'Äldre', to: null }, reason: 'För alla' },
  ActivityTermsAgreed: { data: terms },
  ActivityDurationChanged: {
    data: { from: terms.duration, to: annual },
    decision: 'd-1',
    effectiveOn: { precision: 'day', date: '2026-10-01' },
  },
  ActivityDueDatePassed: { data: { due: '2026-08-31', fact: 'e-12' }, effectiveOn: { precision: 'day', date: '2026-09-01' } },
  ActivityDurationTookEffect: { data: { fact: 'e-14', duration: annual }, effectiveOn: { precision: 'day', date: '2026-10-01' } },
  ActivityTermsCorrected: {
    data: { field: 'convener', from: terms.convener, to: { kind: 'role', role: 'Säkerhetssamordnare' } },
    reason: 'Felskrivet',
  },
  ActivityTermsAmended: { data: { field: 'followUp', from: terms.followUp, to: null }, reason: 'Följs inte längre upp' },
  FollowUpSubmitted: {
    data: { activity: 'a-7', period, kind: 'effect', rating: 'yellow', text: { open: 'Färre anmälningar på torget.' } },
  },
  FollowUpMissed: { data: { activity: 'a-7', period, lastDay: '2026-09-30' }, effectiveOn: { precision: 'day', date: '2026-10-01' } },
  DecisionRecorded: { data: content, effectiveOn: { precision: 'day', date: '2026-09-10' } },
  DecisionProposed: { data: { ...content, presentedBy: null, tookPart: { open: 'Kommunpolisen' }, effects: [], proposal: 'd-0' } },
  DecisionAssigned: { data: { to: { kind: 'role', role: 'Trygghetsstrateg', party: 'p-district' }, due: '2026-12-01' } },
  DecisionCarriedOut: { data: { note: 'Gjort i oktober' } },
  DecisionNotCarriedOut: { data: {}, reason: 'Inga medel' },
  DecisionEffectRefused: { data: { effect: extension, refusal: 'OutOfOrder', values: { date: '2026-09-10', since: '2026-09-15' } } },
  DecisionCorrected: { data: { field: 'text', from: 'NV-7 förlängs.', to: 'NV-07 förlängs till årsrapporten.' }, reason: 'Felskrivet' },
  DecisionAmended: { data: { field: 'ground', from: 'Vandringarna gav resultat.', to: null }, reason: 'Nämnden ville annat' },
  DecisionRevoked: { data: {}, reason: 'Fel underlag' },
  DecisionStandingCorrected: {
    data: { from: { standing: 'carriedOut', note: 'Gjort i september', reason: null }, to: { standing: 'decided' } },
    reason: 'Fel knapp',
    effectiveOn: { precision: 'day', date: '2026-10-02' },
  },
  PriorityAppendixAdopted: {
    data: {
      title: 'Prioriterade samverkansområden',
      version: '2020',
      origin: { issuer: 'Norrviks stad', reference: 'KS 2019/41' },
      inForceFrom: { precision: 'day', date: '2020-01-01' },
      signedOn: { precision: 'day', date: '2020-01-20' },
      reviewDue: { precision: 'season', date: '2023-23', text: 'senast hösten 2023' },
      areas: [
        { id: 'paverkan', name: 'Otillåten påverkan', description: null, level: 'local', handling: 'lineWork' },
        { id: 'kameror', name: 'Kameror', description: 'Staden beslutar.', level: 'citywide', handling: null },
      ],
      hash: '5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef',
    },
    effectiveOn: { precision: 'day', date: '2020-01-01' },
    afterwards: true,
  },
  PriorityAppendixReviewed: {
    data: { outcome: 'toBeReplaced', nextReview: { precision: 'year', date: '2027' } },
    effectiveOn: { precision: 'month', date: '2023-10', text: 'oktober 2023' },
  },
  PriorityAreaMapped: {
    data: {
      area: 'paverkan',
      from: { kind: 'ceased' },
      to: { kind: 'successors', areas: ['ap-2024.system'] },
      ground: 'Det nya området nämner den.',
      comment: null,
    },
    decision: 'd-1',
    effectiveOn: { precision: 'day', date: '2024-01-01' },
  },
  PriorityAreaAlsoCalled: { data: { area: 'paverkan', alias: 'Hot mot tjänstemän' } },
  PriorityAreaNotCalled: { data: { area: 'paverkan', alias: 'Hot mot tjänstemän' }, reason: 'Det var ett annat område' },
  AgreementDrafted: {
    data: agreement,
    effectiveOn: { precision: 'season', date: '2020-21', text: 'våren 2020' },
    afterwards: true,
    source: { document: 'sha256:0f', page: '1', quote: 'Överenskommelsen gäller tills vidare.', reading: 'stated' },
  },
  AgreementRevised: {
    data: { ...agreement, title: 'Lokal överenskommelse, reviderad', until: { precision: 'day', date: '2027-12-31' } },
    effectiveOn: { precision: 'day', date: '2024-01-01' },
  },
  AgreementPartyJoined: { data: { party: 'p-district' }, effectiveOn: { precision: 'day', date: '2020-06-01' } },
  AgreementPartyDeparted: { data: { party: 'p-district' }, effectiveOn: { precision: 'year', date: '2024', text: 'under 2024' } },
  AgreementAreaDescribed: {
    data: {
      area: 'ap-2024.skolan',
      local: null,
      handledIn: 'otherAreas',
      prioritised: true,
      emphasised: false,
      goal: 'Skolan är trygg.',
      comment: null,
      crossReference: 'ap-2024.unga',
    },
  },
  AgreementAreaDropped: { data: { area: 'ap-2024.skolan' }, reason: 'Står inte i den nya bilagan' },
  AgreementThemeTraced: { data: { theme: 'narkotika', areas: ['ap-2024.platser', 'ap-2024.unga'] } },
  AgreementSigned: {
    data: { parties: ['p-district', 'p-police'], signatories: { open: 'Stadsdelsdirektören och lokalpolisområdeschefen' } },
    effectiveOn: { precision: 'day', date: '2024-01-11' },
  },
  AgreementReviewStarted: { data: {}, effectiveOn: { precision: 'month', date: '2023-09' } },
  AgreementConfirmed: { data: {} },
  AgreementEnded: { data: { replacedBy: 'ag-2' }, effectiveOn: { precision: 'day', date: '2026-09-01' } },
};
