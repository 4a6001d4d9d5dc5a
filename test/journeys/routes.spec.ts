import { randomUUID } from 'node:crypto';
import type { Agent } from './house';
import { password, post, read, visitor, written } from './house';
import { agreement, appendix, coop, install, neighbour, proposal, takes, terms, until, type Installed } from './installed';

/**
 * Every route there is, with a request that succeeds and one that is refused. A route without a case fails this spec: so does one that lets in
 * whoever has not signed in, or somebody from another cooperation.
 */
interface Case {
  readonly as: 'administrator' | 'secretary' | 'chief' | 'auditor' | 'nobody';
  readonly path: string;
  readonly body?: object;
  readonly status?: number;
  readonly refused: {
    readonly as?: Case['as'];
    readonly path?: string;
    readonly body?: object;
    readonly status: number;
    readonly type: RegExp;
  };
  /** Answers everybody: health, the ways in. */
  readonly open?: true;
}

const missing = '/problems/not-found';
const roleless = { as: 'chief', status: 403, type: /may-not$/ } as const;

/** `old` is the party that becomes the two others; `announced` a forum that is not yet in place, with one seat in it; `adopted` an appendix;
 * `agreed` an agreement, and `ending` one that ends. */
const cases = (
  there: Installed,
  [old, east, west]: readonly string[],
  [announced = '', seat = '']: readonly string[],
  adopted: string,
  [agreed, ending]: readonly string[],
  [person = '', role = '']: readonly string[],
): Readonly<Record<string, Case>> => {
  const activity = `${coop}/activities/LU-01`;
  const decision = `${coop}/decisions/B-0`;
  const gone = (path: string) => ({ path, status: 404, type: new RegExp(missing) });
  const nothing = { path: `${coop}/activities/LU-77`, status: 404, type: new RegExp(missing) };
  return {
    getSession: { as: 'chief', path: '/api/session', refused: { as: 'nobody', status: 401, type: /not-signed-in$/ } },
    getSessionOptions: {
      as: 'nobody',
      path: '/api/session/options',
      open: true,
      refused: { path: '/api/session/options?lang=fi', status: 400, type: /invalid$/ },
    },
    signIn: {
      as: 'nobody',
      path: '/api/session',
      body: { user: 'EVA', password },
      open: true,
      refused: { body: { user: 'eva', password: 'fel lösenord här' }, status: 401, type: /wrong-credentials$/ },
    },
    makeFirstAdministrator: {
      as: 'nobody',
      path: '/api/session/first',
      // The house has one already: here it is the spent link that is the point, and accounts.spec.ts uses a fresh one.
      body: { token: there.house.firstAdministratorToken, user: 'Maj', password },
      status: 403,
      open: true,
      refused: { body: { token: 'x'.repeat(32), user: 'Maj', password }, status: 403, type: /link-spent$/ },
    },
    signOut: { as: 'nobody', path: '/api/session', status: 401, refused: { status: 401, type: /not-signed-in$/ } },
    openAccount: {
      as: 'administrator',
      path: '/api/accounts',
      body: { user: 'ny', password },
      refused: { body: { user: 'ny2', password: 'kort' }, status: 400, type: /invalid$/ },
    },
    setPassword: {
      as: 'administrator',
      path: '/api/accounts/password',
      body: { user: 'ny', password },
      refused: { body: { user: 'ingen', password }, status: 404, type: /refusals\/NotFound$/ },
    },
    closeAccount: {
      as: 'administrator',
      path: '/api/accounts/closure',
      body: { user: 'ny' },
      refused: { body: { user: 'eva' }, status: 400, type: /invalid$/ },
    },
    changePassword: {
      as: 'chief',
      path: '/api/session/password',
      body: { current: password, password },
      refused: { body: { current: 'något helt annat', password }, status: 400, type: /invalid$/ },
    },
    listCooperations: {
      as: 'chief',
      path: '/api/cooperations',
      refused: { path: '/api/cooperations?sort=x', status: 400, type: /invalid$/ },
    },
    openCooperation: {
      as: 'administrator',
      path: '/api/cooperations',
      body: { id: 'nyby', name: 'Nyby', district: 'Nyby' },
      refused: { body: { id: 'system', name: 'Nyby', district: 'Nyby' }, status: 400, type: /invalid$/ },
    },
    getCooperation: { as: 'auditor', path: coop, refused: { path: `${coop}?validAt=i-morgon`, status: 400, type: /invalid$/ } },
    listParties: {
      as: 'chief',
      path: `${coop}/parties`,
      refused: { path: `${coop}/parties?asOf=2026-09-24&validAt=2026-09-24`, status: 400, type: /invalid$/ },
    },
    listFora: { as: 'chief', path: `${coop}/fora`, refused: { path: `${coop}/fora?knownAt=snart`, status: 400, type: /invalid$/ } },
    registerParty: {
      as: 'administrator',
      path: `${coop}/parties`,
      body: { name: 'Skolan', shortName: 'Skolan', kind: 'education' },
      refused: { ...roleless },
    },
    renameParty: {
      as: 'administrator',
      path: `${coop}/parties/${there.schools}/names`,
      body: { name: 'Utbildningen i Norrvik', shortName: 'Utbildningen' },
      refused: { body: { name: ' ', shortName: 'U' }, status: 400, type: /invalid$/ },
    },
    alsoCallParty: {
      as: 'administrator',
      path: `${coop}/parties/${there.schools}/aliases`,
      body: { alias: 'Skolförvaltningen' },
      refused: { path: `${coop}/parties/ingen/aliases`, status: 404, type: /refusals\/NotFound$/ },
    },
    notCallParty: {
      as: 'administrator',
      path: `${coop}/parties/${there.schools}/aliases/withdrawal`,
      body: { alias: 'Skolförvaltningen', reason: 'En annan förvaltning' },
      refused: { body: { alias: 'Skolförvaltningen' }, status: 422, type: /refusals\/ReasonMissing$/ },
    },
    splitParty: {
      as: 'administrator',
      path: `${coop}/parties/${old}/split`,
      body: { into: [east, west] },
      refused: { body: { into: [east] }, status: 422, type: /refusals\/PartySplitIntoOne$/ },
    },
    mergeParty: {
      as: 'administrator',
      path: `${coop}/parties/${there.schools}/merger`,
      body: { into: there.party, reason: 'Nämnderna slogs ihop' },
      refused: { body: { into: 'ingen' }, status: 404, type: /refusals\/NotFound$/ },
    },
    adoptAppendix: {
      as: 'secretary',
      path: `${coop}/appendices`,
      body: appendix('2020', '2020-01-01', '2019-11-25', { torg: 'Torgen' }),
      refused: { body: appendix('2020', '2020-01-01', '2019-11-25', {}), status: 422, type: /refusals\/TextMissing$/ },
    },
    listAppendices: {
      as: 'chief',
      path: `${coop}/appendices`,
      refused: { path: `${coop}/appendices?asOf=2026-09-24&knownAt=3`, status: 400, type: /invalid$/ },
    },
    getAppendix: { as: 'auditor', path: `${coop}/appendices/${adopted}`, refused: { ...gone(`${coop}/appendices/ingen`) } },
    getAppendixDocument: {
      as: 'auditor',
      path: `${coop}/appendices/${adopted}/document`,
      refused: { ...gone(`${coop}/appendices/ingen/document`) },
    },
    tryAppendix: {
      as: 'chief',
      path: `${coop}/appendices/trial`,
      body: { areas: [], fates: [] },
      status: 200,
      refused: { body: { areas: [], fates: 'inga' }, status: 400, type: /invalid$/ },
    },
    getArea: { as: 'chief', path: `${coop}/areas/${adopted}.torg`, refused: gone(`${coop}/areas/${adopted}.skog`) },
    reviewAppendix: {
      as: 'secretary',
      path: `${coop}/appendices/${adopted}/reviews`,
      body: { outcome: 'kept', nextReview: null },
      refused: { path: `${coop}/appendices/ingen/reviews`, status: 404, type: /refusals\/NotFound$/ },
    },
    mapArea: {
      as: 'secretary',
      path: `${coop}/areas/${adopted}.torg/mappings`,
      body: { fate: 'ceased', ground: 'Ingen tog över', comment: null },
      refused: {
        body: { fate: 'successors', successors: [`${adopted}.park`], ground: 'Fel bilaga', comment: null },
        ...{ status: 422, type: /refusals\/AreaOfSameAppendix$/ },
      },
    },
    alsoCallArea: {
      as: 'secretary',
      path: `${coop}/areas/${adopted}.torg/aliases`,
      body: { alias: 'Stationstorget' },
      refused: { path: `${coop}/areas/${adopted}.skog/aliases`, status: 404, type: /refusals\/NotFound$/ },
    },
    notCallArea: {
      as: 'secretary',
      path: `${coop}/areas/${adopted}.torg/aliases/withdrawal`,
      body: { alias: 'Stationstorget', reason: 'Det är ett annat torg' },
      refused: { body: { alias: 'Stationstorget' }, status: 422, type: /refusals\/ReasonMissing$/ },
    },
    listAgreements: {
      as: 'chief',
      path: `${coop}/agreements`,
      refused: { path: `${coop}/agreements?asOf=i-morgon`, status: 400, type: /invalid$/ },
    },
    getAgreement: {
      as: 'auditor',
      path: `${coop}/agreements/${agreed}`,
      refused: gone(`${coop}/agreements/ingen`),
    },
    draftAgreement: {
      as: 'secretary',
      path: `${coop}/agreements`,
      body: agreement(null),
      refused: { body: { ...agreement(null), appendix: 'ingen' }, status: 404, type: /refusals\/NotFound$/ },
    },
    joinAgreement: {
      as: 'secretary',
      path: `${coop}/agreements/${agreed}/parties`,
      body: { party: there.party },
      refused: { body: { party: 'ingen' }, status: 404, type: /refusals\/NotFound$/ },
    },
    departFromAgreement: {
      as: 'secretary',
      path: `${coop}/agreements/${agreed}/parties/departure`,
      body: { party: there.party },
      refused: { body: { party: 'ingen' }, status: 422, type: /refusals\/PartyNotInAgreement$/ },
    },
    describeArea: {
      as: 'secretary',
      path: `${coop}/agreements/${agreed}/areas`,
      body: takes(`${adopted}.torg`),
      refused: { body: { ...takes(`${adopted}.torg`), handledIn: null }, status: 422, type: /refusals\/TextMissing$/ },
    },
    traceTheme: {
      as: 'secretary',
      path: `${coop}/agreements/${agreed}/themes`,
      body: { theme: 'narkotika', areas: [`${adopted}.torg`] },
      refused: { body: { theme: 'narkotika', areas: ['ingen.alls'] }, status: 404, type: /refusals\/NotFound$/ },
    },
    dropArea: {
      as: 'secretary',
      path: `${coop}/agreements/${agreed}/areas/removal`,
      body: { area: `${adopted}.torg`, reason: 'Utgår' },
      refused: { body: { area: `${adopted}.torg` }, status: 422, type: /refusals\/ReasonMissing$/ },
    },
    signAgreement: {
      as: 'secretary',
      path: `${coop}/agreements/${agreed}/signatures`,
      body: { parties: [there.party], signatories: 'Cheferna', effectiveOn: { precision: 'day', date: '2026-09-23' }, afterwards: true },
      refused: { body: { parties: [there.party], signatories: null }, status: 422, type: /refusals\/AgreementUnfinished$/ },
    },
    startAgreementReview: {
      as: 'secretary',
      path: `${coop}/agreements/${agreed}/review`,
      body: {},
      refused: { path: `${coop}/agreements/ingen/review`, status: 404, type: /refusals\/NotFound$/ },
    },
    confirmAgreement: {
      as: 'secretary',
      path: `${coop}/agreements/${agreed}/confirmation`,
      body: {},
      refused: { path: `${coop}/agreements/ingen/confirmation`, status: 404, type: /refusals\/NotFound$/ },
    },
    reviseAgreement: {
      as: 'secretary',
      path: `${coop}/agreements/${agreed}/versions`,
      body: { ...agreement(adopted), title: 'Reviderad' },
      refused: { body: agreement('ingen'), status: 404, type: /refusals\/NotFound$/ },
    },
    endAgreement: {
      as: 'secretary',
      path: `${coop}/agreements/${ending}/end`,
      body: { replacedBy: null, reason: 'Sades upp' },
      refused: { path: `${coop}/agreements/ingen/end`, status: 404, type: /refusals\/NotFound$/ },
    },
    establishForum: {
      as: 'administrator',
      path: `${coop}/fora`,
      body: { name: 'Rådet', level: 'council', mayDecide: [] },
      refused: { ...roleless },
    },
    getForum: {
      as: 'chief',
      path: `${coop}/fora/${there.steering}`,
      refused: { path: `${coop}/fora/inget`, status: 404, type: new RegExp(missing) },
    },
    listPeople: { as: 'chief', path: `${coop}/people`, refused: { path: `${coop}/people?sort=ålder`, status: 400, type: /invalid$/ } },
    getPartyContacts: {
      as: 'auditor',
      path: `${coop}/parties/${there.party}/contacts?validAt=2026-09-24`,
      refused: { path: `${coop}/parties/ingen/contacts`, status: 404, type: new RegExp(missing) },
    },
    registerPerson: { as: 'secretary', path: `${coop}/people`, body: { name: 'Kim Exempel' }, refused: { ...roleless } },
    renamePerson: {
      as: 'secretary',
      path: `${coop}/people/${person}/names`,
      body: { name: 'Robin Exempel' },
      refused: { path: `${coop}/people/ingen/names`, status: 404, type: /refusals\/NotFound$/ },
    },
    changePersonContact: {
      as: 'secretary',
      path: `${coop}/people/${person}/contact`,
      body: { phone: '00-000', email: null },
      refused: { body: { phone: ' ', email: null }, status: 400, type: /invalid$/ },
    },
    assignRole: {
      as: 'secretary',
      path: `${coop}/people/${person}/roles`,
      body: { title: 'Kommunpolis', party: there.party, mandate: { programme: null, areas: ['Torgen'] } },
      refused: { status: 409, type: /refusals\/RoleHeldAlready$/ },
    },
    endRole: {
      as: 'secretary',
      path: `${coop}/people/${person}/roles/${role}/end`,
      body: {},
      refused: { path: `${coop}/people/${person}/roles/ingen/end`, status: 404, type: /refusals\/NotFound$/ },
    },
    announceForum: {
      as: 'secretary',
      path: `${coop}/fora/announcements`,
      body: { name: 'Torggruppen', level: 'place', expected: { precision: 'season', date: '2026-24' } },
      refused: { body: { name: 'Torggruppen', level: 'torg' }, status: 400, type: /invalid$/ },
    },
    formForum: {
      as: 'administrator',
      path: `${coop}/fora/${announced}/establishment`,
      body: { name: 'Platssamverkan torget', level: 'place', mayDecide: [] },
      refused: { body: { name: 'En annan', level: 'place', mayDecide: [] }, status: 409, type: /refusals\/AlreadyExists$/ },
    },
    renameForum: {
      as: 'administrator',
      path: `${coop}/fora/${announced}/names`,
      body: { name: 'Torget tillsammans' },
      refused: { ...roleless },
    },
    changeMandate: {
      as: 'administrator',
      path: `${coop}/fora/${announced}/mandates`,
      body: { mayDecide: ['other'] },
      refused: { body: { mayDecide: ['allt'] }, status: 400, type: /invalid$/ },
    },
    nameChairs: {
      as: 'secretary',
      path: `${coop}/fora/${announced}/chairs`,
      body: { chairs: [{ kind: 'role', role: 'Stadsdelsdirektör', party: there.party }] },
      refused: { path: `${coop}/fora/inget/chairs`, status: 404, type: /refusals\/NotFound$/ },
    },
    joinForum: {
      as: 'secretary',
      path: `${coop}/fora/${announced}/members`,
      body: { who: { kind: 'role', role: 'Trygghetsstrateg', party: there.party }, capacity: 'member' },
      refused: { body: { who: { kind: 'sameAs' }, capacity: 'member' }, status: 400, type: /invalid$/ },
    },
    leaveForum: {
      as: 'secretary',
      path: `${coop}/fora/${announced}/members/${seat}/departure`,
      body: {},
      refused: { path: `${coop}/fora/${announced}/members/ingen/departure`, status: 404, type: /refusals\/NotFound$/ },
    },
    composeForum: {
      as: 'secretary',
      path: `${coop}/fora/${announced}/parts`,
      body: { of: [there.preparatory] },
      refused: { body: { of: [announced] }, status: 422, type: /refusals\/ForumIntoItself$/ },
    },
    subordinateForum: {
      as: 'secretary',
      path: `${coop}/fora/${announced}/superior`,
      body: { to: there.steering },
      refused: { body: { to: 'inget' }, status: 404, type: /refusals\/NotFound$/ },
    },
    agreeMeetings: {
      as: 'secretary',
      path: `${coop}/fora/${announced}/meetings`,
      body: { frequency: { text: '2–3 gånger per termin', rate: { least: 2, most: 3, per: 'term' } }, place: null },
      refused: {
        body: { frequency: { text: '3–2', rate: { least: 3, most: 2, per: 'term' } }, place: null },
        status: 422,
        type: /refusals\/FrequencyUnclear$/,
      },
    },
    agreeMinutes: {
      as: 'secretary',
      path: `${coop}/fora/${announced}/minutes-rule`,
      body: { kind: 'adjusted', with: { kind: 'role', role: 'Grundskolechef' } },
      refused: { body: { kind: 'glömda' }, status: 400, type: /invalid$/ },
    },
    dissolveForum: {
      as: 'administrator',
      path: `${coop}/fora/${announced}/dissolution`,
      body: { into: [there.steering] },
      refused: { body: { into: [announced] }, status: 422, type: /refusals\/ForumIntoItself$/ },
    },
    grantAccess: {
      as: 'administrator',
      path: `${coop}/access`,
      body: { user: 'grannen', role: 'styrgrupp', party: there.party },
      refused: { body: { user: 'ingen', role: 'styrgrupp', party: there.party }, status: 404, type: /refusals\/NotFound$/ },
    },
    revokeAccess: {
      as: 'administrator',
      path: `${coop}/access/revocation`,
      body: { user: 'grannen' },
      refused: { body: { user: 'ingen' }, status: 404, type: /refusals\/AccessMissing$/ },
    },
    listAccess: {
      as: 'administrator',
      path: `${coop}/access?state=granted&sort=-on`,
      refused: { ...roleless },
    },
    exportAccess: {
      as: 'administrator',
      path: `${coop}/exports/access?format=csv&role=revisor`,
      refused: { ...roleless },
    },
    listAccounts: {
      as: 'administrator',
      path: '/api/accounts?state=open&limit=2',
      refused: { path: '/api/accounts?sort=lösenord', status: 400, type: /invalid$/ },
    },
    exportAccounts: {
      as: 'administrator',
      path: '/api/accounts/export?format=csv',
      refused: { ...roleless },
    },
    listActivities: {
      as: 'chief',
      path: `${coop}/activities`,
      refused: { path: `${coop}/activities?limit=501`, status: 400, type: /invalid$/ },
    },
    getActivity: { as: 'chief', path: activity, refused: nothing },
    proposeActivity: {
      as: 'secretary',
      path: `${coop}/activities`,
      body: proposal('LU-02'),
      refused: { body: { ...proposal('LU-01'), title: 'En annan' }, status: 409, type: /refusals\/AlreadyExists$/ },
    },
    agreeTerms: {
      as: 'secretary',
      path: `${coop}/activities/LU-02/terms`,
      body: { terms },
      refused: {
        path: `${activity}/terms`,
        body: { terms: { ...terms, convener: null } },
        status: 409,
        type: /refusals\/TermsAlreadyAgreed$/,
      },
    },
    recordUpdate: {
      as: 'secretary',
      path: `${activity}/updates`,
      body: { text: 'Det går.' },
      refused: { path: `${coop}/activities/LU-77/updates`, status: 404, type: /refusals\/NotFound$/ },
    },
    changeStatus: {
      as: 'secretary',
      path: `${activity}/status`,
      body: { status: 'delayed', reason: 'Snö' },
      refused: { body: { status: 'delayed' }, status: 422, type: /refusals\/ReasonMissing$/ },
    },
    continueActivity: {
      as: 'secretary',
      path: `${coop}/activities/LU-08/continuation`,
      body: { how: 'nextPlan', in: ['LU-01'], plan: 'Plan 2027', afterwards: true, effectiveOn: { precision: 'year', date: '2025' } },
      refused: { body: { how: 'merged', in: ['LU-08'], reason: 'Samma' }, status: 422, type: /refusals\/ActivityIntoItself$/ },
    },
    changeDuration: {
      as: 'secretary',
      path: `${activity}/duration`,
      body: { duration: until('2026-11-30') },
      refused: { body: { duration: { kind: 'dueBy' } }, status: 400, type: /invalid$/ },
    },
    changeField: {
      as: 'secretary',
      path: `${activity}/corrections`,
      body: { field: 'convener', to: { kind: 'role', role: 'Kommunpolis' }, kind: 'amendment', reason: 'Ny ansvarig' },
      refused: { body: { field: 'title', to: 'Ny', kind: 'correction' }, status: 422, type: /refusals\/ReasonMissing$/ },
    },
    submitFollowUp: {
      as: 'secretary',
      path: `${activity}/follow-ups`,
      body: { year: 2026, tertial: 'T2', kind: 'process', rating: 'green', text: 'Bra' },
      refused: {
        body: { year: 2026, tertial: 'T2', kind: 'process', rating: 'red', text: 'Nej' },
        status: 409,
        type: /refusals\/FollowUpAlreadySubmitted$/,
      },
    },
    listDecisions: {
      as: 'auditor',
      path: `${coop}/decisions`,
      refused: { path: `${coop}/decisions?standing=kanske`, status: 400, type: /invalid$/ },
    },
    exportActivities: {
      as: 'chief',
      path: `${coop}/exports/activities?format=csv&asOf=2026-09-24`,
      refused: { path: `${coop}/exports/activities`, status: 400, type: /invalid$/ },
    },
    exportAreas: {
      as: 'auditor',
      path: `${coop}/exports/areas?format=csv`,
      refused: { path: `${coop}/exports/areas?format=pdf`, status: 400, type: /invalid$/ },
    },
    exportDecisions: {
      as: 'auditor',
      path: `${coop}/exports/decisions?format=xlsx&standing=decided`,
      refused: { path: `${coop}/exports/decisions?format=doc`, status: 400, type: /invalid$/ },
    },
    exportFora: {
      as: 'chief',
      path: `${coop}/exports/fora?format=csv&level=steering`,
      refused: { path: `${coop}/exports/fora?format=csv&level=torg`, status: 400, type: /invalid$/ },
    },
    exportPeople: {
      as: 'chief',
      path: `${coop}/exports/people?format=csv&state=current`,
      refused: { path: `${coop}/exports/people?format=csv&state=borta`, status: 400, type: /invalid$/ },
    },
    exportEvents: {
      as: 'auditor',
      path: `${coop}/exports/events?format=json&order=desc`,
      refused: { path: `${coop}/exports/events?format=json&kind=inget`, status: 400, type: /invalid$/ },
    },
    readCalendarAddress: {
      as: 'auditor',
      path: `${coop}/calendar`,
      refused: { path: `${coop}/calendar?lang=no`, status: 400, type: /invalid$/ },
    },
    endCalendarAddress: {
      as: 'chief',
      path: `${coop}/calendar`,
      status: 204,
      refused: { path: '/api/cooperations/saknas/calendar', status: 404, type: new RegExp(missing) },
    },
    readCalendar: {
      as: 'nobody',
      open: true,
      path: `/api/calendars/lunden.ingen.1.${'x'.repeat(43)}.ics`,
      status: 404,
      refused: { path: '/api/calendars/lunden.ics', status: 404, type: new RegExp(missing) },
    },
    recordDecision: {
      as: 'secretary',
      path: `${coop}/decisions`,
      body: { forum: there.steering, decidedOn: '2026-09-24', text: 'Vi gör så.' },
      refused: { body: { forum: 'inget-forum', decidedOn: '2026-09-24', text: 'Vi gör så.' }, status: 404, type: /refusals\/NotFound$/ },
    },
    getDecision: { as: 'chief', path: decision, refused: { path: `${coop}/decisions/B-99999`, status: 404, type: new RegExp(missing) } },
    assignDecision: {
      as: 'secretary',
      path: `${decision}/assignment`,
      body: { to: { kind: 'role', role: 'Kommunpolis' }, due: '2026-12-01' },
      refused: { ...roleless },
    },
    correctDecision: {
      as: 'secretary',
      path: `${decision}/corrections`,
      body: { field: 'text', to: 'Vi gör precis så.', reason: 'Skrivfel' },
      refused: { body: { field: 'text', to: 'Så.' }, status: 422, type: /refusals\/ReasonMissing$/ },
    },
    amendDecision: {
      as: 'secretary',
      path: `${decision}/amendments`,
      body: { field: 'ground', to: 'Nya skäl', reason: 'Styrgruppen ändrade' },
      refused: { ...roleless },
    },
    closeDecision: {
      as: 'secretary',
      path: `${decision}/outcome`,
      body: { carriedOut: true, note: 'Klart' },
      refused: { body: { carriedOut: false }, status: 422, type: /refusals\/ReasonMissing$/ },
    },
    correctStanding: {
      as: 'secretary',
      path: `${decision}/standing-corrections`,
      body: { was: 'carriedOut', shallBe: 'asBefore', reason: 'Fel knapp' },
      refused: {
        body: { was: 'notCarriedOut', shallBe: 'asBefore', reason: 'Fel knapp' },
        status: 409,
        type: /refusals\/DecisionStandsOtherwise$/,
      },
    },
    revokeDecision: { as: 'secretary', path: `${decision}/revocation`, body: { reason: 'Felaktigt underlag' }, refused: { ...roleless } },
    listEvents: { as: 'auditor', path: `${coop}/events`, refused: { path: `${coop}/events?color=red`, status: 400, type: /invalid$/ } },
    getEvent: {
      as: 'auditor',
      path: `${coop}/events/1`,
      refused: { path: `${coop}/events/99999`, status: 404, type: new RegExp(missing) },
    },
    listEventMarks: {
      as: 'chief',
      path: `${coop}/events/marks`,
      refused: { path: `${coop}/events/marks?since=2026-01-01`, status: 400, type: /invalid$/ },
    },
    listEventActors: {
      as: 'auditor',
      path: `${coop}/events/actors`,
      refused: { path: `${coop}/events/actors?validAt=2026-13-45`, status: 400, type: /invalid$/ },
    },
    // What it pushes is told in stream.spec.ts; here it is who may listen.
    streamEvents: {
      as: 'auditor',
      path: `${coop}/events/stream`,
      refused: { path: `${coop}/events/stream?from=1`, status: 400, type: /invalid$/ },
    },
    isLive: {
      as: 'nobody',
      path: '/api/health/live',
      open: true,
      refused: { path: '/api/health/alive', status: 404, type: /no-such-address$/ },
    },
    isReady: {
      as: 'nobody',
      path: '/api/health/ready',
      open: true,
      refused: { path: '/api/health/', status: 404, type: /no-such-address$/ },
    },
  };
};

