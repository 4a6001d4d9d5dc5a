import type { AppendixArea, AreaFate, AreaHandling, PriorityAppendix } from '@sparbar/domain';
import { district, hills, police, schools, traffic } from './contacts';
import { day, said, secretary, step, type Step } from './step';

/** In September 2026 the secretary entered what was agreed long before: the city's appendices of 2020 and 2024, and what became of the old areas. */
export const appendix2020 = 'bilaga-2020';
export const appendix2024 = 'bilaga-2024';
export const agreement2020 = 'overenskommelse-2020';
export const agreement2024 = 'overenskommelse-2024';

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

type Told = Parameters<typeof step<'agreement'>>[4];
type Entry = readonly [agreement: string, command: Told];

/** The local agreements, each fact with its own day. */
const entered = (entries: readonly Entry[]): readonly Step[] =>
  entries.map(([id, command], index) => {
    const seconds = index * 20;
    const two = (number: number) => String(number).padStart(2, '0');
    return step(`2026-09-23T16:${two(40 + Math.floor(seconds / 60))}:${two(seconds % 60)}`, secretary, 'agreement', id, command);
  });

const since2020 = { effectiveOn: day('2020-06-01'), afterwards: true } as const;
const since2024 = { effectiveOn: day('2024-03-01'), afterwards: true } as const;
const in2020 = (code: string): string => `${appendix2020}.${code}`;
const in2024 = (code: string): string => `${appendix2024}.${code}`;

type Described = Extract<Told, { readonly type: 'DescribeArea' }>;
const described = (area: string, handledIn: AreaHandling, more: Partial<Described>): Described => ({
  ...{ type: 'DescribeArea', area, local: null, handledIn, prioritised: false, emphasised: false },
  ...{ goal: null, comment: null, crossReference: null },
  ...more,
});
const in20 = (code: string, handledIn: AreaHandling, more: Partial<Described> = {}): Entry => [
  agreement2020,
  described(in2020(code), handledIn, { ...since2020, ...more }),
];
const in24 = (code: string, handledIn: AreaHandling, more: Partial<Described> = {}): Entry => [
  agreement2024,
  described(in2024(code), handledIn, { ...since2024, ...more }),
];
const joined = (agreement: string, party: string, since: object): Entry => [agreement, { type: 'JoinAgreement', party, ...since }];

const of2020Local: readonly Entry[] = [
  [
    agreement2020,
    {
      ...{ type: 'DraftAgreement', title: 'Norrviks lokala samverkansöverenskommelse 2020', appendix: appendix2020 },
      ...{ purposes: ['Färre brott på torgen', 'Tidigt stöd till unga'], inForceFrom: day('2020-06-01'), until: null, afterwards: true },
    },
  ],
  joined(agreement2020, district, since2020),
  joined(agreement2020, police, since2020),
  joined(agreement2020, schools, since2020),
  joined(agreement2020, hills, { effectiveOn: { precision: 'year', date: '2021', text: 'under 2021' }, afterwards: true }),
  in20('platser', 'actionPlan', { prioritised: true, goal: 'Torgen är trygga och hela' }),
  in20('unga', 'actionPlan', { prioritised: true, goal: 'Den som är på väg fel får stöd tidigt' }),
  in20('brottsoffer', 'actionPlan', { goal: 'Den som har utsatts får hjälp samma vecka' }),
  in20('avhopp', 'lineWork'),
  in20('extremism', 'actionPlan', { comment: 'En egen plan, som ses över varje vår.' }),
  in20('paverkan', 'lineWork', { comment: 'Rutinen ses över en gång, sedan löper arbetet i linjen.' }),
  in20('bosattningar', 'lineWork'),
  in20('ordningsvakter', 'citywide'),
  in20('kameror', 'citywide'),
  // The school has no activities of its own: it is dealt with under another area.
  in20('skolan', 'otherAreas', { crossReference: in2020('unga') }),
  [
    agreement2020,
    {
      ...{ type: 'SignAgreement', parties: [district, police, schools], effectiveOn: day('2020-06-10'), afterwards: true },
      signatories: said('Stadsdelsdirektören, lokalpolisområdeschefen och grundskolechefen'),
    },
  ],
  [agreement2020, { type: 'StartReview', effectiveOn: { precision: 'season', date: '2022-23', text: 'hösten 2022' }, afterwards: true }],
  [agreement2020, { type: 'ConfirmAgreement', effectiveOn: day('2022-12-06'), afterwards: true }],
];

