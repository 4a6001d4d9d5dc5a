import { document, eightActivities, type PrintedActivity } from './eight-activities';
import { post, read, written, type Written } from './house';
import { coop, install, type Installed } from './installed';

const worded = ['workingGroup', 'convener', 'districtContact', 'policeContact', 'otherParticipants', 'followUp'] as const;
const held = {
  effectiveOn: { precision: 'year', date: '2020', text: 'åtgärdsplan 2020' },
  afterwards: true,
  source: { document, reading: 'inferred' },
};

interface Listed {
  readonly items: readonly { readonly reference: string }[];
  readonly sums: {
    readonly followedUpIn: object;
    readonly incomplete: number;
    readonly cost: { readonly amount: number; readonly stated: number; readonly notStated: number };
  };
}
interface Read {
  readonly terms: Readonly<Record<string, unknown>> & { readonly verbatim: object };
  readonly why: Readonly<Record<string, { readonly type: string; readonly reason: string | null }>>;
  readonly completeness: object;
}

describe('a plan of older papers', () => {
  let there: Installed;
  let printed: readonly PrintedActivity[];
  let last: Written;

  const enter = async (one: PrintedActivity): Promise<Written> => {
    const { reference, area, title, verb, subheading, meetingFrequency, meetingRecurrence, duration } = one;
    const besides = subheading === null ? {} : { subheading };
    await written(
      post(there.secretary, `${coop}/activities`, { reference, area, title, verb, plan: 'Åtgärdsplan 2020', ...besides, ...held }),
    );
    const values = Object.fromEntries(worded.map((field) => [field, one[field]?.value ?? []]));
    const terms = { duration, meetingFrequency, meetingRecurrence, ...values, verbatim: verbatimOf(one) };
    return written(post(there.secretary, `${coop}/activities/${reference}/terms`, { terms, ...held }));
  };
  const list = (query: string): Promise<Listed> => read<Listed>(there.chief, `${coop}/activities?plan=Åtgärdsplan 2020&${query}`, last);

  beforeAll(async () => {
    there = await install();
    const police = await written(
      post(there.administrator, `${coop}/parties`, { name: 'Lokalpolisområdet', shortName: 'LPO', kind: 'police' }),
    );
    printed = eightActivities(there.party, police.id);
    for (const one of printed) last = await enter(one);
  });
  afterAll(() => there.house.close());

  it('is given back word for word, every field of every activity', async () => {
    for (const one of printed) {
      const { reference, area, title, verb, subheading, duration, meetingFrequency, meetingRecurrence } = one;
      const got = await read<Read>(there.auditor, `${coop}/activities/${reference}`, last);
      expect(got).toMatchObject({ reference, area, title, verb, subheading, completeness: { stated: 5, of: 5, missing: [] } });
      expect(got.terms).toMatchObject({ duration, meetingFrequency, ...(meetingRecurrence === null ? {} : { meetingRecurrence }) });
      for (const field of worded) expect(got.terms[field]).toEqual(one[field]?.value ?? []);
      expect(got.terms.verbatim).toEqual(verbatimOf(one));
    }
  });

  it('answers how many are followed up at T1, T2 and VB', async () => {
    expect((await list('')).sums).toMatchObject({ followedUpIn: { T1: 4, T2: 8, VB: 7 }, incomplete: 0 });
    const counts = await Promise.all(['T1', 'T2', 'VB'].map(async (period) => (await list(`followedUpIn=${period}`)).items.length));
    expect(counts).toEqual([4, 8, 7]);
    expect((await list('followedUpIn=T1')).items.map(({ reference }) => reference)).toEqual(['HV-1', 'HV-3', 'HV-4', 'HV-5']);
    expect((await list('followedUpIn=T2&validAt=2020-12-31')).items).toHaveLength(8);
    expect((await list('followedUpIn=T2&validAt=2019-12-31')).items).toHaveLength(0);
    expect((await there.chief.get(`${coop}/activities?followedUpIn=T4`)).status).toBe(400);
  });

  it('was not known before it was entered, though it held then', async () => {
    const { items } = await read<Listed>(there.chief, `${coop}/activities?plan=Åtgärdsplan 2020&knownAt=2020-12-31`);
    expect(items).toEqual([]);
  });

  it('says what an activity lacks, and counts those that lack something', async () => {
    const contact = { field: 'policeContact', to: null, kind: 'amendment', reason: 'Polisen har inte sagt vem' };
    last = await written(post(there.secretary, `${coop}/activities/HV-8/corrections`, contact));
    const { completeness, terms } = await read<Read>(there.chief, `${coop}/activities/HV-8`, last);
    expect(completeness).toEqual({ stated: 4, of: 5, missing: ['policeContact'], notYet: [] });
    // The words stood for the contact that is gone.
    expect(terms.verbatim).not.toHaveProperty('policeContact');
    expect((await list('particulars=incomplete')).items.map(({ reference }) => reference)).toEqual(['HV-8']);
    expect((await list('')).sums.incomplete).toBe(1);
    const seventh = await read<Read>(there.chief, `${coop}/activities/HV-7`);
    expect(seventh.completeness).toMatchObject({ missing: [], notYet: ['policeContact'] });
  });

  it('takes what later plans say: cause, goal, cost, prevention, indicators; corrected and amended like the rest', async () => {
    const set = async (field: string, to: unknown, kind = 'amendment', more: object = {}): Promise<void> => {
      last = await written(
        post(there.secretary, `${coop}/activities/HV-1/corrections`, { field, to, kind, reason: 'Planen kompletteras', ...more }),
      );
    };
    const indicator = {
      ...{ kind: 'indicator', name: 'Otrygga vid torget', unit: 'procent' },
      baseline: { value: '23.5', on: { precision: 'year', date: '2020' } },
      target: '15',
    };
    const said = {
      cause: 'Ingen har överblick över torget på kvällarna.',
      measure: 'Fler vuxna på plats.',
      operativeGoal: 'Värdar alla kvällar.',
      when: 'Under året',
      who: 'Platssamverkansgruppen',
      comment: 'Torget rustas upp.',
      preventionKinds: ['situational', 'social'],
      preventionLevels: ['targeted'],
      indicators: [indicator],
      cost: { kind: 'cost', amount: 250_000, financing: 'grant', verbatim: '250 tkr' },
    };
    for (const [field, to] of Object.entries(said)) await set(field, to);
    await set('cost', { ...said.cost, amount: null, verbatim: 'Inom befintlig budget', financing: 'ownBudget' }, 'correction');
    await set('subheading', 'Hässelby torg');
    await set('verb', 'develop', 'correction');
    await set('convener', { kind: 'role', role: 'Säkerhetsstrateg' }, 'correction', { wording: { text: 'Säkerhetsstrateg' } });
    const got = await read<Read>(there.chief, `${coop}/activities/HV-1`, last);
    expect(got).toMatchObject({ subheading: 'Hässelby torg', verb: 'develop' });
    expect(got.terms).toMatchObject({ ...said, cost: { amount: null, financing: 'ownBudget' } });
    expect(got.terms.verbatim).toMatchObject({ convener: { text: 'Säkerhetsstrateg' } });
    expect(got.why['cost']).toMatchObject({ type: 'ActivityTermsCorrected', reason: 'Planen kompletteras' });
    expect(got.why['cause']).toMatchObject({ type: 'ActivityTermsAmended' });
    // What is not stated is not nothing: it is counted, and not added.
    last = await written(
      post(there.secretary, `${coop}/activities/HV-2/corrections`, {
        ...{ field: 'cost', to: { kind: 'cost', amount: 40_000, financing: 'unknown' }, kind: 'amendment', reason: 'Beräknat' },
      }),
    );
    expect((await list('')).sums.cost).toEqual({ amount: 40_000, stated: 1, notStated: 7 });
    const { items } = await read<{ readonly items: readonly { readonly sentence: string }[] }>(
      there.auditor,
      `${coop}/events?activity=HV-1&lang=sv`,
    );
    const sentences = items.map(({ sentence }) => sentence.replaceAll('\u00a0', ' '));
    expect(sentences).toEqual(
      expect.arrayContaining([
        'HV-1 ändrades: slag av förebyggande arbete är nu situationell och social i stället för ej angivet.',
        'HV-1 ändrades: indikatorer är nu Otrygga vid torget: utgångsläge 23,5 procent (2020), mål 15 procent i stället för ej angivet.',
        'Rättelse av HV-1: vad som görs ska vara fortsätta utveckla, inte fortsätta.',
      ]),
    );
    expect(sentences.find((one) => one.startsWith('Rättelse av HV-1: kostnad'))).toBe(
      'Rättelse av HV-1: kostnad ska vara belopp ej angivet, inom egen budget (”Inom befintlig budget”), inte 250 000 kronor, bidrag (”250 tkr”).',
    );
  });

  it.each([
    ['verb', 'dansa', 'to'],
    ['cost', { kind: 'cost', amount: -1, financing: 'grant' }, 'to.amount'],
    ['cost', { kind: 'cost', financing: 'grant' }, 'to.amount'],
    ['preventionKinds', ['magisk'], 'to'],
    ['meetingRecurrence', { kind: 'regularly', per: 'month' }, 'to.times'],
    ['meetingRecurrence', { kind: 'regularly', times: 3, upTo: 2, per: 'month' }, 'to.upTo'],
    [
      'indicators',
      [{ kind: 'indicator', name: 'x', baseline: { value: '1', on: { precision: 'day', date: '2020' } }, target: null }],
      'to.0.baseline.on.date',
    ],
    ['indicators', [{ kind: 'indicator', name: 'x', baseline: null, target: 15.5 }], 'to.0.target'],
    ['cause', 7, 'to'],
  ])('says what is wrong with %s %j', async (field, to, where) => {
    const { status, body } = await post(there.secretary, `${coop}/activities/HV-3/corrections`, {
      field,
      to,
      kind: 'correction',
      reason: 'x',
    });
    const { errors } = body as { readonly errors: readonly { readonly property: string }[] };
    expect([status, errors.map(({ property }) => property)]).toEqual([400, [where]]);
  });

  it('keeps no words beside what is words already', async () => {
    const sent = { field: 'cause', to: 'Mörkt', kind: 'amendment', reason: 'x', wording: { text: 'Mörkt' } };
    expect((await post(there.secretary, `${coop}/activities/HV-3/corrections`, sent)).status).toBe(400);
  });
});

function verbatimOf(one: PrintedActivity): object {
  return Object.fromEntries(
    worded.flatMap((field) => {
      const printed = one[field];
      if (printed === null) return [];
      const { text } = printed;
      return [[field, 'label' in printed && printed.label !== undefined ? { text, label: printed.label } : { text }]];
    }),
  );
}
