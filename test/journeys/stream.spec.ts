import { connect, type Socket } from 'node:net';
import { itInMemory, post, written } from './house';
import { coop, install, type Installed } from './installed';

interface Pushed {
  readonly id: string;
  readonly type: string;
  readonly data: { readonly type?: string; readonly sentence?: string };
}

const why = 'a thousand questions at once to a small server that looks through all there is';

describe('news', () => {
  let there: Installed;
  beforeAll(
    async () => (there = await install({ limits: { requestsPerMinute: 100_000, signInsPerMinute: 100_000, listenersEach: 2_000 } })),
  );
  afterAll(() => there.house.close());

  /** Listens until `count` events have come. */
  async function listen(
    count: number,
    headers: Readonly<Record<string, string>> = {},
    meanwhile: () => Promise<unknown> = () => Promise.resolve(),
    query = '',
  ): Promise<readonly Pushed[]> {
    const leave = new AbortController();
    const { port } = there.house.app.getHttpServer().address() as { readonly port: number };
    const cookie = there.auditor.jar.getCookies({ domain: '127.0.0.1', path: '/', secure: false, script: false }).toValueString();
    const answer = await fetch(`http://127.0.0.1:${port}${coop}/events/stream${query}`, {
      signal: leave.signal,
      headers: { cookie, ...headers },
    });
    expect(answer.headers.get('content-type')).toMatch(/^text\/event-stream/);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    const happening = meanwhile();
    const heard: Pushed[] = [];
    let text = '';
    const decoder = new TextDecoder();
    for await (const chunk of answer.body ?? []) {
      text += decoder.decode(chunk as Uint8Array, { stream: true });
      const whole = text.split('\n\n');
      text = whole.pop() ?? '';
      heard.push(...whole.filter((block) => block.includes('event: event')).map(pushed));
      if (heard.length >= count) break;
    }
    leave.abort();
    await happening;
    return heard;
  }

  const pushed = (block: string): Pushed => {
    const member = (name: string): string =>
      block
        .split('\n')
        .find((line) => line.startsWith(`${name}: `))
        ?.slice(name.length + 2) ?? '';
    return { id: member('id'), type: member('event'), data: JSON.parse(member('data')) as Pushed['data'] };
  };

  it('comes as it happens, with its number', async () => {
    const heard = await listen(1, { 'accept-language': 'en' }, () =>
      written(post(there.secretary, `${coop}/activities/LU-01/updates`, { text: 'Nyss' })),
    );
    expect(heard).toMatchObject([{ data: { type: 'ActivityUpdateRecorded' } }]);
    expect(heard[0]?.data.sentence).toMatch(/update/);
  });

  it('goes on after the number last seen, from the beginning if need be, with none missing and none twice', async () => {
    const all = (await there.auditor.get(`${coop}/events?limit=500`)).body as { readonly items: readonly { readonly seq: number }[] };
    const heard = await listen(all.items.length, { 'last-event-id': '0' });
    expect(heard.map(({ id }) => Number(id))).toEqual(all.items.map(({ seq }) => seq));
    const rest = await listen(2, { 'last-event-id': String(all.items.length - 2) });
    expect(rest.map(({ id }) => Number(id))).toEqual(all.items.slice(-2).map(({ seq }) => seq));
  });

  it('goes on as well after a number in the address, for a browser that begins anew; the header is the newer one', async () => {
    const { items } = (await there.auditor.get(`${coop}/events?limit=500`)).body as { readonly items: readonly { readonly seq: number }[] };
    const after = `?after=${items.length - 2}`;
    const seqs = (heard: readonly Pushed[]): readonly number[] => heard.map(({ id }) => Number(id));
    expect(seqs(await listen(2, {}, undefined, after))).toEqual(items.slice(-2).map(({ seq }) => seq));
    expect(seqs(await listen(1, { 'last-event-id': String(items.length - 1) }, undefined, after))).toEqual([items.length]);
    expect((await there.auditor.get(`${coop}/events/stream?after=x`)).body).toMatchObject({ status: 400 });
  });

  it('refuses a number that is none', async () => {
    expect((await there.auditor.get(`${coop}/events/stream`).set('Last-Event-ID', 'x')).body).toMatchObject({ status: 400 });
  });

  itInMemory(
    'is heard by a thousand at once, and one more is told to wait, while everything else goes on',
    why,
    async () => {
      const { port } = there.house.app.getHttpServer().address() as { readonly port: number };
      const cookie = there.auditor.jar.getCookies({ domain: '127.0.0.1', path: '/', secure: false, script: false }).toValueString();
      const lines: Socket[] = [];
      let heard = 0;
      const before = process.memoryUsage().rss;
      const begin = (): Promise<string> =>
        new Promise((resolve, reject) => {
          const line = connect(port, '127.0.0.1', () =>
            line.write(`GET ${coop}/events/stream HTTP/1.1\r\nHost: x\r\nCookie: ${cookie}\r\n\r\n`),
          );
          line.on('error', reject).on('data', (chunk) => {
            const text = chunk.toString('utf8');
            resolve(text);
            if (text.includes('event: event')) heard += 1;
          });
          lines.push(line);
        });
      for (let count = 0; count < 1_000; count += 100) {
        const answers = await Promise.all(Array.from({ length: 100 }, begin));
        expect(answers.filter((answer) => !answer.startsWith('HTTP/1.1 200 '))).toEqual([]);
      }
      const refused = await begin();
      expect(refused).toMatch(/^HTTP\/1.1 503 [^]*retry-after: 30[^]*problems\/too-many-listening/);
      await written(post(there.secretary, `${coop}/activities/LU-01/updates`, { text: 'Till alla' }));
      expect((await there.secretary.get(`${coop}/activities/LU-01`)).status).toBe(200);
      for (let tries = 0; heard < 1_000 && tries < 1_000; tries += 1) await new Promise((resolve) => setTimeout(resolve, 20));
      expect(heard).toBe(1_000);
      expect(process.memoryUsage().rss - before).toBeLessThan(500 * 1024 * 1024);
      for (const line of lines) line.destroy();
      for (let tries = 0; tries < 100; tries += 1) {
        if ((await begin()).startsWith('HTTP/1.1 200 ')) break;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      expect(await begin()).toMatch(/^HTTP\/1.1 200 /);
      for (const line of lines) line.destroy();
    },
    60_000,
  );

  it('does not keep the house from closing', async () => {
    const listening = listen(1_000).catch((error: unknown) => error);
    await new Promise((resolve) => setTimeout(resolve, 200));
    const before = Date.now();
    await there.house.app.close();
    expect(Date.now() - before).toBeLessThan(1_500);
    await listening;
  });
});
