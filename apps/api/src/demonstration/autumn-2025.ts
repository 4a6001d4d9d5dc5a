import type { DecisionEffect } from '@sparbar/domain';
import { communityOfficer, role, strategist } from './contacts';
import { administrationsMerged } from './norrvik';
import { plan2025, planned2025 } from './plan-2025';
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
  terms,
  update,
  type Step,
} from './step';

/** July to December 2025: two administrations become one, the late is moved twice, and a decision is taken back. */

const until = (reference: string, date: string, verbatim: string): DecisionEffect => ({
  kind: 'changeDuration',
  activity: activityId(reference),
  duration: { kind: 'dueBy', date: day(date), verbatim },
});
const include = (reference: string): DecisionEffect => ({ kind: 'includeActivity', activity: activityId(reference) });

const summer: readonly Step[] = [
  ...administrationsMerged,
  update(
    '2025-07-03T10:00',
    '25-02',
    'Granhöjdens fältgrupp hör nu till Norrviks förvaltning. Kvällarna går som förut, med samma människor.',
  ),
  terms('2025-07-08T09:30', '25-08', {
    type: 'AmendTerms',
    field: 'convener',
    to: role('Samordnare för seniorer', 'stadsdelsforvaltningen'),
    reason: 'Samordnaren följde med till Norrviks förvaltning vid sammanslagningen.',
  }),
  update('2025-07-10T15:00', '25-09', 'Halva sommaren: elva kvällar, som mest 85 unga. Två kvällar ställdes in för regn.'),
  update('2025-07-16T11:20', '25-05', 'Låsen är levererade men fel profil. Hyresvärden byter, och det tar sex veckor.'),
  update('2025-08-05T13:00', '25-08', 'Tjugotvå äldre på listan. En av dem la på när ”banken” ringde, och berättade det på nästa träff.'),
  update('2025-08-11T10:40', '25-04', 'Kuratorerna har skrivit rutinen på en sida. Den nya tjänsten är utlyst.', school),
  activity(
    '2025-08-14T09:00',
    '25-07',
    { type: 'DelayActivity', reason: 'Villaföreningen har ingen styrelse sedan i juni. Årsmötet är i september.' },
    officer,
  ),
  ...proposed('2025-08-20T14:00', plan2025, planned2025.shops),
  activity('2025-08-29T15:30', '25-09', {
    type: 'CompleteActivity',
    outcome: 'Tjugotvå kvällar, i snitt 54 unga. Ordningsstörningarna i parken halverades mot i fjol.',
  }),
];

