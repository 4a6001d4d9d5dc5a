import { post, read, signedIn, written, type Written } from './house';
import { coop, install, neighbour, proposal, type Installed } from './installed';

interface Seen {
  readonly id: string;
  readonly status: string;
  readonly continuedIn: {
    readonly how: string;
    readonly in: readonly { readonly reference: string }[];
    readonly plan: string | null;
  } | null;
  readonly continues: readonly { readonly reference: string; readonly how: string }[];
}
interface List {
  readonly items: readonly { readonly reference: string }[];
  readonly counts: Readonly<Record<string, number>>;
  readonly sentence: string;
}

describe('an activity that goes on as others', () => {
  let there: Installed;
  let last: Written;
  const running = async (reference: string): Promise<void> => {
    await written(post(there.secretary, `${coop}/activities`, proposal(reference)));
    for (const status of ['decided', 'running'])
      last = await written(post(there.secretary, `${coop}/activities/${reference}/status`, { status }));
    await read(there.secretary, `${coop}/activities/${reference}`, last);
  };
  const goOn = async (reference: string, sent: object): Promise<void> => {
    last = await written(post(there.secretary, `${coop}/activities/${reference}/continuation`, sent));
  };
  const seen = (reference: string, when = ''): Promise<Seen> => read<Seen>(there.chief, `${coop}/activities/${reference}${when}`, last);

  beforeAll(async () => {
    there = await install();
    for (const reference of ['LU-02', 'LU-03', 'LU-04', 'LU-05', 'LU-06']) await running(reference);
  });
  afterAll(() => there.house.close());

  it('in the next plan: both ends see each other, and the day before neither does', async () => {
    await there.house.clock.moveTo('2026-12-30T08:00:00Z');
    const again = (user: string) => signedIn(there.house, user);
    there = { ...there, secretary: await again('sekreteraren'), chief: await again('chefen'), auditor: await again('revisorn') };
    there = { ...there, stranger: await again('grannen') };
    await goOn('LU-02', { how: 'nextPlan', in: ['LU-03'], plan: 'Plan 2027' });
    expect(await seen('LU-02')).toMatchObject({
      status: 'continued',
      continuedIn: { how: 'nextPlan', in: [{ reference: 'LU-03' }], plan: 'Plan 2027' },
      continues: [],
    });
    expect(await seen('LU-03')).toMatchObject({
      status: 'running',
      continuedIn: null,
      continues: [{ reference: 'LU-02', how: 'nextPlan' }],
    });
    expect(await seen('LU-02', '?validAt=2026-12-29')).toMatchObject({ status: 'running', continuedIn: null });
    expect(await seen('LU-03', '?validAt=2026-12-29')).toMatchObject({ continues: [] });
    expect(await seen('LU-03', '?knownAt=2026-12-29')).toMatchObject({ continues: [] });
  });

  it('split into several, and merged into one', async () => {
    await goOn('LU-04', { how: 'split', in: ['LU-05', 'LU-06'], reason: 'Två torg' });
    await goOn('LU-05', { how: 'merged', in: ['LU-06'], reason: 'Samma grupp' });
    expect((await seen('LU-04')).continuedIn?.in.map(({ reference }) => reference)).toEqual(['LU-05', 'LU-06']);
    expect((await seen('LU-06')).continues).toMatchObject([
      { reference: 'LU-04', how: 'split' },
      { reference: 'LU-05', how: 'merged' },
    ]);
    const { items } = await read<{ readonly items: readonly { readonly sentence: string }[] }>(
      there.auditor,
      `${coop}/events?type=ActivityContinued&activity=LU-06&lang=sv`,
    );
    expect(items.map(({ sentence }) => sentence).sort()).toEqual(['LU-04 delades i LU-05 och LU-06.', 'LU-05 gick upp i LU-06.']);
    const list = await read<List>(there.chief, `${coop}/activities?status=continued&lang=sv`, last);
    expect(list.items.map(({ reference }) => reference)).toEqual(['LU-02', 'LU-04', 'LU-05']);
    expect(list.counts['continued']).toBe(3);
    expect(list.sentence).toContain('tre går vidare i andra');
  });

  it.each([
    ['LU-06', { how: 'merged', in: ['LU-02'], reason: 'x' }, 422, 'SuccessorEnded'],
    ['LU-06', { how: 'nextPlan', in: ['LU-77'] }, 404, 'NotFound'],
    ['LU-02', { how: 'nextPlan', in: ['LU-06'] }, 409, 'ActivityAlreadyContinued'],
    ['LU-06', { how: 'split', in: ['LU-03'], reason: 'x' }, 422, 'ActivitySplitIntoOne'],
  ])('%s is told why it cannot: %j', async (reference, sent, status, reason) => {
    const answer = await post(there.secretary, `${coop}/activities/${reference}/continuation`, sent);
    expect([answer.status, (answer.body as { readonly type: string }).type]).toEqual([status, `/refusals/${reason}`]);
  });

  it('is none of another cooperation’s business, nor said by who may only read', async () => {
    const sent = { how: 'nextPlan', in: ['LU-03'] };
    expect((await post(there.stranger, `${coop}/activities/LU-06/continuation`, sent)).status).toBe(404);
    expect((await post(there.stranger, `${neighbour}/activities/LU-06/continuation`, sent)).status).toBe(404);
    expect((await post(there.chief, `${coop}/activities/LU-06/continuation`, sent)).status).toBe(403);
  });
});
