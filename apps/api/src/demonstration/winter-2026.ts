import type { DecisionEffect, Source } from '@sparbar/domain';
import { trafficOfficeJoined } from './norrvik';
import { areas, plan2026, planned } from './plan-2026';
import {
  activity,
  activityId,
  day,
  decision,
  followUp,
  inTime,
  officer,
  proposed,
  record,
  said,
  school,
  street,
  terms,
  update,
  type Step,
} from './step';

/** January to March 2026: last year is closed, and the plan of this one is drawn up, decided and set going. */

const include = (reference: string): DecisionEffect => ({ kind: 'includeActivity', activity: activityId(reference) });

const notes: Source = { document: 'Beredningsgruppens anteckningar 2024–2025', page: '3', reading: 'stated' };
const older = { afterwards: true, source: notes } as const;

/** The annual report of 2025: of the late lighting nobody wrote. */
const lastFollowUpOf2025: readonly Step[] = [
  followUp(
    '2026-01-13T09:00',
    '25-02',
    'VB',
    { kind: 'effect', rating: 'green', text: 'Färre klagomål från Granhöjden än på tre år. De som går vill gå vidare.' },
    2025,
  ),
  followUp(
    '2026-01-13T09:15',
    '25-03',
    'VB',
    { kind: 'effect', rating: 'green', text: 'Hälften av dem som kom har bättre betyg i minst ett ämne. Skolan tar över.' },
    2025,
  ),
  followUp(
    '2026-01-15T10:00',
    '25-04',
    'VB',
    { kind: 'effect', rating: 'green', text: 'Den långa frånvaron har minskat med en femtedel sedan våren.' },
    2025,
  ),
  followUp(
    '2026-01-15T10:20',
    '25-08',
    'VB',
    { kind: 'effect', rating: 'green', text: 'Tjugosex äldre får samtal. Nio försök till bedrägeri har avbrutits.' },
    2025,
  ),
  followUp(
    '2026-01-20T11:00',
    '25-12',
    'VB',
    { kind: 'production', rating: 'green', text: 'Tre övningar i stället för två, och fler butiker än väntat.' },
    2025,
  ),
  decision('2026-01-22T09:00', 'plan-work', {
    type: 'CarryOutDecision',
    note: 'Förslaget är lämnat till styrgruppens möte den 28 januari.',
  }),
];

/** Two activities go on from the plan of 2025, under new numbers: the same life, another name. */
const carriedOver: readonly Step[] = [
  activity('2026-01-14T09:00', '25-02', { type: 'AmendActivity', field: 'reference', to: 'NV-13', reason: 'Numret i planen för 2026.' }),
  activity('2026-01-14T09:03', '25-02', {
    type: 'AmendActivity',
    field: 'area',
    to: areas.squares,
    reason: 'Områdena fick nya namn i planen för 2026.',
  }),
  activity('2026-01-14T09:06', '25-08', { type: 'AmendActivity', field: 'reference', to: 'NV-14', reason: 'Numret i planen för 2026.' }),
  update('2026-02-11T16:10', 'NV-13', 'Nytt år, samma vandrare. Tre nya föreningar har anmält sig.'),
  update('2026-03-04T11:10', 'NV-14', 'Pensionärsföreningen ringer nu själv till alla på listan. Vi behövs bara när någon blir sjuk.'),
  followUp('2026-03-26T13:00', 'NV-14', 'T1', {
    kind: 'process',
    rating: 'green',
    text: 'Pensionärsföreningen har tagit över, 28 äldre får samtal.',
  }),
  activity('2026-03-27T10:00', 'NV-14', {
    type: 'CompleteActivity',
    outcome: 'Föreningen ringer vidare på egen hand. Träffarna om bedrägerier, NV-08, tar vid.',
  }),
];

/** What had been done since 2024 without standing in any plan, with the days as well as they are known. */
const beforeTheRecord: readonly Step[] = [
  activity('2026-01-09T13:10', 'NV-12', {
    type: 'ProposeActivity',
    reference: 'NV-12',
    title: planned.picture.title,
    area: planned.picture.area,
    plan: plan2026,
    ...older,
    effectiveOn: { precision: 'year', date: '2024', text: 'under 2024' },
  }),
  activity('2026-01-09T13:14', 'NV-12', {
    type: 'IncludeActivity',
    ...older,
    effectiveOn: { precision: 'month', date: '2025-01', text: 'i januari 2025' },
  }),
  terms('2026-01-09T13:18', 'NV-12', {
    type: 'AgreeTerms',
    terms: planned.picture.terms,
    ...older,
    effectiveOn: { precision: 'season', date: '2025-21', text: 'våren 2025' },
  }),
  activity('2026-01-09T13:22', 'NV-12', {
    type: 'StartActivity',
    afterwards: true,
    source: { ...notes, page: '5', quote: 'Bilden läggs ihop varje månad sedan våren 2025.' },
    effectiveOn: { precision: 'season', date: '2025-21', text: 'sedan våren 2025' },
  }),
  activity('2026-01-09T13:30', 'NV-12', {
    type: 'RecordUpdate',
    text: said('Under året kom skolorna med i bilden. Mallen kortades till en sida.'),
    afterwards: true,
    source: { ...notes, page: '8', reading: 'inferred' },
    effectiveOn: { precision: 'year', date: '2025', text: 'under 2025' },
  }),
  followUp(
    '2026-01-23T10:15',
    'NV-12',
    'VB',
    { kind: 'process', rating: 'green', text: 'Tio bilder på tolv månader. Alla fyra parter lämnar nu underlag.' },
    2025,
  ),
];