const secondFollowUp: readonly Step[] = [
  update('2025-09-02T09:00', '25-05', 'Dagen har gått ut: elva av fjorton rum har nya lås, ljuset väntar på elektrikern.'),
  followUp('2025-09-04T10:00', '25-09', 'T2', {
    kind: 'effect',
    rating: 'green',
    text: 'Hälften så många ordningsstörningar i parken som sommaren före.',
  }),
  ...proposed('2025-09-09T13:00', plan2025, planned2025.path),
  decision('2025-09-10T09:00', 'dark-way', {
    type: 'CarryOutDecision',
    note: 'Vägen är gången i mörker och ett förslag är lämnat, 25-11.',
  }),
  followUp('2025-09-10T10:30', '25-03', 'T2', {
    kind: 'process',
    rating: 'yellow',
    text: 'Läxhjälpen är igång igen. De äldre eleverna som skulle hjälpa till har ännu inte börjat.',
  }),
  followUp('2025-09-11T09:00', '25-04', 'T2', {
    kind: 'process',
    rating: 'yellow',
    text: 'Nya tjänsten tillträdde den 1 september. Rutinen prövas nu på alla fyra skolor.',
  }),
  followUp('2025-09-11T09:20', '25-05', 'T2', {
    kind: 'production',
    rating: 'yellow',
    text: 'Tre av fyra lås är på plats, inget av ljuset.',
  }),
  followUp('2025-09-12T11:00', '25-10', 'T2', {
    kind: 'production',
    rating: 'green',
    text: 'Fyrtio anmälningar, 34 borttagna inom två dygn.',
  }),
  followUp('2025-09-15T10:00', '25-08', 'T2', {
    kind: 'effect',
    rating: 'green',
    text: 'Sex bedrägeriförsök är avbrutna av någon som just fått ett samtal från oss.',
  }),
  activity(
    '2025-09-17T15:00',
    '25-07',
    {
      type: 'CancelActivity',
      reason: 'Årsmötet valde ingen styrelse och tre hushåll är för få. Områdespolisen finns kvar på sin vanliga tid.',
    },
    officer,
  ),
  update('2025-09-18T10:00', '25-12', 'Nio butiker vill vara med. Polisen har material från en övning i en annan del av staden.', officer),
  followUp('2025-09-18T11:00', '25-07', 'T2', {
    kind: 'production',
    rating: 'red',
    text: 'Tre hushåll av trettio. Aktiviteten är avbruten.',
  }),
  followUp('2025-12-11T10:00', '25-07', 'VB', {
    kind: 'production',
    rating: 'red',
    text: 'Avbruten i september. Lärdom: börja hos dem som redan känner varandra.',
  }),
  record('2025-09-23T13:30', 'lights-wish-2025', {
    forum: 'beredningsgruppen',
    on: '2025-09-23',
    text: 'Beredningsgruppen föreslår att 25-05 får tid till den 28 november.',
    ground: 'Elektrikern har gett en dag.',
    effects: [until('25-05', '2025-11-28', 'Till den 28 november')],
  }),
  update('2025-09-25T16:00', '25-04', 'Alla fyra skolor ringer hem, men inte varje dag. Vi vill ha hösten på oss.', school),
  record('2025-10-02T09:00', 'cellars-november', {
    forum: 'styrgruppen',
    on: '2025-10-01',
    text: '25-05 förlängs till den 28 november 2025.',
    ground: 'Beredningsgruppens förslag.',
    effects: [until('25-05', '2025-11-28', 'Till den 28 november')],
    proposal: decisionId('lights-wish-2025'),
  }),
  record('2025-10-02T09:10', 'absence-december', {
    forum: 'styrgruppen',
    on: '2025-10-01',
    text: '25-04 får tid till den 19 december 2025.',
    ground: 'Rutinen finns på alla skolor men används ännu inte varje dag.',
    presentedBy: 'Skolkuratorn på Tallbackens skola',
    effects: [until('25-04', '2025-12-19', 'Till den 19 december')],
  }),
  record('2025-10-02T09:20', 'autumn-included', {
    forum: 'styrgruppen',
    on: '2025-10-01',
    text: '25-11 och 25-12 tas in i planen.',
    presentedBy: 'Trygghetsstrategen',
    tookPart: 'Kommunpolisen',
    effects: ['25-11', '25-12'].map(include),
  }),
  // Taken back, and what it had led to is dealt with by a decision of its own: nothing is undone in silence.
  decision('2025-10-02T09:40', 'graffiti-longer', {
    type: 'RevokeDecision',
    reason: 'Staden tar bort klotter i egen regi från november. Uppdraget behövs inte till T1 2026.',
    effectiveOn: day('2025-10-01'),
  }),
  record('2025-10-02T09:50', 'graffiti-ended', {
    forum: 'styrgruppen',
    on: '2025-10-01',
    text: 'Styrgruppen avbryter 25-10, eftersom staden tar bort klotter i egen regi från november.',
    ground: 'Beslutet i maj om längre tid är upphävt.',
    effects: [{ kind: 'cancelActivity', activity: activityId('25-10') }],
  }),
];

