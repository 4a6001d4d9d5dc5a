import { connect, type Socket } from 'node:net';
import type { ReadModel, Stores } from '@sparbar/event-sourcing';
import { freshStores, itInMemory, post, signedIn, written, type Agent } from './house';
import { coop, install, proposal, type Installed } from './installed';

const limits = {
  requestsPerMinute: 100_000,
  signInsPerMinute: 100_000,
  listenersEach: 20,
  readerPatienceMs: 500,
  requestPatienceMs: 1_000,
};

const why = 'how much the ends of a line hold hangs on how long a page takes to be read';

/** Stores that count how many pages of news are read. */
function counted(stores: Stores, pages: { read: number }): Stores {
  const open: Stores['open'] = async (id) => {
    const opened = await stores.open(id);
    const answering = (async (model: ReadModel) => {
      const table = await opened.readModels.answering(model);
      const find: typeof table.find = (query) => {
        if (model.name === 'history' && query.limit === 100) pages.read += 1;
        return table.find(query);
      };
      return { ...table, find };
    }) as typeof opened.readModels.answering;
    return { ...opened, readModels: { ...opened.readModels, answering } };
  };
  return { ...stores, open };
}

describe('a line that is held', () => {
  let there: Installed;
  const lines: Socket[] = [];
  const pages = { read: 0 };
  beforeAll(async () => (there = await install({ limits, stores: counted(await freshStores(), pages) })));
  afterEach(() => {
    for (const line of lines.splice(0)) line.destroy();
  });
  afterAll(() => there.house.close());

  const cookieOf = (agent: Agent): string =>
    agent.jar.getCookies({ domain: '127.0.0.1', path: '/', secure: false, script: false }).toValueString();

  /** A line of one's own, on which anything may be said. */
  const line = (begin: string): Socket => {
    const { port } = there.house.app.getHttpServer().address() as { readonly port: number };
    const socket = connect(port, '127.0.0.1', () => socket.write(begin));
    // What the other end does to it is what is asked about.
    socket.on('error', () => undefined);
    lines.push(socket);
    return socket;
  };
  const said = (socket: Socket): Promise<string> =>
    new Promise((resolve) => {
      let answer = '';
      socket.on('data', (chunk) => (answer += chunk.toString('utf8'))).once('close', () => resolve(answer));
    });
  const first = (socket: Socket): Promise<string> =>
    new Promise((resolve) => socket.once('data', (chunk) => resolve(chunk.toString('utf8'))));
  const news = (agent: Agent, after = ''): string =>
    `GET ${coop}/events/stream${after} HTTP/1.1\r\nHost: x\r\nCookie: ${cookieOf(agent)}\r\n\r\n`;
  const open = (): Promise<number> =>
    new Promise((resolve, reject) =>
      there.house.app
        .getHttpServer()
        .getConnections((error: Error | null, count: number) => (error === null ? resolve(count) : reject(error))),
    );

  it('by a request that never ends is closed, and told that it was too slow', async () => {
    const head = `POST ${coop}/activities HTTP/1.1\r\nHost: x\r\nCookie: ${cookieOf(there.secretary)}\r\nContent-Type: application/json\r\n`;
    for (const begin of [head, `${head}Content-Length: 100\r\n\r\n{`]) {
      const answer = await said(line(begin));
      expect(answer).toMatch(/^HTTP\/1.1 408 Request Timeout\r\n[^]*problems\/too-slow[^]*"status":408/);
    }
  }, 90_000);

  it('by headers without end is closed, and told that they were too large', async () => {
    const answer = await said(line(`GET ${coop}/activities HTTP/1.1\r\nHost: x\r\nX-Long: ${'x'.repeat(40_000)}\r\n`));
    expect(answer).toMatch(/^HTTP\/1.1 431 [^]*problems\/headers-too-large[^]*"status":431/);
  });

  it('for news is let go within a second when the access is taken back, and when the account is closed', async () => {
    const take: readonly (readonly [string, () => Promise<unknown>])[] = [
      ['lyssnaren', () => written(post(there.administrator, `${coop}/access/revocation`, { user: 'lyssnaren' }))],
      ['lyssnerskan', () => written(post(there.administrator, '/api/accounts/closure', { user: 'lyssnerskan' }))],
    ];
    for (const [user, taken] of take) {
      await written(post(there.administrator, '/api/accounts', { user, password: 'fyra vanliga ord i rad' }));
      await written(post(there.administrator, `${coop}/access`, { user, role: 'revisor', party: there.party }));
      const [listening, other] = [line(news(await signedIn(there.house, user))), line(news(there.auditor))];
      expect(await first(listening)).toMatch(/^HTTP\/1.1 200 /);
      await first(other);
      // The last chunk says that there is no more.
      const ended = new Promise<number>((resolve) =>
        listening.on('data', (chunk) => (chunk.toString('utf8').endsWith('0\r\n\r\n') ? resolve(Date.now()) : undefined)),
      );
      await new Promise((resolve) => setTimeout(resolve, 500));
      const since = Date.now();
      await taken();
      // On the small servers of the tests each look takes longer.
      expect((await ended) - since).toBeLessThan('keptOnServers' in globalThis ? 5_000 : 1_000);
      expect(other.destroyed).toBe(false);
    }
  });

  it('for news more than twenty times by one account is refused; others still find a place', async () => {
    for (let count = 0; count < 20; count += 1) expect(await first(line(news(there.chief)))).toMatch(/^HTTP\/1.1 200 /);
    expect(await first(line(news(there.chief)))).toMatch(/^HTTP\/1.1 429 [^]*problems\/too-many-lines-of-one/);
    expect(await first(line(news(there.auditor)))).toMatch(/^HTTP\/1.1 200 /);
  });

  itInMemory(
    'for news by somebody who never reads is closed, and nothing more is read for her than what one page takes',
    why,
    async () => {
      const long = 'å'.repeat(16_000);
      const ten = (each: (place: number) => ReturnType<typeof post>) =>
        Promise.all(Array.from({ length: 10 }, (_, place) => each(place).expect(201)));
      await ten((place) => post(there.secretary, `${coop}/activities`, proposal(`LU-2${place}`)));
      for (let round = 0; round < 30; round += 1)
        await ten((place) => post(there.secretary, `${coop}/activities/LU-2${place}/updates`, { text: long }));
      for (let tries = 0; (await open()) > 0 && tries < 100; tries += 1) await new Promise((resolve) => setTimeout(resolve, 100));
      pages.read = 0;
      for (let count = 0; count < 15; count += 1) line(news(there.auditor, '?after=0')).pause();
      for (let tries = 0; pages.read < 15 && tries < 100; tries += 1) await new Promise((resolve) => setTimeout(resolve, 50));
      for (let tries = 0; (await open()) > 0 && tries < 200; tries += 1) await new Promise((resolve) => setTimeout(resolve, 100));
      expect(await open()).toBe(0);
      // There are more than three pages, of three megabytes each; what is on its way between the two ends takes less than one of them.
      expect(pages.read).toBeGreaterThanOrEqual(15);
      expect(pages.read).toBeLessThanOrEqual(2 * 15);
    },
    120_000,
  );
});