interface Route {
  readonly operation: string;
  readonly method: 'get' | 'post' | 'delete';
  readonly path: string;
}

interface Described {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly operationId?: string }>>>>;
}

describe('every route', () => {
  let there: Installed;
  let routes: readonly Route[];
  let table: Readonly<Record<string, Case>>;
  let decision = '';
  const people = (): Readonly<Record<Case['as'], Agent>> => ({ ...there, nobody: visitor(there.house) });

  beforeAll(async () => {
    there = await install();
    const { body } = await there.auditor.get('/api/openapi.json').expect(200);
    routes = Object.entries((body as Described).paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { operationId }]) => ({
        operation: operationId ?? `${method} ${path}`,
        method: method as Route['method'],
        path,
      })),
    );
    const adopted = await written(
      post(there.secretary, `${coop}/appendices`, appendix('2016', '2016-01-01', '2016-01-01', { torg: 'Torgen' })),
    );
    await read(there.secretary, `${coop}/appendices/${adopted.id}`, adopted);
    const agreed = await written(post(there.secretary, `${coop}/agreements`, agreement(adopted.id)));
    const ending = await written(post(there.secretary, `${coop}/agreements`, agreement(null)));
    await read(there.secretary, `${coop}/agreements/${agreed.id}`, ending);
    const made = async (path: string, sent: object): Promise<string> => {
      const asked = there.administrator.post(`${coop}/${path}`).set('Idempotency-Key', randomUUID());
      const { body: answered } = await asked.send(sent).expect(201);
      return (answered as { readonly id: string }).id;
    };
    const party = (name: string): Promise<string> => made('parties', { name, shortName: name, kind: 'other' });
    const announced = await made('fora/announcements', { name: 'Torget', level: 'place' });
    await made(`fora/${announced}/members`, { who: { kind: 'role', role: 'Platschef' }, capacity: 'member' });
    const found = await there.chief.get(`${coop}/fora/${announced}`).expect(200);
    const { id: person } = await written(post(there.secretary, `${coop}/people`, { name: 'Alex Exempel' }));
    const roled = await written(post(there.secretary, `${coop}/people/${person}/roles`, { title: 'Samordnare', party: there.party }));
    interface Holding {
      readonly roles: readonly { readonly role: string }[];
    }
    const registered = await read<{ readonly items: readonly Holding[] }>(there.chief, `${coop}/people`, roled);
    const [held] = registered.items[0]?.roles ?? [];
    const [seat] = (found.body as { readonly allSeats: readonly { readonly member: string }[] }).allSeats;
    table = cases(
      there,
      [await party('Kulturen'), await party('Idrotten'), await party('Biblioteken')],
      [announced, seat?.member ?? ''],
      adopted.id,
      [agreed.id, ending.id],
      [person, held?.role ?? ''],
    );
    await written(post(there.secretary, `${coop}/activities`, proposal('LU-08')));
    const first = { forum: there.steering, decidedOn: '2026-09-24', text: 'Det första beslutet.' };
    const recorded = await there.secretary.post(`${coop}/decisions`).set('Idempotency-Key', randomUUID()).send(first).expect(201);
    decision = (recorded.body as { readonly id: string }).id;
    await there.secretary
      .get(`${coop}/decisions/${decision}?atLeast=${(recorded.body as { readonly position: string }).position}`)
      .expect(200);
  });
  afterAll(() => there.house.close());

  const ask = (agent: Agent, method: Route['method'], path: string, body?: object) => {
    const asking = agent[method](path.replace('B-0', decision)).set('Idempotency-Key', randomUUID());
    return body === undefined ? asking : asking.send(body);
  };

  /** The head of a line that stays open: the rest is never waited for. */
  const head = async (agent: Agent, path: string): Promise<{ readonly status: number; readonly body: { readonly type?: string } }> => {
    const leave = new AbortController();
    const { port } = there.house.app.getHttpServer().address() as { readonly port: number };
    const cookies = agent.jar.getCookies({ domain: '127.0.0.1', path: '/', secure: false, script: false });
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { signal: leave.signal, headers: { cookie: cookies.toValueString() } });
    const body = answer.status === 200 ? {} : ((await answer.json()) as { readonly type?: string });
    leave.abort();
    return { status: answer.status, body };
  };

  it('has an operationId, and a case in this table; and nothing is in the table that is no route', () => {
    expect(routes.map(({ operation }) => operation).sort()).toEqual(Object.keys(table).sort());
    expect(routes.length).toBeGreaterThan(30);
  });

  it('does what it is for', async () => {
    for (const { operation, method } of inOrder(routes, table)) {
      const { as, path, body, status = method === 'post' ? 201 : 200 } = table[operation] as Case;
      const answer = operation === 'streamEvents' ? await head(people()[as], path) : await ask(people()[as], method, path, body);
      expect({ operation, status: answer.status, said: answer.status < 400 || status >= 400 ? '' : JSON.stringify(answer.body) }).toEqual({
        operation,
        status,
        said: '',
      });
    }
  });

  it('says no in a problem document with a sentence', async () => {
    for (const { operation, method } of inOrder(routes, table)) {
      const { as, path, body, refused } = table[operation] as Case;
      const answer = await ask(people()[refused.as ?? as], method, refused.path ?? path, refused.body ?? body);
      const said = answer.body as { readonly type: string; readonly title: string; readonly detail: string; readonly status: number };
      expect({ operation, status: answer.status, type: said.type }).toEqual({
        operation,
        status: refused.status,
        type: expect.stringMatching(refused.type) as string,
      });
      expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
      expect(said.status).toBe(answer.status);
      expect(said.title.length).toBeGreaterThan(3);
      expect(said.detail.length).toBeGreaterThan(10);
    }
  });

  it('is closed to whoever has not signed in, unless it is a way in', async () => {
    for (const { operation, method, path } of routes) {
      const one = table[operation] as Case;
      if (one.open === true) continue;
      const answer = await ask(visitor(there.house), method, one.path, one.body);
      expect({ operation: `${operation} ${path}`, status: answer.status }).toEqual({ operation: `${operation} ${path}`, status: 401 });
    }
  });

  it('answers a stranger, and whoever asks for a cooperation that is not there, with the same 404', async () => {
    for (const { operation, method, path } of routes.filter((route) => route.path.includes('{coop}'))) {
      const one = table[operation] as Case;
      const foreign = await ask(there.stranger, method, one.path, one.body);
      const absent = await ask(there.stranger, method, one.path.replace('lunden', 'ingenstans'), one.body);
      const odd = await ask(there.stranger, method, one.path.replace('lunden', 'SYSTEM..'), one.body);
      for (const answer of [foreign, absent, odd])
        expect({ path, operation, status: answer.status, body: answer.body as object }).toEqual({
          path,
          operation,
          status: 404,
          body: foreign.body as object,
        });
      expect((foreign.body as { readonly type: string }).type).toBe(missing);
    }
    expect((await there.stranger.get(neighbour)).status).toBe(200);
    expect((await there.stranger.get('/api/cooperations/system')).status).toBe(404);
  });

  it('answers a method it does not know with those it does', async () => {
    const answer = await there.secretary.put(`${coop}/activities`).send({});
    expect(answer.status).toBe(405);
    expect(answer.headers['allow']).toBe('GET, HEAD, POST');
    expect(answer.body).toMatchObject({ type: '/problems/method-not-allowed' });
  });
});

/** Writes in the order of the table: some need what the one before wrote. */
function inOrder(routes: readonly Route[], table: Readonly<Record<string, Case>>): readonly Route[] {
  const order = Object.keys(table);
  return [...routes].sort((a, b) => order.indexOf(a.operation) - order.indexOf(b.operation));
}
