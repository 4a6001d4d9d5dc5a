import type { Source } from '@sparbar/domain';
import { communityOfficer, role, schools, several, strategist, traffic } from './contacts';
import { traineeLeft } from './norrvik';
import { plan2026, planned } from './plan-2026';
import {
  activity,
  activityId,
  day,
  decision,
  decisionId,
  followUp,
  inTime,
  officer,
  proposed,
  record,
  school,
  street,
  terms,
  update,
  type Step,
} from './step';

/** April to June: most of it runs, some of it is late, and one thing is learnt only afterwards. */

const adultsNotes: Source = {
  document: 'Vuxenvandrarnas mejl till förvaltningen den 12 juni 2026',
  quote: 'Vi har inte gått sedan den 2 maj.',
  reading: 'stated',
};

const april: readonly Step[] = [
  decision('2026-04-01T10:00', 'light-first', {
    type: 'AssignDecision',
    to: { kind: 'party', party: 'trafikkontoret' },
    due: '2026-04-30',
  }),
  ...proposed('2026-04-09T13:00', plan2026, planned.crossing),
  record('2026-04-16T09:00', 'hall-autumn', {
    forum: 'styrgruppen',
    on: '2026-04-15',
    text: 'NV-05 fortsätter året ut. Ändringen gäller från den 1 juni, när hallen är torr.',
    ground: 'Ungdomsgårdarnas redovisning av februari månad.',
    presentedBy: 'Enhetschefen för ungdomsgårdarna',
  }),
  terms('2026-04-16T09:10', 'NV-05', {
    type: 'ChangeDuration',
    duration: { kind: 'assignmentYear', year: 2026, verbatim: 'Året ut' },
    decision: decisionId('hall-autumn'),
    effectiveOn: day('2026-06-01'),
  }),
  record('2026-04-16T09:25', 'crossing-included', {
    forum: 'styrgruppen',
    on: '2026-04-15',
    text: 'NV-09 tas in i planen. Trafikkontoret leder arbetet.',
    presentedBy: 'Planeraren från trafikkontoret',
    tookPart: 'Rektorn på Tallbackens skola',
    effects: [{ kind: 'includeActivity', activity: activityId('NV-09') }],
  }),
  terms('2026-04-17T08:40', 'NV-09', {
    type: 'CorrectTerms',
    field: 'policeContact',
    to: { kind: 'role', role: 'Trafikpolis', party: 'lokalpolisomradet' },
    reason: 'Fel kontakt angavs när villkoren skrevs in.',
  }),
  update(
    '2026-04-20T15:30',
    'NV-02',
    'Värdarna från kollektivtrafiken är nu med på torsdagar. De ringer oss i stället för att vänta ut bråk.',
    officer,
  ),
  activity('2026-04-24T14:10', 'NV-06', {
    type: 'CompleteActivity',
    outcome: '86 personer utbildade vid tre tillfällen. Frågan ställs nu vid alla nybesök på vuxenenheten.',
  }),
  decision('2026-04-28T09:15', 'light-first', {
    type: 'CarryOutDecision',
    note: 'Styrgruppen har flyttat fram NV-03 i trafikkontorets beställning.',
  }),
  followUp('2026-04-30T13:00', 'NV-06', 'T1', {
    kind: 'production',
    rating: 'green',
    text: 'Alla tre utbildningsdagar är genomförda och utvärderade.',
  }),
];

