import { coop, install, neighbour, type Installed } from './installed';
import { post, read, written } from './house';

interface Address {
  readonly path: string;
}

/** As a calendar program does: without a cookie, and without a language. */
const fetched = async ({ house }: Installed, path: string) => {
  const { port } = house.app.getHttpServer().address() as { readonly port: number };
  const answer = await fetch(`http://127.0.0.1:${port}${path}`);
  return { status: answer.status, type: answer.headers.get('content-type'), text: await answer.text(), port };
};

describe('the due dates in a calendar of one\u2019s own', () => {
  let there: Installed;
  beforeAll(async () => (there = await install()));
  afterAll(() => there.house.close());

  const addressOf = async (agent: Installed['secretary']): Promise<string> => (await read<Address>(agent, `${coop}/calendar?lang=sv`)).path;

  it('are fetched under an address that is the permission', async () => {
    const path = await addressOf(there.secretary);
    expect(await addressOf(there.secretary)).toBe(path);
    expect(await addressOf(there.auditor)).not.toBe(path);
    const { status, type, text, port } = await fetched(there, path);
    expect([status, type]).toEqual([200, 'text/calendar; charset=utf-8']);
    const lines = text.replaceAll('\r\n ', '').split('\r\n');
    expect(lines).toContain('DTSTART;VALUE=DATE:20261015');
    expect(lines).toContain('SUMMARY:LU-01 Aktiviteten LU-01: klar senast i dag');
    expect(lines.filter((line) => line.startsWith('URL:'))).toEqual([`URL:http://127.0.0.1:${port}/lunden/aktivitet/LU-01`]);
    expect((await fetched(there, path.replace('lang=sv', 'lang=en'))).text).toContain('due today');
  });

  it('are nobody else\u2019s: a wrong seal, another cooperation and what is no address are all not there', async () => {
    const path = await addressOf(there.secretary);
    const spoilt = path.replace(/(.)\.ics/, (_, last: string) => `${last === 'A' ? 'B' : 'A'}.ics`);
    for (const one of [spoilt, path.replace('lunden.', 'backen.'), '/api/calendars/lunden.ics', '/api/calendars/%00.ics'])
      expect((await fetched(there, one)).status).toBe(404);
    await there.stranger.get(`${coop}/calendar`).expect(404);
    await there.stranger.get(`${neighbour}/calendar`).expect(200);
  });

  it('are gone from an address that was changed, and from one whose owner has no place here any more', async () => {
    const [old, kept] = [await addressOf(there.chief), await addressOf(there.secretary)];
    await there.chief.delete(`${coop}/calendar`).expect(204);
    const next = await addressOf(there.chief);
    expect(next).not.toBe(old);
    expect((await fetched(there, old)).status).toBe(404);
    expect((await fetched(there, next)).status).toBe(200);
    expect((await fetched(there, kept)).status).toBe(200);
    await written(post(there.administrator, `${coop}/access/revocation`, { user: 'chefen' }));
    expect((await fetched(there, next)).status).toBe(404);
  });

  it('are gone with the account', async () => {
    const path = await addressOf(there.auditor);
    expect((await fetched(there, path)).status).toBe(200);
    await written(post(there.administrator, '/api/accounts/closure', { user: 'revisorn' }));
    expect((await fetched(there, path)).status).toBe(404);
  });
});