const lateAutumn: readonly Step[] = [
  // The missed follow-up stays missed; what could be said of it is said all the same, marked as it is.
  followUp(
    '2025-10-07T13:00',
    '25-02',
    'T2',
    {
      kind: 'process',
      rating: 'yellow',
      text: 'Kvällarna gick hela sommaren, men ingen ersatte den som brukade skriva när förvaltningarna slogs ihop.',
    },
    2025,
    { afterwards: true },
  ),
  activity('2025-10-13T09:00', '25-12', { type: 'StartActivity' }, officer),
  record('2025-10-17T09:00', 'council-shops', {
    forum: 'trygghetsradet',
    on: '2025-10-16',
    text: 'Trygghetsrådet vill att också kioskerna vid stationen får öva.',
    presentedBy: 'Områdespolisen',
  }),
  decision('2025-10-20T10:00', 'council-shops', {
    type: 'AssignDecision',
    to: role('Områdespolis', 'lokalpolisomradet'),
    due: '2025-12-15',
  }),
  update('2025-10-22T15:10', '25-02', 'Mörkret är tillbaka. Vi börjar klockan sex och slutar nio, och tar vägen förbi cykelgången.'),
  update('2025-10-28T11:00', '25-03', 'Fem gymnasieelever läser nu med de yngre. Tisdagarna är fulla.', school),
  update('2025-11-04T16:20', '25-12', 'Första övningen: elva anställda från sex butiker. Alla ville göra den igen.', officer),
  update('2025-11-11T10:00', '25-08', 'Tjugosex äldre på listan. Pensionärsföreningen ordnar en träff om lösenord i januari.'),
  terms('2025-11-12T09:00', '25-03', {
    type: 'CorrectTerms',
    field: 'meetingFrequency',
    to: 'Varannan månad',
    reason: 'Skrevs fel när villkoren bestämdes.',
  }),
  update('2025-11-19T13:40', '25-04', 'I tre veckor har någon ringt hem före lunch på alla fyra skolor.', school),
  activity('2025-11-26T14:00', '25-05', {
    type: 'CompleteActivity',
    outcome: 'Fjorton cykelrum har nya lås och ljus som tänds av sig självt.',
  }),
  record('2025-12-04T09:00', 'path-moved', {
    forum: 'styrgruppen',
    on: '2025-12-03',
    text: 'Styrgruppen avbryter 25-11. Vägen tas om hand i ett större arbete med ljus och sikt i planen för 2026.',
    ground: 'Trafikkontoret går med i överenskommelsen vid årsskiftet och leder det arbetet.',
    effects: [{ kind: 'cancelActivity', activity: activityId('25-11') }],
  }),
  record('2025-12-04T09:15', 'plan-work', {
    forum: 'styrgruppen',
    on: '2025-12-03',
    text: 'Beredningsgruppen lämnar förslag till åtgärdsplan för 2026 i januari.',
    ground: 'Lägesbilden från hösten 2025.',
  }),
  decision('2025-12-04T09:30', 'plan-work', {
    type: 'AssignDecision',
    to: { kind: 'group', name: 'Beredningsgruppen', forum: 'beredningsgruppen' },
    due: '2026-01-23',
  }),
  update('2025-12-09T15:00', '25-12', 'Kioskerna vid stationen övade i dag. Därmed har alla som ville fått öva.', officer),
  activity(
    '2025-12-10T16:00',
    '25-12',
    { type: 'CompleteActivity', outcome: 'Tre övningar, 29 anställda från tolv butiker och tre kiosker.' },
    officer,
  ),
  decision('2025-12-11T09:00', 'council-shops', { type: 'CarryOutDecision', note: 'Alla tre kiosker övade den 9 december.' }),
  activity(
    '2025-12-17T13:00',
    '25-04',
    { type: 'CompleteActivity', outcome: 'Någon ringer hem före lunch nio dagar av tio, på alla fyra skolor.' },
    school,
  ),
  activity(
    '2025-12-18T15:00',
    '25-03',
    { type: 'CompleteActivity', outcome: 'I snitt 24 elever varje tisdag. Skolan tar över läxhjälpen från januari.' },
    school,
  ),
];

