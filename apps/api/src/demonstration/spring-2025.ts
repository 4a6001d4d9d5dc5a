import type { DecisionEffect, Source } from '@sparbar/domain';
import { communityOfficer } from './contacts';
import { plan2025, planned2025 } from './plan-2025';
import {
  activity,
  activityId,
  day,
  decision,
  followUp,
  hillside,
  inTime,
  officer,
  proposed,
  record,
  school,
  terms,
  update,
  type Step,
} from './step';

/** January to June 2025: the first plan is drawn up and set going, and the first follow-up shows what nobody had time for. */

const include = (reference: string): DecisionEffect => ({ kind: 'includeActivity', activity: activityId(reference) });

const papers: Source = { document: 'Styrgruppens anteckningar hösten 2024', page: '2', reading: 'stated' };

const drawnUp: readonly Step[] = [
  ...proposed('2025-01-14T10:00', plan2025, planned2025.square),
  ...proposed('2025-01-14T10:06', plan2025, planned2025.hillside),
  ...proposed('2025-01-14T10:12', plan2025, planned2025.homework),
  ...proposed('2025-01-14T10:18', plan2025, planned2025.absence),
  ...proposed('2025-01-14T10:24', plan2025, planned2025.cellars),
  ...proposed('2025-01-14T10:30', plan2025, planned2025.web),
  ...proposed('2025-01-14T10:36', plan2025, planned2025.neighbours),
  ...proposed('2025-01-14T10:42', plan2025, planned2025.calls),
  activity('2025-01-15T08:30', '25-03', {
    type: 'CorrectActivity',
    field: 'targetGroup',
    to: 'Elever i årskurs 4–9',
    reason: 'Fel årskurser stod i förslaget.',
  }),
  // From the group's older papers: the decision was taken before there was a record to put it in.
  record('2025-01-16T13:00', 'together', {
    forum: 'styrgruppen',
    on: '2024-11-20',
    text: 'Parterna följer upp sin åtgärdsplan tillsammans tre gånger om året, med början 2025.',
    ground: 'Förra planen följdes upp var för sig, och ingen kunde säga vad som hade blivit gjort.',
    afterwards: papers,
  }),
  decision('2025-01-16T13:15', 'together', {
    type: 'AssignDecision',
    to: { kind: 'group', name: 'Beredningsgruppen', forum: 'beredningsgruppen' },
    due: '2025-06-30',
  }),
  record('2025-02-06T09:15', 'plan-2025', {
    forum: 'styrgruppen',
    on: '2025-02-05',
    text: 'Styrgruppen antar åtgärdsplanen för 2025 med aktiviteterna 25-01 till 25-08.',
    ground: 'Lägesbilden från hösten 2024 och beredningsgruppens förslag.',
    presentedBy: 'Trygghetsstrategen',
    tookPart: 'Kommunpolisen och två rektorer',
    effects: ['25-01', '25-02', '25-03', '25-04', '25-05', '25-06', '25-07', '25-08'].map(include),
  }),
  decision('2025-02-10T10:00', 'plan-2025', { type: 'CarryOutDecision', note: 'Planen är utskickad till alla fyra parter.' }),
];

