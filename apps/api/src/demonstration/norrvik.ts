import type { ForumLevel, Mandate, PartyKind, Role } from '@sparbar/domain';
import { district, hills, police, schools, traffic } from './contacts';
import { demonstrationCooperation } from './demonstration-day';
import { day, step, type DemonstrationAccount, type Step } from './step';

/** The cooperation itself: who takes part, where it is decided, who may do what, and how that changes. */
const administrator: DemonstrationAccount = 'demo-administrator';

const party = (at: string, id: string, name: string, shortName: string, kind: PartyKind): Step =>
  step(at, administrator, 'party', id, { type: 'RegisterParty', name, shortName, kind });

const forum = (at: string, id: string, name: string, level: ForumLevel, mayDecide: readonly Mandate[]): Step =>
  step(at, administrator, 'forum', id, { type: 'EstablishForum', name, level, mayDecide });

const grant = (at: string, account: string, role: Role, to: string): Step =>
  step(at, administrator, 'access', account, { type: 'GrantAccess', account, role, party: to });

const revoke = (at: string, account: string): Step => step(at, administrator, 'access', account, { type: 'RevokeAccess', account });

const everything: readonly Mandate[] = ['includeActivity', 'changeDuration', 'cancelActivity', 'other'];

export const opening: readonly Step[] = [
  step('2025-01-08T09:00', administrator, 'cooperation', demonstrationCooperation, {
    type: 'OpenCooperation',
    name: 'Norrviks lokala samverkan',
    district: 'Norrvik',
    origin: 'sparbar.example/norrvik',
  }),
  party('2025-01-08T09:05', district, 'Norrviks stadsdelsförvaltning', 'Förvaltningen', 'district'),
  party('2025-01-08T09:07', police, 'Lokalpolisområde Norrvik', 'Polisen', 'police'),
  party('2025-01-08T09:09', schools, 'Utbildningsförvaltningen', 'Skolan', 'education'),
  party('2025-01-08T09:11', hills, 'Granhöjdens stadsdelsförvaltning', 'Granhöjden', 'district'),
  forum('2025-01-08T09:20', 'trygghetsradet', 'Norrviks trygghetsråd', 'council', ['other']),
  forum('2025-01-08T09:22', 'styrgruppen', 'Styrgruppen', 'steering', everything),
  forum('2025-01-08T09:24', 'beredningsgruppen', 'Beredningsgruppen', 'preparatory', ['includeActivity']),
  forum('2025-01-08T09:26', 'torggruppen', 'Arbetsgruppen för torgen', 'working', []),
  forum('2025-01-08T09:28', 'kvallsgruppen', 'Arbetsgruppen för ungas kvällar', 'working', []),
  grant('2025-01-08T09:40', 'demo-beredningsgrupp', 'beredningsgrupp', district),
  grant('2025-01-08T09:42', 'demo-styrgrupp', 'styrgrupp', district),
  grant('2025-01-08T09:44', 'demo-revisor', 'revisor', district),
  grant('2025-01-08T09:46', 'demo-administrator', 'administrator', district),
  grant('2025-01-08T09:50', 'demo-polisen', 'beredningsgrupp', police),
  grant('2025-01-08T09:52', 'demo-skolan', 'beredningsgrupp', schools),
  grant('2025-01-08T09:54', 'demo-granhojden', 'beredningsgrupp', hills),
];

/** Two district administrations became one on the first of July 2025. What the plan said of the old one stays said. */
export const administrationsMerged: readonly Step[] = [
  step('2025-07-01T09:00', administrator, 'party', hills, {
    type: 'MergeParty',
    into: district,
    reason: 'Nämnderna slogs ihop vid halvårsskiftet. Norrviks förvaltning tar över uppdrag, personal och kontakter.',
    effectiveOn: day('2025-07-01'),
  }),
  revoke('2025-07-01T09:20', 'demo-granhojden'),
];

/** With the plan of 2026 the traffic office joined the agreement; a trainee came for the winter. */
export const trafficOfficeJoined: readonly Step[] = [
  party('2026-01-07T09:10', traffic, 'Trafikkontoret', 'Trafikkontoret', 'traffic'),
  grant('2026-01-07T09:20', 'demo-trafikkontoret', 'beredningsgrupp', traffic),
  grant('2026-01-07T09:30', 'demo-praktikant', 'beredningsgrupp', district),
];

/** The winter's trainee left; what she could do here ended that day. */
export const traineeLeft: Step = revoke('2026-06-05T15:10', 'demo-praktikant');

const owners = 'fastighetsagarna';
const ownersOf = { centre: 'fastighetsagarna-centrum', hills: 'fastighetsagarna-granhojden' } as const;

const ownersRegistered = (at: string, id: string, name: string, shortName: string, since: string): Step =>
  step(at, administrator, 'party', id, {
    ...{ type: 'RegisterParty', name, shortName, kind: 'other' },
    ...{ effectiveOn: day(since), afterwards: true },
  });

/** In September the administrator went through what the parties are called, in their own papers and among people. */
export const namesPutInOrder: readonly Step[] = [
  step('2026-09-23T15:10', administrator, 'party', traffic, {
    ...{ type: 'RenameParty', name: 'Trafik- och stadsmiljökontoret', shortName: 'Trafikkontoret' },
    ...{ effectiveOn: day('2026-09-01'), reason: 'Kontoret bytte namn till hösten.' },
  }),
  step('2026-09-23T15:12', administrator, 'party', police, { type: 'AlsoCallParty', alias: 'Närpolisen' }),
  step('2026-09-23T15:14', administrator, 'party', district, { type: 'AlsoCallParty', alias: 'Stadsdelen' }),
  step('2026-09-23T15:20', administrator, 'party', district, {
    ...{ type: 'NotCallParty', alias: 'Stadsdelen', reason: 'Det är området som kallas så, inte förvaltningen.' },
  }),
  ownersRegistered('2026-09-23T15:30', owners, 'Fastighetsägarna i Norrvik', 'Fastighetsägarna', '2025-02-03'),
  ownersRegistered('2026-09-23T15:31', ownersOf.centre, 'Fastighetsägarna i Norrviks centrum', 'Fastighetsägarna centrum', '2026-09-01'),
  ownersRegistered('2026-09-23T15:32', ownersOf.hills, 'Fastighetsägarna i Granhöjden', 'Fastighetsägarna Granhöjden', '2026-09-01'),
  step('2026-09-23T15:33', administrator, 'party', owners, {
    ...{ type: 'SplitParty', into: [ownersOf.centre, ownersOf.hills] },
    ...{ effectiveOn: day('2026-09-01'), reason: 'Föreningen delades vid årsmötet.' },
  }),
];
