import { coop, install, proposal, until, type Installed } from './installed';
import { post, read, written, type Written } from './house';

interface Activity {
  readonly due: string;
  readonly version: number;
  readonly status: string;
  readonly why: Readonly<
    Record<string, { readonly seq: number; readonly decision: string; readonly decisionName: string; readonly type: string }>
  >;
  readonly updates: readonly { readonly text: object }[];
  readonly readAt: { readonly seq: number };
}

describe('one decision, from the click to the stored fact', () => {
  let there: Installed;
  beforeAll(async () => (there = await install()));
  afterAll(() => there.house.close());

  it('a secretary records an update, and sees it', async () => {
    const update = await written(post(there.secretary, `${coop}/activities/LU-01/updates`, { text: 'Två vandringar är gjorda.' }));
    const { updates } = await read<Activity>(there.secretary, `${coop}/activities/LU-01`, update);
    expect(updates.map(({ text }) => text)).toEqual([{ value: 'Två vandringar är gjorda.' }]);
  });

  it('the steering group extends it: the activity changes because of the decision, and says so', async () => {
    const before = await read<Activity>(there.secretary, `${coop}/activities/LU-01`);
    expect(before.due).toBe('2026-10-15');

    const decision = await written(
      post(there.secretary, `${coop}/decisions`, {
        forum: there.steering,
        decidedOn: '2026-09-24',
        text: 'LU-01 förlängs till årets slut.',
        ground: 'Mörkret kommer senare än planerat.',
        presentedBy: 'Kim Ek',
        effects: [{ kind: 'changeDuration', activity: 'LU-01', duration: until('2026-12-31') }],
      }),
    );
    const after = await read<Activity>(there.secretary, `${coop}/activities/LU-01`, decision);
    expect(after.due).toBe('2026-12-31');

    const why = after.why['due'];
    expect(why).toMatchObject({ type: 'ActivityDurationChanged', decision: decision.id });
    const found = await read<{
      readonly id: string;
      readonly text: string;
      readonly effects: readonly object[];
      readonly consequences: readonly object[];
    }>(there.chief, `${coop}/decisions/${why?.decisionName}`);
    expect(found).toMatchObject({ id: decision.id, text: 'LU-01 förlängs till årets slut.', presentedBy: { value: 'Kim Ek' } });
    expect(found.effects).toMatchObject([{ outcome: 'done', activity: 'LU-01' }]);
    expect(found.consequences).toMatchObject([{ reference: 'LU-01', type: 'ActivityDurationChanged' }]);

    const asItWas = await read<Activity>(there.secretary, `${coop}/activities/LU-01?knownAt=${before.readAt.seq}`);
    expect(asItWas.due).toBe('2026-10-15');
  });

  it('the history tells it in sentences, each with its cause', async () => {
    const { items } = await read<{
      readonly items: readonly {
        readonly seq: number;
        readonly sentence: string;
        readonly causeSeq: number | null;
        readonly type: string;
      }[];
    }>(there.auditor, `${coop}/events?activity=LU-01&lang=sv`);
    const sentences = items.map(({ sentence }) => sentence);
    expect(sentences).toContain('LU-01 förlängdes till 31 december 2026.');
    expect(sentences.every((sentence) => sentence.length > 10)).toBe(true);
    const recorded = items.find(({ type }) => type === 'DecisionRecorded');
    const extended = items.find(({ type }) => type === 'ActivityDurationChanged');
    expect(extended?.causeSeq).toBe(recorded?.seq);
    const english = await read<{ readonly sentence: string }>(there.auditor, `${coop}/events/${extended?.seq}?lang=en`);
    expect(english.sentence).toMatch(/LU-01 was extended/);
  });

  it('a decision about several activities is found by each of them, in the register and in the history', async () => {
    const proposals = await Promise.all(
      ['LU-02', 'LU-03'].map((reference) => written(post(there.secretary, `${coop}/activities`, proposal(reference)))),
    );
    await Promise.all(proposals.map((one) => read(there.secretary, `${coop}/activities/${one.id}`, one)));
    const effects = ['LU-02', 'LU-03'].map((activity) => ({ kind: 'includeActivity', activity }));
    const decision = await written(
      post(there.secretary, `${coop}/decisions`, { forum: there.steering, decidedOn: '2026-09-24', text: 'Två nya i planen.', effects }),
    );
    const found = async (list: string, after?: Written) =>
      (
        await read<{ readonly items: readonly { readonly id: string; readonly decision?: string }[] }>(
          there.auditor,
          `${coop}/${list}`,
          after,
        )
      ).items;
    for (const name of ['LU-02', 'LU-03']) {
      for (const day of ['', '&validAt=2026-09-25'])
        expect((await found(`decisions?activity=${name}${day}`, decision)).map(({ id }) => id)).toEqual([decision.id]);
      expect((await found(`events?activity=${name}&type=DecisionRecorded`)).map((one) => one.decision)).toEqual([decision.id]);
    }
  });

  it('a decision outside the mandate becomes a proposal and changes nothing', async () => {
    const proposed = await written(
      post(there.secretary, `${coop}/decisions`, {
        forum: there.preparatory,
        decidedOn: '2026-09-24',
        text: 'LU-01 läggs ned.',
        effects: [{ kind: 'cancelActivity', activity: 'LU-01' }],
      }),
    );
    const found = await read<object>(there.secretary, `${coop}/decisions/${proposed.id}`, proposed);
    expect(found).toMatchObject({ form: 'proposal', standing: 'proposed', effects: [{ outcome: 'pending' }] });
    expect(await read<Activity>(there.secretary, `${coop}/activities/LU-01`)).toMatchObject({ status: 'running' });
  });

  it('a refused effect is shown on the decision', async () => {
    const gone = await written(
      post(there.secretary, `${coop}/activities`, { reference: 'LU-09', title: 'Kort', area: 'Torg', plan: 'Plan 2026' }),
    );
    await written(post(there.secretary, `${coop}/activities/${gone.id}/status`, { status: 'cancelled', reason: 'Pengarna tog slut' }));
    const decision = await written(
      post(there.secretary, `${coop}/decisions`, {
        forum: there.steering,
        decidedOn: '2026-09-24',
        text: 'LU-09 tas med i planen.',
        effects: [{ kind: 'includeActivity', activity: gone.id }],
      }),
    );
    const found = await read<object>(there.secretary, `${coop}/decisions/${decision.id}?lang=sv`, decision);
    expect(found).toMatchObject({
      effects: [{ outcome: 'refused', activity: 'LU-09', refusal: { reason: 'ActivityCancelled', sentence: 'Aktiviteten är avbruten' } }],
    });
  });
});