const underWay: readonly Step[] = [
  activity('2025-02-10T13:00', '25-06', { type: 'StartActivity' }),
  activity('2025-02-12T09:00', '25-01', { type: 'StartActivity' }),
  activity('2025-02-13T15:00', '25-03', { type: 'StartActivity' }, school),
  activity('2025-02-17T10:20', '25-02', { type: 'StartActivity' }, hillside),
  update('2025-02-19T16:00', '25-03', 'Elva elever kom första tisdagen. Mellanmålet drog fler än läxhjälpen, och det är bra så.', school),
  activity('2025-02-24T09:30', '25-08', { type: 'StartActivity' }, hillside),
  update(
    '2025-02-26T14:10',
    '25-06',
    'Första kvällen på Tallbackens skola: 38 vårdnadshavare. Flest frågor om grupper som barnen läggs till i.',
    school,
  ),
  activity('2025-03-03T08:40', '25-04', { type: 'StartActivity' }, school),
  update('2025-03-05T11:00', '25-01', 'Tolv lampor är bytta och två papperskorgar flyttade. Gången mot bussarna är fortfarande mörk.'),
  update(
    '2025-03-11T15:20',
    '25-02',
    'Två kvällar med nio vuxna från tre föreningar. De unga hälsar, och det gjorde de inte i höstas.',
    hillside,
  ),
  terms('2025-03-13T09:00', '25-02', {
    type: 'AmendTerms',
    field: 'meetingFrequency',
    to: 'Två gånger i månaden',
    reason: 'Föreningarna vill gå oftare när kvällarna blir ljusa.',
  }),
  activity('2025-03-17T10:00', '25-07', { type: 'StartActivity' }, officer),
  update('2025-03-19T13:30', '25-08', 'Fjorton äldre vill bli uppringda. Åtta frivilliga har gått en kort utbildning.', hillside),
  activity('2025-03-24T09:10', '25-05', { type: 'StartActivity' }),
  ...proposed('2025-03-25T14:00', plan2025, planned2025.graffiti),
  update(
    '2025-03-27T16:15',
    '25-07',
    'Åtta hushåll kom till träffen, vi hade hoppats på trettio. Villaföreningen försöker igen efter påsk.',
    officer,
  ),
  record('2025-04-02T13:20', 'graffiti-included', {
    forum: 'beredningsgruppen',
    on: '2025-04-02',
    text: 'Beredningsgruppen tar in 25-10 i planen.',
    ground: 'Klotter som får sitta kvar drar till sig mer.',
    effects: [include('25-10')],
  }),
  activity('2025-04-07T09:00', '25-10', { type: 'StartActivity' }),
  update(
    '2025-04-08T15:00',
    '25-04',
    'Tre skolor ringer hem före lunch. På den fjärde saknas någon som hinner när lärarna undervisar.',
    school,
  ),
  record('2025-04-11T09:00', 'dark-way', {
    forum: 'trygghetsradet',
    on: '2025-04-10',
    text: 'Trygghetsrådet ber parterna att se över vägen mellan Granhöjden och stationen.',
    ground: 'Fjorton skrivelser från boende under vintern.',
    presentedBy: 'Föreningssamordnaren i Granhöjden',
  }),
  decision('2025-04-14T10:30', 'dark-way', {
    type: 'AssignDecision',
    to: { kind: 'role', role: 'Trygghetsstrateg', party: 'stadsdelsforvaltningen' },
    due: '2025-09-15',
  }),
  update('2025-04-15T10:00', '25-06', 'Fyra kvällar är hållna. Vi spelade in den sista, så att de som arbetar kvällar kan se den.', school),
  activity('2025-04-24T14:00', '25-06', {
    type: 'CompleteActivity',
    outcome: 'Fyra kvällar på fyra skolor, 142 vårdnadshavare. Underlaget finns för nästa år.',
  }),
  update('2025-04-28T11:30', '25-05', 'Hyresvärden har beställt nya lås till elva av fjorton cykelrum.'),
  update('2025-04-29T16:00', '25-02', 'Sex kvällar i april. En granne har börjat koka kaffe till vandrarna.', hillside),
];

const firstFollowUp: readonly Step[] = [
  followUp('2025-04-28T13:00', '25-06', 'T1', {
    kind: 'production',
    rating: 'green',
    text: 'Alla fyra kvällar är hållna och utvärderade med en enkät.',
  }),
  followUp('2025-05-06T09:00', '25-01', 'T1', { kind: 'production', rating: 'green', text: 'Allt utom gången mot bussarna är klart.' }),
  followUp('2025-05-06T09:20', '25-02', 'T1', {
    kind: 'process',
    rating: 'green',
    text: 'Kvällarna blir av, och fler föreningar vill vara med.',
  }),
  followUp('2025-05-07T10:00', '25-03', 'T1', {
    kind: 'production',
    rating: 'yellow',
    text: 'I snitt nitton elever i veckan, men få av dem som skolorna helst vill nå.',
  }),
  followUp('2025-05-07T10:30', '25-04', 'T1', {
    kind: 'process',
    rating: 'red',
    text: 'Rutinen följs på tre av fyra skolor. Den fjärde har ingen som ringer.',
  }),
  followUp('2025-05-08T11:00', '25-08', 'T1', {
    kind: 'process',
    rating: 'green',
    text: 'Fjorton äldre får ett samtal i veckan. Tre bedrägeriförsök har berättats om.',
  }),
];

