import type { DecisionEffect, Source } from '@sparbar/domain';
import { planned, planName, proposed } from './plan';
import { activity, activityId, day, decision, followUp, record, said, terms, update, type Step } from './step';

/** January to March: the plan is drawn up, decided and set going. */

const include = (reference: string): DecisionEffect => ({ kind: 'includeActivity', activity: activityId(reference) });

const notes: Source = { document: 'Beredningsgruppens anteckningar 2024–2025', page: '3', reading: 'stated' };
const older = { afterwards: true, source: notes } as const;

/** What was there before the record began, with the days as well as they are known. */
const beforeTheRecord: readonly Step[] = [
  activity('2026-01-09T13:10', 'NV-12', {
    type: 'ProposeActivity',
    reference: 'NV-12',
    title: planned.picture.title,
    area: planned.picture.area,
    plan: planName,
    ...older,
    effectiveOn: { precision: 'year', date: '2024', text: 'under 2024' },
  }),
  activity('2026-01-09T13:14', 'NV-12', {
    type: 'DecideActivity',
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
  ...proposed('2026-01-12T10:00', planned.walks),
  ...proposed('2026-01-12T10:06', planned.evenings),
  ...proposed('2026-01-12T10:12', planned.lights),
  ...proposed('2026-01-12T10:18', planned.routine),
  ...proposed('2026-01-12T10:24', planned.hall),
  ...proposed('2026-01-12T10:30', planned.asking),
  ...proposed('2026-01-12T10:36', planned.adults),
  ...proposed('2026-01-12T10:42', planned.fraud),
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
  ),
  ...proposed('2026-02-26T14:00', planned.laundries),
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

const inTime = (one: Step, other: Step): number => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0);

export const winter: readonly Step[] = [...beforeTheRecord, ...drawnUp, ...underWay].toSorted(inTime);