const drawnUp: readonly Step[] = [
  ...proposed('2026-01-12T10:00', plan2026, planned.walks),
  ...proposed('2026-01-12T10:06', plan2026, planned.evenings),
  ...proposed('2026-01-12T10:12', plan2026, planned.lights),
  ...proposed('2026-01-12T10:18', plan2026, planned.routine),
  ...proposed('2026-01-12T10:24', plan2026, planned.hall),
  ...proposed('2026-01-12T10:30', plan2026, planned.asking),
  ...proposed('2026-01-12T10:36', plan2026, planned.adults),
  ...proposed('2026-01-12T10:42', plan2026, planned.fraud),
  activity('2026-01-14T08:35', 'NV-06', {
    type: 'CorrectActivity',
    field: 'title',
    to: 'Utbilda i att fråga om våld hemma',
    reason: 'Skrivfel i rubriken.',
  }),
  record('2026-01-29T09:20', 'plan', {
    forum: 'styrgruppen',
    on: '2026-01-28',
    text: 'Styrgruppen antar åtgärdsplanen för 2026 med aktiviteterna NV-01 till NV-08.',
    ground: 'Beredningsgruppens förslag och lägesbilden från hösten 2025.',
    presentedBy: 'Trygghetsstrategen',
    tookPart: 'Kommunpolisen och en planerare från trafikkontoret',
    effects: ['NV-01', 'NV-02', 'NV-03', 'NV-04', 'NV-05', 'NV-06', 'NV-07', 'NV-08'].map(include),
  }),
];

/** What the steering group decided beside the plan, and what became of it. */
const besidesThePlan: readonly Step[] = [
  record('2026-01-29T09:35', 'one-page', {
    forum: 'styrgruppen',
    on: '2026-01-28',
    text: 'Varje aktivitet följs upp på högst en sida, med vad som blev annorlunda först.',
    ground: 'Verksamhetsberättelsen för 2025 blev på 41 sidor.',
  }),
  decision('2026-01-29T09:40', 'one-page', {
    type: 'AssignDecision',
    to: { kind: 'group', name: 'Beredningsgruppen', forum: 'beredningsgruppen' },
    due: '2026-05-29',
  }),
];

/** What the parties wrote themselves during the winter. */
const inTheirOwnWords: readonly Step[] = [
  update('2026-02-04T10:00', 'NV-06', 'Anmälan är öppen. Första dagen fylldes på två dygn.'),
  update('2026-02-10T09:20', 'NV-13', 'Kallt, men tio vuxna gick. Vi lånar fritidsgårdens termosar.'),
  update('2026-02-19T15:15', 'NV-08', 'Bankkontoret vid torget ställer upp med en person på varje träff.'),
  update('2026-03-05T16:00', 'NV-05', 'Fjärde fredagen. Tre av tjejerna vill ha en egen timme, och får det från nästa vecka.'),
  update('2026-03-10T10:30', 'NV-01', 'Affischer i alla portar vid torget. Första vandringen är på torsdag.'),
  update('2026-03-19T13:40', 'NV-13', 'En förälder skrev att dottern numera vågar gå hem från träningen.'),
  terms('2026-03-23T09:00', 'NV-08', {
    type: 'AmendTerms',
    field: 'meetingFrequency',
    to: 'En gång i månaden',
    reason: 'Gruppen bestämde hur ofta den ses efter den första träffen.',
  }),
  update('2026-02-17T09:30', 'NV-02', 'Vi har talat med vakterna på tågen. De säger till när en full vagn kommer in efter nio.', officer),
  update('2026-02-23T15:00', 'NV-04', 'Kuratorerna på alla fyra skolor har skrivit ner hur de gör i dag. Det är fyra olika sätt.', school),
  update('2026-02-25T13:20', 'NV-12', 'Februaris bild lades ihop på en eftermiddag. Mallen på en sida håller.'),
  update(
    '2026-03-03T10:00',
    'NV-08',
    'Polisen har tagit fram tre korta samtal att öva på: ”banken”, ”barnbarnet” och ”hantverkaren”.',
    officer,
  ),
  update('2026-03-12T14:40', 'NV-03', 'Ritningarna är klara. Elva stolpar ska bytas och buskarna längs gången ska ner.', street),
  update('2026-03-17T11:00', 'NV-07', 'Sexton vuxna har anmält sig. Skolorna har skickat hem frågan i veckobrevet.', school),
  update('2026-03-24T16:00', 'NV-02', 'Lugnare veckor. Tre av de unga vi brukar träffa har börjat på ungdomsgården i stället.'),
];