const of2024Local: readonly Entry[] = [
  [
    agreement2024,
    {
      ...{ type: 'DraftAgreement', title: 'Norrviks lokala samverkansöverenskommelse', appendix: appendix2024 },
      ...{ purposes: ['Färre brott på torgen'], inForceFrom: day('2024-03-01'), until: null, afterwards: true },
    },
  ],
  joined(agreement2024, district, since2024),
  joined(agreement2024, police, since2024),
  joined(agreement2024, schools, since2024),
  joined(agreement2024, hills, since2024),
  in24('platser', 'actionPlan', { prioritised: true, goal: 'Torg, stråk och gator är trygga hela dygnet' }),
  in24('unga', 'actionPlan', { prioritised: true, emphasised: true, goal: 'Ingen ung dras in i kriminalitet' }),
  in24('brottsoffer', 'actionPlan', { goal: 'Färre luras, och den som utsätts får hjälp' }),
  in24('miljoer', 'lineWork', { emphasised: true, comment: 'Gängen finns i grannområdet. Följs i lägesbilden.' }),
  in24('system', 'otherAreas', { crossReference: in2024('miljoer'), comment: 'Hot mot tjänstemän tas upp där det händer.' }),
  [
    agreement2024,
    described('', 'actionPlan', { ...since2024, area: null, local: 'Vattnet och hamnen', comment: 'Badplatsen hör inte till staden.' }),
  ],
  [agreement2024, { type: 'TraceTheme', theme: 'narkotika', areas: [in2024('platser'), in2024('unga'), in2024('miljoer')], ...since2024 }],
  [
    agreement2024,
    {
      ...{ type: 'SignAgreement', parties: [district, police, schools, hills], effectiveOn: day('2024-03-14'), afterwards: true },
      signatories: said('De båda stadsdelsdirektörerna, lokalpolisområdeschefen och grundskolechefen'),
    },
  ],
  [agreement2020, { type: 'EndAgreement', replacedBy: agreement2024, ...since2024 }],
  // Granhöjden became a part of Norrvik, and the traffic office came in: the agreement was revised and signed anew.
  [agreement2024, { type: 'DepartFromAgreement', party: hills, effectiveOn: day('2025-07-01'), afterwards: true }],
  [
    agreement2024,
    {
      ...{ type: 'ReviseAgreement', title: 'Norrviks lokala samverkansöverenskommelse', appendix: appendix2024 },
      ...{ purposes: ['Färre brott på torgen', 'Lugn trafik vid skolorna', 'Ingen ung dras in i kriminalitet'], until: null },
      ...{ inForceFrom: day('2026-01-07'), afterwards: true },
    },
  ],
  joined(agreement2024, traffic, { effectiveOn: day('2026-01-07'), afterwards: true }),
  [
    agreement2024,
    {
      ...{ type: 'DropArea', area: `${agreement2024}.vattnet-och-hamnen`, effectiveOn: day('2026-01-07'), afterwards: true },
      reason: 'Hamnen sköts av kommunalförbundet.',
    },
  ],
  [
    agreement2024,
    {
      ...{ type: 'SignAgreement', parties: [district, police, schools, traffic], effectiveOn: day('2026-01-19'), afterwards: true },
      signatories: said('Cheferna för de fyra parterna'),
    },
  ],
];

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
  ...entered([...of2020Local, ...of2024Local]),
];
