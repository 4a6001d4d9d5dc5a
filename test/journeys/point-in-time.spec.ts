import { post, read, signedIn, written, type Written } from './house';
import { coop, install, until, type Installed } from './installed';

interface Activity {
  readonly status: string;
  readonly due: string | null;
  readonly seq: number;
  readonly readAt: {
    readonly seq: number;
    readonly validAt?: string;
    readonly knownAt?: number;
    readonly uncertain: readonly { readonly seq: number }[];
  };
}

const at = `${coop}/activities/LU-01`;

/** The table of the two clocks: started 1 March, extended 20 May, and on 15 June it is recorded that it was paused on 2 May. */
describe('how it was, and what was known', () => {
  let there: Installed;
  let last: Written;
  /** Half a year lies between: everybody has signed in again. */
  const moveTo = async (instant: string) => {
    await there.house.clock.moveTo(instant);
    const { house } = there;
    there = {
      ...there,
      administrator: await signedIn(house, 'eva'),
      secretary: await signedIn(house, 'sekreteraren'),
      chief: await signedIn(house, 'chefen'),
      auditor: await signedIn(house, 'revisorn'),
    };
  };
  /** With all that follows from it: otherwise that might be written when the clock has been moved on. */
  const write = async (path: string, body: object): Promise<Written> => {
    const done = await written(post(there.secretary, `${at}/${path}`, body));
    await read(there.secretary, at, done);
    return done;
  };

  beforeAll(async () => {
    there = await install();
    await moveTo('2027-03-01T10:00:00Z');
    await write('duration', { duration: until('2027-06-30') });
    await moveTo('2027-05-20T10:00:00Z');
    await write('duration', { duration: until('2027-09-30') });
    await moveTo('2027-06-15T10:00:00Z');
    last = await write('status', { status: 'paused', effectiveOn: { precision: 'day', date: '2027-05-02' }, afterwards: true });
  });
  afterAll(() => there.house.close());

  it.each([
    ['now', '', 'paused', '2027-09-30'],
    ['valid 10 May, known 10 May', '?asOf=2027-05-10', 'running', '2027-06-30'],
    ['valid 10 May, known today', '?validAt=2027-05-10', 'paused', '2027-06-30'],
    ['valid 25 May, known 25 May', '?validAt=2027-05-25&knownAt=2027-05-25', 'running', '2027-09-30'],
    ['valid 25 May, known today', '?validAt=2027-05-25', 'paused', '2027-09-30'],
    ['known at an instant', '?knownAt=2027-05-20T09:59:00Z', 'running', '2027-06-30'],
    ['known a moment later', '?knownAt=2027-05-20T12:00:05%2B02:00', 'running', '2027-09-30'],
  ])('%s', async (_, query, status, due) => {
    expect(await read<Activity>(there.chief, `${at}${query}`)).toMatchObject({ status, due });
  });

  it('known at the number of an event is the same question', async () => {
    const { items } = await read<{ readonly items: readonly { readonly seq: number; readonly type: string }[] }>(
      there.auditor,
      `${coop}/events?activity=LU-01`,
    );
    const moved = items.filter(({ type }) => type === 'ActivityDurationChanged').at(-1);
    expect(await read<Activity>(there.chief, `${at}?knownAt=${moved?.seq}`)).toMatchObject({ due: '2027-09-30', status: 'running' });
    expect(await read<Activity>(there.chief, `${at}?knownAt=${(moved?.seq ?? 0) - 1}`)).toMatchObject({ due: '2027-06-30' });
  });

  it('before it was known there was nothing', async () => {
    expect((await there.chief.get(`${at}?asOf=2020-01-01`)).status).toBe(404);
    expect((await there.chief.get(`${at}?knownAt=0`)).status).toBe(404);
  });

  it('the list, its sentence and its counts are of that day too', async () => {
    const then = await read<{ readonly sentence: string; readonly counts: object; readonly seq: number }>(
      there.chief,
      `${coop}/activities?asOf=2027-05-10&lang=sv`,
    );
    expect(then).toMatchObject({ sentence: 'Läget 10 maj 2027: en pågår.', counts: { running: 1, paused: 0 } });
    expect(await read(there.chief, `${coop}/activities?lang=en`)).toMatchObject({ counts: { running: 0, paused: 1 } });
  });

  it('an answer says what it was read at', async () => {
    const { body, headers } = await there.chief.get(`${at}?validAt=2027-05-10`);
    const { readAt } = body as Activity;
    expect(readAt.validAt).toBe('2027-05-10');
    expect(headers['x-seq']).toBe(String(readAt.seq));
    expect(BigInt(String(headers['x-position']))).toBeGreaterThanOrEqual(BigInt(last.position));
    expect(headers['cache-control']).toBe('private, no-store');
    const past = await there.chief.get(`${at}?knownAt=2027-05-10`);
    expect(Number(past.headers['x-seq'])).toBeLessThan(readAt.seq);
  });

  it('a month says that it cannot tell', async () => {
    await moveTo('2027-08-01T10:00:00Z');
    await write('status', { status: 'running', effectiveOn: { precision: 'month', date: '2027-07' }, afterwards: true });
    const middle = await read<Activity>(there.chief, `${at}?validAt=2027-07-10`);
    expect(middle.status).toBe('paused');
    expect(middle.readAt.uncertain).toHaveLength(1);
    expect(await read<Activity>(there.chief, `${at}?validAt=2027-07-31`)).toMatchObject({ status: 'running', readAt: { uncertain: [] } });
  });

  it('one clock at a time, or both by one name', async () => {
    for (const query of [
      'asOf=2027-05-10&validAt=2027-05-10',
      'asOf=2027-05-10&knownAt=3',
      'asOf=57',
      'validAt=57',
      'validAt=2027-05-10T10:00:00Z',
    ]) {
      const { body } = await there.chief.get(`${at}?${query}`);
      expect({ query, ...(body as object) }).toMatchObject({ query, status: 400, type: '/problems/invalid' });
    }
  });

  it('what is asked for beyond what there is, is said to be not there yet', async () => {
    const { body, headers } = await there.chief.get(`${at}?atLeast=${BigInt(last.position) + 1_000_000n}`);
    expect(body).toMatchObject({ status: 503, type: '/problems/not-yet' });
    expect(headers['retry-after']).toBe('1');
  }, 10_000);

  it('pages fit together', async () => {
    const all = await read<{ readonly items: readonly { readonly seq: number }[] }>(there.auditor, `${coop}/events?limit=500`);
    const pieces: number[] = [];
    for (let next: string | null = ''; next !== null;) {
      const page: { readonly items: readonly { readonly seq: number }[]; readonly next: string | null } = await read(
        there.auditor,
        `${coop}/events?limit=4${next === '' ? '' : `&after=${encodeURIComponent(next)}`}`,
      );
      pieces.push(...page.items.map(({ seq }) => seq));
      next = page.next;
    }
    expect(pieces).toEqual(all.items.map(({ seq }) => seq));
  });

  it('an administrator sees that there is a note, and not what it says; the auditor reads it', async () => {
    const note = await written(post(there.secretary, `${at}/updates`, { text: 'Namn nämns här.' }));
    const seen = await read<{ readonly updates: readonly { readonly text: object }[] }>(there.administrator, at, note);
    expect(seen.updates.at(-1)?.text).toEqual({ withheld: true });
    const events = await read<{ readonly items: readonly { readonly text?: object }[] }>(
      there.administrator,
      `${coop}/events?type=ActivityUpdateRecorded`,
    );
    expect(events.items.at(-1)?.text).toEqual({ withheld: true });
    const audited = await read<{ readonly updates: readonly { readonly text: object }[] }>(there.auditor, at);
    expect(audited.updates.at(-1)?.text).toEqual({ value: 'Namn nämns här.' });
  });

  it('a note whose key has been destroyed says so', async () => {
    const { items } = await read<{ readonly items: readonly { readonly seq: number }[] }>(
      there.auditor,
      `${coop}/events?type=ActivityUpdateRecorded`,
    );
    const { raw } = await read<{
      readonly raw: { readonly data: { readonly text: { readonly sealed: { readonly domain: string; readonly key: string } } } };
    }>(there.auditor, `${coop}/events/${items.at(-1)?.seq}`);
    const { domain, key } = raw.data.text.sealed;
    await (await there.house.stores.open('lunden')).keys.destroy(domain, key);
    const seen = await read<{ readonly updates: readonly { readonly text: object }[] }>(there.auditor, at);
    expect(seen.updates.at(-1)?.text).toEqual({ erased: true });
  });
});