const may: readonly Step[] = [
  activity('2026-05-04T08:30', 'NV-09', { type: 'StartActivity' }),
  followUp('2026-05-06T10:00', 'NV-01', 'T1', {
    kind: 'process',
    rating: 'green',
    text: 'Fyra av sex vandringar är gjorda. Butikerna kommer, de boende i mindre grad.',
  }),
  followUp('2026-05-06T10:20', 'NV-02', 'T1', {
    kind: 'production',
    rating: 'green',
    text: 'I snitt tre kvällar i veckan. Färre ordningsstörningar de kvällar vi är där.',
  }),
  followUp('2026-05-07T09:00', 'NV-05', 'T1', {
    kind: 'production',
    rating: 'yellow',
    text: 'Fyra fredagar hann hållas före vattenskadan. Därefter har hallen varit stängd.',
  }),
  decision('2026-05-07T14:00', 'survey', {
    type: 'RevokeDecision',
    reason: 'Stadens egen mätning ställer samma frågor i höst. Två enkäter på ett år blir för mycket.',
  }),
  followUp('2026-05-08T11:00', 'NV-12', 'T1', {
    kind: 'process',
    rating: 'green',
    text: 'Fyra bilder på fyra månader, alla parter har lämnat underlag.',
  }),
  update(
    '2026-05-11T16:00',
    'NV-04',
    'Rutinen är skriven och prövas på två skolor till sommaren. Kuratorerna saknar ett enkelt sätt att nå socialtjänsten samma dag.',
    school,
  ),
  update(
    '2026-05-13T15:15',
    'NV-01',
    'Femte vandringen gick med föräldrar från Tallbackens skola. Gången bakom biblioteket har fått ny belysning.',
  ),
  record('2026-05-20T11:00', 'adults-autumn', {
    forum: 'styrgruppen',
    on: '2026-05-20',
    text: 'NV-07 förlängs till den 30 sepember 2026.',
    ground: 'Sommarkvällarna behöver fler vuxna ute.',
    presentedBy: 'Trygghetsstrategen',
    effects: [
      {
        kind: 'changeDuration',
        activity: activityId('NV-07'),
        duration: { kind: 'dueBy', date: day('2026-09-30'), verbatim: 'Till den 30 september' },
      },
    ],
  }),
  decision('2026-05-21T08:20', 'adults-autumn', {
    type: 'CorrectDecision',
    field: 'text',
    to: 'NV-07 förlängs till den 30 september 2026.',
    reason: 'Månaden var felstavad.',
  }),
  activity('2026-05-28T13:30', 'NV-01', {
    type: 'CompleteActivity',
    outcome: 'Sex vandringar, 31 synpunkter. Nitton är åtgärdade, åtta ligger hos fastighetsägarna.',
  }),
];

const june: readonly Step[] = [
  update(
    '2026-06-02T09:40',
    'NV-08',
    'Två träffar till är hållna, men ingen skrev uppföljningen i tid: samordnaren var sjuk och ingen ersatte. Vi har nu två som kan.',
  ),
  traineeLeft,
  update(
    '2026-06-09T14:45',
    'NV-09',
    'Mätningen är klar: var fjärde bil kör för fort förbi skolan klockan åtta. Ritning på upphöjd passage finns.',
    street,
  ),
  update('2026-06-10T10:30', 'NV-03', 'Buskarna är nere. Leveransen av stolpar dröjer och montörerna har semester i juli.', street),
  ...proposed('2026-06-11T13:20', plan2026, planned.mopeds),
  terms('2026-06-12T09:00', 'NV-02', {
    type: 'AmendTerms',
    field: 'meetingFrequency',
    to: 'Två gånger i veckan under sommaren',
    reason: 'Fler rör sig på torget när skolorna har slutat.',
  }),
  activity('2026-06-15T10:15', 'NV-07', {
    type: 'PauseActivity',
    reason: 'För få vuxna har anmält sig för att gå i par.',
    afterwards: true,
    source: adultsNotes,
    effectiveOn: day('2026-05-02'),
  }),
  activity('2026-06-16T09:30', 'NV-02', {
    type: 'AmendActivity',
    field: 'targetGroup',
    to: 'Alla som passerar torget, särskilt unga som väntar på nattåg',
    reason: 'Torggruppen vill rikta kvällarna mer.',
  }),
  record('2026-06-18T09:00', 'mopeds-included', {
    forum: 'styrgruppen',
    on: '2026-06-17',
    text: 'NV-10 tas in i planen och börjar när trafikkontoret har utsett en arbetsgrupp.',
    presentedBy: 'Kommunpolisen',
    effects: [{ kind: 'includeActivity', activity: activityId('NV-10') }],
  }),
  decision('2026-06-18T09:20', 'mopeds-included', {
    type: 'AssignDecision',
    to: { kind: 'party', party: 'trafikkontoret' },
    due: '2026-10-01',
  }),
  decision('2026-06-22T13:00', 'crossing-included', { type: 'CarryOutDecision', note: 'Arbetet är igång sedan den 4 maj.' }),
];