const underWay: readonly Step[] = [
  activity('2026-02-02T16:00', 'NV-02', { type: 'StartActivity' }),
  activity('2026-02-03T09:15', 'NV-06', { type: 'StartActivity' }),
  activity('2026-02-06T11:05', 'NV-05', { type: 'StartActivity' }),
  activity('2026-02-09T10:30', 'NV-03', { type: 'StartActivity' }),
  activity('2026-02-10T14:20', 'NV-08', { type: 'StartActivity' }),
  update(
    '2026-02-12T15:45',
    'NV-02',
    'Fältgruppen och områdespoliserna har gått tillsammans sex kvällar. Torget är lugnt före klockan åtta och stökigare när de sena tågen kommer in.',
  ),
  activity('2026-02-16T13:00', 'NV-04', { type: 'StartActivity' }),
  update(
    '2026-02-18T10:10',
    'NV-05',
    'Andra fredagen kom 41 ungdomar, hälften av dem tjejer. Idrottsföreningen håller i bollen, ungdomsgårdarna i resten.',
  ),
  update(
    '2026-02-24T16:30',
    'NV-03',
    'Trafikkontoret och förvaltningen har gått stråket i mörker. Sju partier är utmärkta på karta, tre av dem skyms av buskar.',
    street,
  ),
  ...proposed('2026-02-26T14:00', plan2026, planned.laundries),
  activity('2026-03-02T08:50', 'NV-01', { type: 'StartActivity' }),
  activity('2026-03-02T08:55', 'NV-07', { type: 'StartActivity', effectiveOn: day('2026-03-01') }),
  record('2026-03-06T09:10', 'laundries-stopped', {
    forum: 'styrgruppen',
    on: '2026-03-05',
    text: 'Styrgruppen avbryter NV-11. Hyresvärden anställer egna värdar och behöver inte samverkans hjälp.',
    presentedBy: 'Trygghetsstrategen',
    effects: [{ kind: 'cancelActivity', activity: activityId('NV-11') }],
  }),
  record('2026-03-06T09:25', 'survey', {
    forum: 'styrgruppen',
    on: '2026-03-05',
    text: 'En enkät om Stationstorget delas ut till dem som bor närmast.',
    ground: 'Torggruppen vill veta vilka tider som känns otrygga.',
  }),
  decision('2026-03-09T10:00', 'survey', {
    type: 'AssignDecision',
    to: { kind: 'role', role: 'Trygghetsstrateg', party: 'stadsdelsforvaltningen' },
    due: '2026-05-29',
  }),
  // Written up a week after the meeting: by then the steering group had already called the activity off.
  record('2026-03-10T11:15', 'laundries-included', {
    forum: 'beredningsgruppen',
    on: '2026-03-03',
    text: 'Beredningsgruppen tar in NV-11 i planen.',
    ground: 'Hyresgästernas skrivelse i februari.',
    effects: [include('NV-11')],
  }),
  decision('2026-03-12T09:30', 'laundries-included', {
    type: 'NotCarryOutDecision',
    reason: 'Styrgruppen hade redan avbrutit aktiviteten när beslutet skrevs in.',
  }),
  activity('2026-03-11T13:40', 'NV-05', {
    type: 'DelayActivity',
    reason: 'Hallen är avstängd efter en vattenskada. Fastighetsbolaget räknar med sex veckor.',
  }),
  update(
    '2026-03-18T15:20',
    'NV-01',
    'Två vandringar är gjorda. Mest talades det om gången bakom biblioteket och om cyklar som körs fort över torget.',
  ),
  update(
    '2026-03-20T14:00',
    'NV-06',
    'Två av tre utbildningsdagar är hållna, 58 deltagare hittills. Skolsköterskorna vill ha en egen omgång.',
  ),
  update(
    '2026-03-25T10:45',
    'NV-08',
    'Första träffen på Mötesplats Eken: 22 deltagare. Flest frågor handlade om samtal från någon som säger sig vara från banken.',
  ),
  record('2026-03-27T09:00', 'light-first', {
    forum: 'trygghetsradet',
    on: '2026-03-26',
    text: 'Trygghetsrådet ber styrgruppen att låta ljuset i Granens park gå före annat under våren.',
    ground: 'Minnesanteckningar från vandringarna kring torget.',
    presentedBy: 'Trygghetsstrategen',
  }),
];

export const winter2026: readonly Step[] = inTime([
  ...trafficOfficeJoined,
  ...lastFollowUpOf2025,
  ...carriedOver,
  ...beforeTheRecord,
  ...drawnUp,
  ...besidesThePlan,
  ...inTheirOwnWords,
  ...underWay,
]);
