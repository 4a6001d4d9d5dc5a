import type { Capacity, ContactRef, FactContext, ForumLevel } from '@sparbar/domain';
import { derivedId } from '@sparbar/event-sourcing';
import { district, group, hills, party, police, role, schools, traffic } from './contacts';
import { demonstrationCooperation } from './demonstration-day';
import { day, step, type DemonstrationAccount, type Step } from './step';

/** In September who sits where was put in order, from papers of two years: until then nobody had written it down. */
const administrator: DemonstrationAccount = 'demo-administrator';
const charter = { document: 'Samverkansöverenskommelse för Norrvik', page: '3', reading: 'stated' } as const;
const since = (date: string): FactContext => ({ effectiveOn: day(date), afterwards: true, source: charter });
const [opened, merged, joined] = ['2025-01-08', '2025-07-01', '2026-01-07'] as const;

const director = role('Stadsdelsdirektör', district);
const policeChief = role('Lokalpolisområdeschef', police);
const headOfSchools = role('Grundskolechef', schools);
const strategist = role('Trygghetsstrateg', district);

let minutes = 40;
/** One after the other, on one afternoon. */
function at(): string {
  minutes += 1;
  return `2026-09-23T${String(15 + Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

const seatId = (forum: string, name: string): string => derivedId(demonstrationCooperation, 'seat', forum, name);
const sits = (forum: string, name: string, who: ContactRef, context: FactContext, capacity: Capacity = 'member'): Step =>
  step(at(), administrator, 'forum', forum, { type: 'JoinForum', member: seatId(forum, name), who, capacity, ...context });
const left = (forum: string, name: string, date: string, reason?: string): Step =>
  step(at(), administrator, 'forum', forum, {
    ...{ type: 'LeaveForum', member: seatId(forum, name), ...since(date) },
    ...(reason === undefined ? {} : { reason }),
  });
const answersTo = (forum: string, to: string): Step =>
  step(at(), administrator, 'forum', forum, { type: 'SubordinateForum', to, ...since(opened) });
const established = (forum: string, name: string, level: ForumLevel, context: FactContext): Step =>
  step(at(), administrator, 'forum', forum, { type: 'EstablishForum', name, level, mayDecide: [], ...context });

const steering: readonly Step[] = [
  step(at(), administrator, 'forum', 'styrgruppen', { type: 'NameChairs', chairs: [director, policeChief], ...since(opened) }),
  sits('styrgruppen', 'director', director, since(opened)),
  sits('styrgruppen', 'police', policeChief, since(opened)),
  sits('styrgruppen', 'schools', headOfSchools, since(opened)),
  sits('styrgruppen', 'hills', role('Stadsdelsdirektör', hills), since(opened)),
  left('styrgruppen', 'hills', merged, 'Förvaltningarna blev en.'),
  sits('styrgruppen', 'traffic', party(traffic), since(joined)),
  sits('styrgruppen', 'secretary', role('Verksamhetscontroller', district), since(opened), 'secretary'),
  sits('styrgruppen', 'presenter', group('Beredningsgruppen', 'beredningsgruppen'), since(opened), 'presenter'),
  step(at(), administrator, 'forum', 'styrgruppen', {
    ...{ type: 'AgreeMeetings', place: 'Norrviks medborgarhus', ...since(opened) },
    frequency: { text: 'Tre gånger om året, i samband med T1, T2 och VB', rate: { least: 3, most: 3, per: 'year' } },
  }),
  step(at(), administrator, 'forum', 'styrgruppen', { type: 'AgreeMinutes', rule: { kind: 'adjusted', with: null }, ...since(opened) }),
];

const preparatory: readonly Step[] = [
  step(at(), administrator, 'forum', 'beredningsgruppen', { type: 'NameChairs', chairs: [strategist], ...since(opened) }),
  sits('beredningsgruppen', 'strategist', strategist, since(opened)),
  sits('beredningsgruppen', 'officer', role('Kommunpolis', police), since(opened)),
  sits('beredningsgruppen', 'schools', role('Samordnare', schools), since(opened)),
  sits('beredningsgruppen', 'traffic', party(traffic), since(joined)),
  sits('beredningsgruppen', 'trainee', role('Praktikant', district), since(joined), 'observer'),
  left('beredningsgruppen', 'trainee', '2026-06-05'),
  step(at(), administrator, 'forum', 'beredningsgruppen', {
    ...{ type: 'AgreeMeetings', place: null, ...since(opened) },
    frequency: { text: 'Varannan vecka, utom i juli', rate: null },
  }),
  step(at(), administrator, 'forum', 'beredningsgruppen', { type: 'AgreeMinutes', rule: { kind: 'notesOnly' }, ...since(opened) }),
  answersTo('beredningsgruppen', 'styrgruppen'),
  answersTo('torggruppen', 'beredningsgruppen'),
  answersTo('kvallsgruppen', 'beredningsgruppen'),
];

const council: readonly Step[] = [
  step(at(), administrator, 'forum', 'trygghetsradet', {
    ...{ type: 'ComposeForum', of: ['styrgruppen', 'beredningsgruppen'], ...since(opened) },
  }),
  step(at(), administrator, 'forum', 'trygghetsradet', { type: 'NameChairs', chairs: [director, policeChief], ...since(opened) }),
  step(at(), administrator, 'forum', 'trygghetsradet', { type: 'AgreeMinutes', rule: { kind: 'filed' }, ...since(opened) }),
];

/** What came, changed and ended besides. */
const comings: readonly Step[] = [
  established('vintergruppen', 'Vintergruppen', 'working', since('2025-11-03')),
  step(at(), administrator, 'forum', 'vintergruppen', {
    ...{
      type: 'DissolveForum',
      into: ['kvallsgruppen'],
      ...since('2026-03-31'),
      reason: 'Vintern var över, och arbetet fortsätter på kvällarna.',
    },
  }),
  step(at(), administrator, 'forum', 'kvallsgruppen', { type: 'RenameForum', name: 'Arbetsgruppen Ungas kvällar', ...since('2026-04-01') }),
  step(at(), administrator, 'forum', 'kvallsgruppen', {
    ...{ type: 'ChangeMandate', mayDecide: ['other'], ...since('2026-04-01'), reason: 'Gruppen får fördela vuxna mellan kvällarna själv.' },
  }),
  step(at(), administrator, 'forum', 'stationstorget', {
    ...{ type: 'AnnounceForum', name: 'Platssamverkan Stationstorget', level: 'place', ...since('2026-06-10') },
    expected: { precision: 'season', date: '2026-23', text: 'till hösten' },
  }),
  established('stationstorget', 'Platssamverkan Stationstorget', 'place', since('2026-09-14')),
  step(at(), administrator, 'forum', 'stationstorget', {
    ...{ type: 'AgreeMeetings', place: 'Stationshuset', effectiveOn: day('2026-09-14') },
    frequency: { text: '2–3 gånger per termin', rate: { least: 2, most: 3, per: 'term' } },
  }),
  step(at(), administrator, 'forum', 'foraldraforum', {
    ...{ type: 'AnnounceForum', name: 'SSPF:s föräldraforum', level: 'sspfGroup', expected: null, effectiveOn: day('2026-09-23') },
  }),
];

export const foraPutInOrder: readonly Step[] = [...steering, ...preparatory, ...council, ...comings];