/** What the steering group decided beside the plan, and what became of it. */
const besidesThePlan: readonly Step[] = [
  record('2026-04-16T09:40', 'hall-owner', {
    forum: 'styrgruppen',
    on: '2026-04-15',
    text: 'Fastighetsbolaget bjuds in till junimötet för att berätta när hallen är torr.',
  }),
  decision('2026-04-16T09:45', 'hall-owner', {
    type: 'AssignDecision',
    to: { kind: 'role', role: 'Enhetschef för ungdomsgårdarna', party: 'stadsdelsforvaltningen' },
    due: '2026-06-17',
  }),
  decision('2026-05-12T10:00', 'one-page', { type: 'CarryOutDecision', note: 'T1 följdes upp på nio sidor för tio aktiviteter.' }),
  decision('2026-06-18T09:45', 'hall-owner', { type: 'CarryOutDecision', note: 'De kom, och lovade den 14 augusti.' }),
  record('2026-06-18T10:00', 'july-duty', {
    forum: 'styrgruppen',
    on: '2026-06-17',
    text: 'Från varje part går en tjänsteperson att nå hela juli.',
    ground: 'I fjol gick tre veckor utan att någon svarade.',
  }),
  decision('2026-06-18T10:05', 'july-duty', {
    type: 'AssignDecision',
    to: several(strategist, communityOfficer, role('Säkerhetssamordnare', schools), role('Jourhavande ingenjör', traffic)),
    due: '2026-06-30',
  }),
];

/** What the parties wrote themselves during the spring, and what became of the walks in Granhöjden. */
const inTheirOwnWords: readonly Step[] = [
  update('2026-04-07T09:30', 'NV-01', 'Tredje vandringen. Fastighetsägarna hade med sig nycklar och öppnade gårdarna.'),
  update('2026-04-08T14:00', 'NV-06', 'Sista utbildningsdagen är satt till den 22 april. Skolsköterskorna får en egen i höst.'),
  update('2026-04-15T16:20', 'NV-07', 'En kväll var det bara tre vuxna. Vi ringer nu runt på torsdagar.', school),
  update('2026-04-14T10:00', 'NV-13', 'Femton kvällar sedan nyår. Två av föreningarna har inte folk till hösten.'),
  update('2026-04-21T09:45', 'NV-03', 'Beställningen av stolpar är lagd. Leverans utlovas till slutet av maj.', street),
  update('2026-04-22T15:30', 'NV-07', 'Tre helger, fem par varje kväll. Ungdomarna vid grillplatsen känner igen oss.', school),
  update('2026-04-29T13:00', 'NV-05', 'Fuktmätningen visar att golvet kan läggas om i juli. Fredagarna är på skolgården så länge.'),
  followUp('2026-05-07T10:00', 'NV-13', 'T1', {
    kind: 'process',
    rating: 'yellow',
    text: 'Kvällarna går som planerat, men allt hänger på en samordnare.',
  }),
  update('2026-05-12T11:10', 'NV-09', 'Vi räknar bilar utanför Tallbackens skola hela veckan, morgon och eftermiddag.', street),
  update('2026-05-18T14:20', 'NV-02', 'Skolavslutningen planeras: vi är på torget till ett, och föräldravandrarna tar parken.', officer),
  update('2026-05-19T10:10', 'NV-03', 'Buskarna tas ner i juni, efter häckningen.', street),
  update('2026-05-26T15:00', 'NV-08', 'Träff på seniorernas hus i Granhöjden, 31 deltagare.', officer),
  activity('2026-05-27T09:10', 'NV-09', {
    type: 'AmendActivity',
    field: 'title',
    to: 'Säkrare passager vid Tallbackens skola',
    reason: 'Mätningen visar att också den norra entrén behöver en passage.',
  }),
  update('2026-05-25T16:00', 'NV-12', 'Majs bild visar färre anmälningar vid stationen och fler vid grillplatsen.'),
  update('2026-06-03T10:30', 'NV-08', 'Tjugo personer övade på att lägga på. Flera sa att det var första gången de vågade.', officer),
  update('2026-06-08T13:00', 'NV-02', 'Fältgruppen har fått två sommarvikarier. De går med oss hela juni.'),
  update('2026-06-11T16:10', 'NV-05', 'Skolgården räcker inte när det regnar. Biblioteket öppnar en sal på fredagar.'),
  update('2026-06-17T15:00', 'NV-04', 'Två skolor har prövat rutinen i en månad. Den sparar en dag jämfört med förut.', school),
  update('2026-06-22T09:00', 'NV-02', 'Skolavslutningen: två omhändertaganden, i fjol nio.', officer),
  activity('2026-06-24T13:00', 'NV-13', {
    type: 'PauseActivity',
    reason: 'Samordnaren slutar till sommaren. Kvällarna tas upp igen när en ny är på plats.',
  }),
];

export const spring2026: readonly Step[] = inTime([...april, ...may, ...june, ...besidesThePlan, ...inTheirOwnWords]);