const earlySummer: readonly Step[] = [
  ...proposed('2025-05-08T14:00', plan2025, planned2025.summer),
  update('2025-05-12T09:30', '25-01', 'Gången mot bussarna har fått ljus. Butikerna säger att kunderna stannar längre på kvällen.'),
  update('2025-05-13T15:00', '25-10', 'Femton anmälningar, tolv borttagna inom två dygn. De tre andra satt på privata väggar.'),
  record('2025-05-22T09:00', 'summer-included', {
    forum: 'styrgruppen',
    on: '2025-05-21',
    text: '25-09 tas in i planen. Ungdomsgårdarna håller i kvällarna.',
    presentedBy: 'Enhetschefen för ungdomsgårdarna',
    effects: [include('25-09')],
  }),
  record('2025-05-22T09:15', 'absence-september', {
    forum: 'styrgruppen',
    on: '2025-05-21',
    text: '25-04 får tid till den 30 september 2025.',
    ground: 'En skola saknar någon som kan ringa. Tjänsten tillsätts till hösten.',
    presentedBy: 'Skolkuratorn på Tallbackens skola',
    effects: [
      {
        kind: 'changeDuration',
        activity: activityId('25-04'),
        duration: { kind: 'dueBy', date: day('2025-09-30'), verbatim: 'Till den 30 september' },
      },
    ],
  }),
  record('2025-05-22T09:30', 'graffiti-longer', {
    forum: 'styrgruppen',
    on: '2025-05-21',
    text: '25-10 fortsätter till T1 2026.',
    ground: 'Det går fort att ta bort, och det märks.',
    effects: [
      {
        kind: 'changeDuration',
        activity: activityId('25-10'),
        duration: { kind: 'milestone', tertial: 'T1', year: 2026, verbatim: 'Till T1 2026' },
      },
    ],
  }),
  activity('2025-05-26T10:00', '25-01', {
    type: 'CompleteActivity',
    outcome: 'Torget är städat, 26 lampor är bytta och gången mot bussarna är tänd.',
  }),
  update(
    '2025-06-02T13:00',
    '25-10',
    'Ingen skrev uppföljningen i tid: vi trodde att kvällsgruppen gjorde det, och de trodde att vi gjorde det.',
  ),
  update('2025-06-03T15:30', '25-07', 'Tre hushåll är kvar. Områdespolisen och villaföreningen prövar en gång till i augusti.', officer),
  decision('2025-06-04T10:00', 'together', {
    type: 'CarryOutDecision',
    note: 'Uppföljningen inför T1 gjordes tillsammans. En av sju aktiviteter blev inte uppföljd.',
  }),
  decision('2025-06-05T09:00', 'absence-september', {
    type: 'AmendDecision',
    field: 'ground',
    to: 'En skola saknar någon som kan ringa. Tjänsten tillsätts den 1 september.',
    reason: 'Rektorn har lämnat besked om dagen.',
  }),
  activity('2025-06-11T14:30', '25-09', { type: 'StartActivity' }),
  update('2025-06-12T11:00', '25-03', 'Sista tisdagen före sommaren: 23 elever. Fyra niondeklassare vill hjälpa till i höst.', school),
  update('2025-06-17T10:15', '25-08', 'Nitton äldre på listan. Två frivilliga har slutat, tre har börjat.', hillside),
  update('2025-06-18T16:00', '25-09', 'Första kvällen: 60 unga, musik till nio och inga klagomål från grannarna.'),
  update('2025-06-24T09:00', '25-02', 'Vandrarna tar ledigt i juli. Två av föreningarna går ändå, på egen hand.', hillside),
];

