import type { DecisionEffect } from '@sparbar/domain';
import { role, traffic } from './contacts';
import { namesPutInOrder } from './norrvik';
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

/** July to the day the demonstration is opened: one thing is back on track, two are late, and one of those waits for a decision. */

const until = (reference: string, date: string, verbatim: string): DecisionEffect => ({
  kind: 'changeDuration',
  activity: activityId(reference),
  duration: { kind: 'dueBy', date: day(date), verbatim },
});

const august: readonly Step[] = [
  update('2026-08-10T10:00', 'NV-03', 'Stolparna är uppe i parkens södra del. Den norra delen väntar på ny kabel.', street),
  record('2026-08-13T08:45', 'lights-wish', {
    forum: 'beredningsgruppen',
    on: '2026-08-12',
    text: 'Beredningsgruppen föreslår att NV-03 får tid till den 31 oktober.',
    ground: 'Trafikkontorets nya tidplan.',
    effects: [until('NV-03', '2026-10-31', 'Till den 31 oktober')],
  }),
  activity('2026-08-14T16:00', 'NV-05', { type: 'ResumeActivity', reason: 'Hallen är torr och öppen igen.' }),
  activity('2026-08-17T09:00', 'NV-07', { type: 'ResumeActivity', reason: 'Elva nya vuxna har anmält sig efter sommaren.' }),
  update('2026-08-19T15:00', 'NV-05', 'Hallen öppnade igen den 14 augusti. 52 ungdomar första fredagen, kön fick delas i två pass.'),
  record('2026-08-27T09:00', 'lights-october', {
    forum: 'styrgruppen',
    on: '2026-08-26',
    text: 'NV-03 förlängs till den 31 oktober 2026.',
    ground: 'Beredningsgruppens förslag den 12 augusti.',
    presentedBy: 'Parkingenjören',
    tookPart: 'Kommunpolisen',
    effects: [until('NV-03', '2026-10-31', 'Till den 31 oktober')],
    proposal: decisionId('lights-wish'),
  }),
  record('2026-08-27T09:20', 'evenings-winter', {
    forum: 'styrgruppen',
    on: '2026-08-26',
    text: 'Kvällarna vid Stationstorget förstärks från oktober till december.',
    ground: 'Erfarenheten från förra vintern.',
  }),
  decision('2026-08-28T10:00', 'evenings-winter', {
    type: 'AssignDecision',
    to: {
      kind: 'several',
      of: [
        { kind: 'unit', name: 'Fältgruppen', party: 'stadsdelsforvaltningen' },
        { kind: 'unit', name: 'Områdespoliserna', party: 'lokalpolisomradet' },
      ],
    },
    due: '2026-09-30',
  }),
  decision('2026-08-31T13:30', 'adults-autumn', {
    type: 'CarryOutDecision',
    note: 'Vandringarna är igång igen och har tid till månadsskiftet.',
  }),
];

const september: readonly Step[] = [
  update('2026-09-02T11:20', 'NV-08', 'Höstens första träff blev full. Banken visar nu hur man spärrar sitt eget konto.'),
  update(
    '2026-09-04T14:10',
    'NV-07',
    'Tre par gick fredag och lördag. Lugnt kring skolorna, mer folk än väntat vid grillplatsen i Granens park.',
  ),
  decision('2026-09-08T09:00', 'evenings-winter', {
    type: 'AmendDecision',
    field: 'text',
    to: 'Kvällarna vid Stationstorget förstärks i oktober och november.',
    reason: 'Polisen kan inte bemanna december. Styrgruppen enades skriftligt den 7 september, alla ledamöter svarade.',
  }),
  followUp('2026-09-10T10:00', 'NV-02', 'T2', {
    kind: 'effect',
    rating: 'green',
    text: 'Anmälda ordningsstörningar på torget är en tredjedel färre än samma tid i fjol.',
  }),
  activity('2026-09-10T13:15', 'NV-09', {
    type: 'DelayActivity',
    reason: 'Upphandlingen av markarbetet fick göras om. Grävstart tidigast i november.',
  }),
  followUp('2026-09-11T09:30', 'NV-12', 'T2', {
    kind: 'process',
    rating: 'yellow',
    text: 'Juli månads bild blev inte av. Annars lämnar alla parter underlag i tid.',
  }),
  update(
    '2026-09-11T15:40',
    'NV-04',
    'Tre av fyra skolor använder rutinen. Lindgårdsskolan väntar på sin nya kurator, som börjar i oktober.',
    school,
  ),
  followUp('2026-09-14T11:00', 'NV-03', 'T2', {
    kind: 'production',
    rating: 'yellow',
    text: 'Fyra av sju mörka partier är klara. Resten hänger på kabeln i norra delen.',
  }),
  update(
    '2026-09-17T09:10',
    'NV-04',
    'Dagen har gått ut utan att alla fyra skolor är med. Rektorerna ber om tid till den 18 december.',
    school,
  ),
  update(
    '2026-09-21T16:20',
    'NV-02',
    'Mörkret kommer tidigare. Vi börjar en timme före och tar vägen runt cykelstället, där lampan är trasig igen.',
    officer,
  ),
  record('2026-09-22T14:00', 'routine-wish', {
    forum: 'beredningsgruppen',
    on: '2026-09-22',
    text: 'Beredningsgruppen föreslår att NV-04 får tid till den 18 december.',
    ground: 'Rektorernas önskan och kuratorernas uppföljning.',
    presentedBy: 'Enhetschefen för barn och ungdom',
    effects: [until('NV-04', '2026-12-18', 'Till den 18 december')],
  }),
  update('2026-09-23T10:30', 'NV-05', 'Idrottsföreningen vill ta över fredagarna på sikt. Vi ses i oktober om hur.'),
];

