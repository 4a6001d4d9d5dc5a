import { openHouse, visitor, type Agent, type House } from './house';

const asked: readonly (readonly [what: string, status: number, ask: (agent: Agent) => ReturnType<Agent['get']>])[] = [
  ['a page', 200, (agent) => agent.get('/api/docs')],
  ['a file', 200, (agent) => agent.get('/api/docs/files/swagger-ui.css')],
  ['an answer', 200, (agent) => agent.get('/api/session/options')],
  ['what is closed', 401, (agent) => agent.get('/api/session')],
  ['what is not there', 404, (agent) => agent.get('/api/nothing')],
  ['what cannot be done there', 405, (agent) => agent.put('/api/session')],
  ['what the parser cannot read', 400, (agent) => agent.post('/api/session').type('application/json').send('{')],
  ['what is too large', 413, (agent) => agent.post('/api/session').send({ user: 'x'.repeat(100_000) })],
];

describe('what a browser may do with an answer', () => {
  let house: House;
  beforeAll(async () => (house = await openHouse()));
  afterAll(() => house.close());

  it.each(asked)('is said with %s', async (_, status, ask) => {
    const { headers, status: answered } = await ask(visitor(house));
    expect(answered).toBe(status);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['content-security-policy']).toMatch(/^default-src 'none';.*frame-ancestors 'none'$/);
    expect(headers['x-frame-options']).toBe('DENY');
    expect(headers['strict-transport-security']).toBeUndefined();
  });

  it('is not guessed where even the address could not be read', async () => {
    const { headers } = await visitor(house).get('/api/%E0').expect(400);
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it('is also that it comes back over TLS alone, where there is TLS', async () => {
    const secure = await openHouse({ publicUrl: 'https://sparbar.example' });
    const { headers } = await visitor(secure).get('/api/session/options');
    expect(headers['strict-transport-security']).toBe('max-age=31536000');
    await secure.close();
  });
});