/** What the steering group decided beside the plan, and what became of it. */
const besidesThePlan: readonly Step[] = [
  record('2025-02-06T09:30', 'picture-in-time', {
    forum: 'styrgruppen',
    on: '2025-02-05',
    text: 'Varje part lämnar underlag till lägesbilden senast den tionde i månaden.',
    ground: 'Två av bilderna hösten 2024 blev klara först när månaden var slut.',
  }),
  decision('2025-02-06T09:40', 'picture-in-time', { type: 'AssignDecision', to: communityOfficer, due: '2025-04-10' }),
  decision('2025-04-10T15:00', 'picture-in-time', {
    type: 'CarryOutDecision',
    note: 'Tre månader i rad har alla fyra lämnat i tid.',
  }),
  record('2025-05-22T09:45', 'one-phone', {
    forum: 'styrgruppen',
    on: '2025-05-21',
    text: 'Kvällarna i Granens park får en gemensam telefon, som alltid någon svarar i.',
    presentedBy: 'Kommunpolisen',
  }),
  decision('2025-05-22T09:50', 'one-phone', {
    type: 'AssignDecision',
    to: { kind: 'role', role: 'Enhetschef för ungdomsgårdarna', party: 'stadsdelsforvaltningen' },
    due: '2025-06-11',
  }),
  decision('2025-06-10T13:00', 'one-phone', { type: 'CarryOutDecision', note: 'Numret står på affischerna och hos värdarna på tågen.' }),
];

/** How it went from week to week, as each party wrote it down. */
const weekByWeek: readonly Step[] = [
  update('2025-02-18T09:00', '25-01', 'Arbetsgruppen har gått torget med elektrikern och ritat ut tjugosex lampor.'),
  update('2025-02-25T15:30', '25-02', 'Vi börjar den 3 mars. Varje kväll går två föreningar och en från fältgruppen.', hillside),
  update('2025-03-06T10:10', '25-06', 'Polisen visade hur ett lånat kort används. Det blev alldeles tyst i aulan.', officer),
  update('2025-03-12T13:00', '25-03', 'Två grupper, för de yngre och de äldre. Mellanmålet kostar mindre än vi trodde.', school),
  update('2025-03-18T09:20', '25-04', 'Vi räknar nu frånvaro per dag i stället för per vecka. Måndagarna sticker ut.', school),
  update('2025-03-26T14:40', '25-01', 'Papperskorgarna töms två gånger om dagen på prov till maj.'),
  update('2025-04-03T11:00', '25-08', 'De frivilliga vill ha ett kort att läsa från. Vi har skrivit ett på åtta rader.', hillside),
  update('2025-04-09T10:00', '25-05', 'Områdespolisen har gått igenom källarna med hyresvärden och märkt ut var ljuset saknas.', officer),
  update('2025-04-16T14:00', '25-07', 'Lappar i alla brevlådor i Björkliden. Fyra svar.', officer),
  update('2025-04-23T15:15', '25-10', 'Sex anmälningar första veckorna, fem borta inom två dygn.'),
  update('2025-05-14T10:30', '25-08', 'Sjutton på listan. Apoteket lägger ut vår lapp på disken.', hillside),
  update('2025-05-20T16:10', '25-02', 'Lokala affären bjuder vandrarna på frukt. Det syns att vi finns.', hillside),
  update('2025-05-27T13:20', '25-04', 'Rektorn på den fjärde skolan ringer själv tills tjänsten är tillsatt.', school),
  update('2025-06-10T09:00', '25-05', 'Beställningen av lås är lagd. Leverans i juli.'),
];

export const spring2025: readonly Step[] = inTime([
  ...drawnUp,
  ...underWay,
  ...besidesThePlan,
  ...weekByWeek,
  ...firstFollowUp,
  ...earlySummer,
]);
