import type { ForumLevel, Mandate, PartyKind, Role } from '@sparbar/domain';
import { demonstrationCooperation } from './demonstration-day';
import { step, type DemonstrationAccount, type Step } from './step';

/** The cooperation itself: who takes part, where it is decided, and who may do what. */
const administrator: DemonstrationAccount = 'demo-administrator';

const party = (at: string, id: string, name: string, shortName: string, kind: PartyKind): Step =>
  step(at, administrator, 'party', id, { type: 'RegisterParty', name, shortName, kind });

const forum = (at: string, id: string, name: string, level: ForumLevel, mayDecide: readonly Mandate[]): Step =>
  step(at, administrator, 'forum', id, { type: 'EstablishForum', name, level, mayDecide });

const grant = (at: string, account: string, role: Role, to: string): Step =>
  step(at, administrator, 'access', account, { type: 'GrantAccess', account, role, party: to });

const everything: readonly Mandate[] = ['includeActivity', 'changeDuration', 'cancelActivity', 'other'];

export const opening: readonly Step[] = [
  step('2026-01-07T09:00', administrator, 'cooperation', demonstrationCooperation, {
    type: 'OpenCooperation',
    name: 'Norrviks lokala samverkan',
    district: 'Norrvik',
    origin: 'sparbar.example/norrvik',
  }),
  party('2026-01-07T09:05', 'stadsdelsforvaltningen', 'Norrviks stadsdelsförvaltning', 'Förvaltningen', 'district'),
  party('2026-01-07T09:07', 'lokalpolisomradet', 'Lokalpolisområde Norrvik', 'Polisen', 'police'),
  party('2026-01-07T09:09', 'utbildningsforvaltningen', 'Utbildningsförvaltningen', 'Skolan', 'education'),
  party('2026-01-07T09:11', 'trafikkontoret', 'Trafikkontoret', 'Trafikkontoret', 'traffic'),
  forum('2026-01-07T09:20', 'trygghetsradet', 'Norrviks trygghetsråd', 'council', ['other']),
  forum('2026-01-07T09:22', 'styrgruppen', 'Styrgruppen', 'steering', everything),
  forum('2026-01-07T09:24', 'beredningsgruppen', 'Beredningsgruppen', 'preparatory', ['includeActivity']),
  forum('2026-01-07T09:26', 'torggruppen', 'Arbetsgruppen för torgen', 'working', []),
  grant('2026-01-07T09:40', 'demo-beredningsgrupp', 'beredningsgrupp', 'stadsdelsforvaltningen'),
  grant('2026-01-07T09:42', 'demo-styrgrupp', 'styrgrupp', 'stadsdelsforvaltningen'),
  grant('2026-01-07T09:44', 'demo-revisor', 'revisor', 'stadsdelsforvaltningen'),
  grant('2026-01-07T09:46', 'demo-administrator', 'administrator', 'stadsdelsforvaltningen'),
  grant('2026-01-07T09:50', 'demo-praktikant', 'beredningsgrupp', 'stadsdelsforvaltningen'),
];

/** The winter's trainee left; what she could do here ended that day. */
export const traineeLeft: Step = step('2026-06-05T15:10', administrator, 'access', 'demo-praktikant', {
  type: 'RevokeAccess',
  account: 'demo-praktikant',
});
