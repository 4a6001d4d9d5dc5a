import { coop, install, type Installed } from './installed';

describe('what is taken along', () => {
  let there: Installed;
  beforeAll(async () => (there = await install()));
  afterAll(() => there.house.close());

  it.each([
    ['csv', 'text/csv; charset=utf-8', /^\uFEFFSamverkan;Lundens samverkan\r\n[^]*LU-01/],
    ['json', 'application/json; charset=utf-8', /^\{\n"about"[^]*"LU-01"/],
    ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', /^PK/],
  ])('comes as %s, under a name and as what it is', async (format, type, begins) => {
    const { port } = there.house.app.getHttpServer().address() as { readonly port: number };
    const cookie = there.secretary.jar.getCookies({ domain: '127.0.0.1', path: '/', secure: false, script: false }).toValueString();
    const answer = await fetch(`http://127.0.0.1:${port}${coop}/exports/activities?format=${format}&lang=sv`, { headers: { cookie } });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, type]);
    expect(answer.headers.get('content-disposition')).toMatch(new RegExp(`^attachment; filename="lunden-.*\\.${format}"$`));
    expect(Buffer.from(await answer.arrayBuffer()).toString('utf8')).toMatch(begins);
  });
});
