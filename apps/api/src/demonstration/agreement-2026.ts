import type { AppendixArea, AreaFate, AreaHandling, PriorityAppendix } from '@sparbar/domain';
import { day, secretary, step, type Step } from './step';

/** In September 2026 the secretary entered what was agreed long before: the city's appendices of 2020 and 2024, and what became of the old areas. */
export const appendix2020 = 'bilaga-2020';
export const appendix2024 = 'bilaga-2024';

const city = 'Norrviks stad';

const area = (id: string, name: string, description: string, handling: AreaHandling | null = null): AppendixArea => ({
  ...{ id, name, description, handling },
  level: handling === 'citywide' ? 'citywide' : 'local',
});

const of2020: PriorityAppendix = {
  title: 'Bilaga med prioriterade samverkansområden',
  version: '2020',
  origin: { issuer: city, reference: 'KS 2019/412' },
  inForceFrom: day('2020-01-01'),
  signedOn: day('2019-11-25'),
  reviewDue: { precision: 'season', date: '2023-23', text: 'senast hösten 2023' },
  areas: [
    area('platser', 'Avgränsade platser', 'Platser där många rör sig och där det ofta händer något.'),
    area('unga', 'Unga som riskerar att hamna fel', 'Tidigt stöd till barn och unga, i skolan och på fritiden.'),
    area('avhopp', 'Vägar ut ur kriminalitet', 'Den som vill lämna ett kriminellt liv får hjälp att göra det.'),
    area('extremism', 'Våldsam extremism', 'Att ingen dras in i grupper som använder våld för en åsikt.'),
    area('brottsoffer', 'Särskilt utsatta brottsoffer', 'Äldre som luras och den som utsätts av en närstående.'),
    area('paverkan', 'Otillåten påverkan', 'Hot och påtryckningar mot den som beslutar eller vittnar.', 'lineWork'),
    area('skolan', 'Skolan som brottsplats', 'Skolan är en trygg plats, också på rasterna.', 'otherAreas'),
    area('bosattningar', 'Otillåtna bosättningar', 'Den som bor där får inte bo och de som bor intill.', 'lineWork'),
    area('ordningsvakter', 'Ordningsvakter', 'Var staden söker tillstånd, och varför.', 'citywide'),
    area('kameror', 'Kamerabevakning', 'Var staden sätter upp kameror, och varför.', 'citywide'),
  ],
};

const of2024: PriorityAppendix = {
  title: 'Bilaga med prioriterade samverkansområden',
  version: '2024',
  origin: { issuer: city, reference: 'KS 2023/530' },
  // In force by its own words ten days before anybody had signed.
  inForceFrom: day('2024-01-01'),
  signedOn: day('2024-01-11'),
  reviewDue: { precision: 'year', date: '2027', text: 'under 2027' },
  areas: [
    area('platser', 'Otrygga platser', 'Torg, stråk och gator där många är rädda eller utsätts.', 'actionPlan'),
    area('unga', 'Unga i riskzon', 'Barn och unga som är på väg in i något farligt.', 'actionPlan'),
    area('brottsoffer', 'Särskilt utsatta brottsoffer', 'Äldre som luras, och våld i nära relation.', 'actionPlan'),
    area('miljoer', 'Kriminella miljöer', 'Gäng, extrema grupper och vägarna ut ur dem.'),
    area('system', 'Systemhotande brottslighet', 'Brott som hotar förvaltningens och rättens arbete.'),
  ],
};

const adopted = (at: string, id: string, document: PriorityAppendix): Step =>
  step(at, secretary, 'appendix', id, { type: 'AdoptAppendix', ...document, afterwards: true });

const mapped = (minute: number, code: string, to: AreaFate, ground: string, comment: string | null = null): Step =>
  step(`2026-09-23T16:${String(minute).padStart(2, '0')}`, secretary, 'appendix', appendix2020, {
    ...{ type: 'MapArea', area: code, to, ground, comment },
    ...{ effectiveOn: day('2024-01-01'), afterwards: true },
  });

const into = (...codes: readonly string[]): AreaFate => ({ kind: 'successors', areas: codes.map((code) => `${appendix2024}.${code}`) });

const called = (at: string, code: string, alias: string): Step =>
  step(at, secretary, 'appendix', appendix2024, { type: 'AlsoCallArea', area: code, alias });

export const agreementEntered: readonly Step[] = [
  adopted('2026-09-23T15:50', appendix2020, of2020),
  step('2026-09-23T15:52', secretary, 'appendix', appendix2020, {
    ...{ type: 'ReviewAppendix', outcome: 'toBeReplaced', nextReview: null, afterwards: true },
    effectiveOn: { precision: 'month', date: '2023-10', text: 'oktober 2023' },
  }),
  adopted('2026-09-23T15:55', appendix2024, of2024),
  mapped(2, 'platser', into('platser'), 'Samma platser, med ett vidare namn.'),
  mapped(4, 'unga', into('unga'), 'Samma målgrupp.'),
  mapped(6, 'avhopp', into('miljoer'), 'Det nya området omfattar vägarna ut.'),
  mapped(
    8,
    'extremism',
    into('miljoer'),
    'Det nya området nämner extrema grupper.',
    'Lägesbilden om extremism görs för sig också i fortsättningen.',
  ),
  mapped(10, 'brottsoffer', into('brottsoffer'), 'Oförändrat.'),
  // Judged too hastily, and anew a little later.
  mapped(12, 'paverkan', { kind: 'ceased' }, 'Nämns inte i den nya bilagan.'),
  mapped(14, 'skolan', into('unga'), 'Skolan nämns under de unga.'),
  mapped(16, 'bosattningar', into('platser'), 'Nämns i texten om platser.'),
  mapped(18, 'ordningsvakter', { kind: 'instrument' }, 'Ett medel, inte ett område.'),
  mapped(20, 'kameror', { kind: 'instrument' }, 'Ett medel, inte ett område.'),
  mapped(26, 'paverkan', into('system'), 'Hot mot den som beslutar är just det som det nya området handlar om.'),
  called('2026-09-23T16:30', 'platser', 'Platser där många rör sig'),
  called('2026-09-23T16:31', 'platser', 'Trygga torg och stråk'),
  called('2026-09-23T16:32', 'unga', 'Barn och ungas vardag'),
  called('2026-09-23T16:33', 'brottsoffer', 'Trygg i sitt hem'),
  called('2026-09-23T16:34', 'brottsoffer', 'Äldre som luras på pengar'),
  called('2026-09-23T16:35', 'system', 'Lugn trafik där barn rör sig'),
  step('2026-09-23T16:36', secretary, 'appendix', appendix2024, {
    ...{ type: 'NotCallArea', area: 'system', alias: 'Lugn trafik där barn rör sig', reason: 'Fel rad. Trafiken hör till platserna.' },
  }),
  called('2026-09-23T16:37', 'platser', 'Lugn trafik där barn rör sig'),
];