/** What the steering group decided beside the plan, and what became of it. */
const besidesThePlan: readonly Step[] = [
  decision('2026-08-03T09:00', 'july-duty', {
    type: 'CarryOutDecision',
    note: 'Telefonen ringde elva gånger, och någon svarade varje gång.',
  }),
  record('2026-08-27T09:35', 'next-plan', {
    forum: 'styrgruppen',
    on: '2026-08-26',
    text: 'Beredningsgruppen börjar med planen för 2027 och visar ett första förslag i december.',
    ground: 'Förra året blev förslaget klart sex dagar före mötet.',
  }),
  decision('2026-08-27T09:40', 'next-plan', {
    type: 'AssignDecision',
    to: { kind: 'group', name: 'Beredningsgruppen', forum: 'beredningsgruppen' },
    due: '2026-12-02',
  }),
  // A slip of the hand, seen at once: it was another decision that was meant.
  decision('2026-09-23T13:20', 'next-plan', { type: 'CarryOutDecision', note: null }),
  decision('2026-09-23T13:25', 'next-plan', {
    type: 'CorrectDecisionStanding',
    was: 'carriedOut',
    instead: null,
    reason: 'Fel rad i registret. Förslaget visas i december.',
  }),
];

/** What the parties wrote themselves, and what they think of next. */
const inTheirOwnWords: readonly Step[] = [
  update('2026-07-02T10:00', 'NV-03', 'Dagen i juni gick ut. Stolparna är försenade från fabriken, ny leverans vecka 31.', street),
  update('2026-07-09T14:00', 'NV-02', 'Sommarkvällarna är lugna. Vi går två kvällar i veckan och pratar mest med turister.', officer),
  update('2026-07-16T11:00', 'NV-05', 'Golvet är borttaget. Hallen torkar.'),
  update('2026-08-12T15:30', 'NV-07', 'Sju nya vuxna efter midsommar. Vi börjar igen när skolan börjar.', school),
  update('2026-08-18T13:30', 'NV-12', 'Julis bild blev inte av, alla var lediga samtidigt. Augustis lades ihop i går.'),
  update('2026-08-24T09:20', 'NV-09', 'Upphandlingen fick ett enda anbud, och det var för dyrt. Vi gör om den.', street),
  update('2026-08-25T15:10', 'NV-04', 'Höstterminen börjar med rutinen på två skolor. Den tredje kommer in i september.', school),
  update('2026-09-01T11:00', 'NV-13', 'Tjänsten som samordnare är utlyst. Föreningarna väntar och hör av sig.'),
  update('2026-09-03T16:00', 'NV-03', 'Kabeln till norra delen är beställd. Grävningen börjar vecka 40.', street),
  update('2026-09-08T10:40', 'NV-05', 'Sextio ungdomar, tre ledare. Idrottsföreningen har nu egna nycklar.'),
  terms('2026-09-09T09:00', 'NV-10', {
    type: 'AmendTerms',
    field: 'convener',
    to: role('Projektledare', traffic),
    reason: 'Trafikkontoret har utsett vem som leder arbetet.',
  }),
  update('2026-09-14T14:30', 'NV-07', 'Föräldrarna på Lindgårdsskolan vill gå på torsdagar också.', school),
  followUp('2026-09-15T13:00', 'NV-13', 'T2', {
    kind: 'process',
    rating: 'red',
    text: 'Pausad sedan i juni. Ny samordnare kan vara på plats i november.',
  }),
  ...proposed('2026-09-16T14:00', plan2026, planned.bicycles),
  update(
    '2026-09-22T10:00',
    'NV-08',
    'Bankkontoret vill ha egna träffar. Pensionärsföreningen i Granhöjden frågar om de får vara med.',
    officer,
  ),
];

export const autumn2026: readonly Step[] = inTime([...august, ...september, ...besidesThePlan, ...inTheirOwnWords, ...namesPutInOrder]);