/** What the steering group decided beside the plan, and what became of it. */
const besidesThePlan: readonly Step[] = [
  record('2025-10-02T10:00', 'contacts-reviewed', {
    forum: 'styrgruppen',
    on: '2025-10-01',
    text: 'Kontakterna från Granhöjden i planen gås igenom efter sammanslagningen.',
  }),
  decision('2025-10-02T10:05', 'contacts-reviewed', { type: 'AssignDecision', to: strategist, due: '2025-10-31' }),
  decision('2025-10-30T14:00', 'contacts-reviewed', {
    type: 'CarryOutDecision',
    note: '25-08 har fått en ny sammankallande. 25-02 behåller sin, som sitter kvar i Granhöjden.',
  }),
  decision('2025-10-03T09:00', 'absence-december', {
    type: 'CorrectDecision',
    field: 'ground',
    to: 'Rutinen finns på alla fyra skolor men används ännu inte varje dag.',
    reason: 'Antalet skolor föll bort när beslutet skrevs in.',
  }),
  record('2025-10-02T10:15', 'evening-hours', {
    forum: 'styrgruppen',
    on: '2025-10-01',
    text: 'Polisen redovisar sina kvällspass vid varje möte i beredningsgruppen.',
    ground: 'Parterna vill kunna gå samma kvällar.',
  }),
  decision('2025-10-02T10:20', 'evening-hours', { type: 'AssignDecision', to: communityOfficer, due: '2025-11-28' }),
  decision('2025-11-28T10:00', 'evening-hours', {
    type: 'NotCarryOutDecision',
    reason: 'Passen läggs om för ofta för att kunna redovisas i förväg. Områdespolisen ringer i stället samma dag.',
  }),
];

/** How it went from week to week, as each party wrote it down. */
const weekByWeek: readonly Step[] = [
  update('2025-07-22T10:30', '25-09', 'En förälder har startat en schackhörna. Den är mest besökt av alla hörnor.'),
  update('2025-08-07T09:40', '25-10', 'Juli: tolv anmälningar, alla borta inom två dygn. Lov är lättare än termin.'),
  update('2025-08-13T14:00', '25-05', 'Rätt lås har kommit. Elva rum klara före månadens slut.'),
  update('2025-08-19T16:00', '25-02', 'Vandrarna är tillbaka efter sommaren, fjorton vuxna första kvällen.'),
  update('2025-08-26T13:10', '25-03', 'Terminen börjar med nitton elever. Två nya ledare från ungdomsgården.', school),
  update('2025-09-03T15:00', '25-08', 'Tjugofyra på listan. Vi har börjat ringa på förmiddagen, då sover ingen middag.'),
  update('2025-09-08T10:10', '25-10', 'Staden har sagt att den vill ta över. Vi fortsätter tills det är bestämt.'),
  update('2025-09-16T11:30', '25-12', 'Datum för den första övningen är satt till november. Butikerna väljer själva scen.', officer),
  update(
    '2025-09-30T15:40',
    '25-03',
    'Skolsköterskan kommer förbi på tisdagarna. Hon har fått fler frågor där än på sin mottagning.',
    school,
  ),
  update('2025-10-08T09:30', '25-11', 'Vi har gått vägen med trafikkontoret. De ser tre korsningar som behöver mer än ljus.'),
  update('2025-10-14T16:00', '25-05', 'Elektrikern är igång. Fyra rum har nu ljus som tänds av sig självt.'),
  update('2025-10-21T13:20', '25-08', 'En av de uppringda svarade inte. Grannen gick dit och fick upp dörren i tid.'),
  update('2025-11-06T10:00', '25-04', 'Frånvaron på måndagar är nere på samma nivå som andra dagar.', school),
  update('2025-11-13T15:30', '25-02', 'Vi går nu också förbi hållplatsen vid skolan. Det var de unga som bad om det.'),
  update('2025-11-20T09:30', '25-02', 'Fältgruppen har räknat: fyrtio kvällar sedan mars.'),
  update('2025-11-27T10:20', '25-08', 'Adventskaffe för alla på listan och alla som ringer. Arton kom.'),
  update('2025-11-18T11:10', '25-05', 'Tolv av fjorton rum klara.'),
  update('2025-11-25T16:10', '25-12', 'Andra övningen: tio anställda. En av dem hade varit med om det på riktigt i somras.', officer),
  update('2025-12-02T14:00', '25-03', 'Skolan har fått ja till att anställa en läxcoach från januari.', school),
  followUp('2025-12-10T10:00', '25-11', 'VB', {
    kind: 'process',
    rating: 'yellow',
    text: 'Ingen spade i jorden, men alla är överens om vad som ska göras och vem som leder det.',
  }),
];

export const autumn2025: readonly Step[] = inTime([...summer, ...secondFollowUp, ...lateAutumn, ...besidesThePlan, ...weekByWeek]);
