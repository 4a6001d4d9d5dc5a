import { readFileSync } from 'node:fs';
import path from 'node:path';
import { openHouse, visitor, type House } from './house';

describe('openapi.json', () => {
  let house: House;
  beforeAll(async () => (house = await openHouse()));
  afterAll(() => house.close());

  it('is what the types of the web were made of: run `npm run contracts` when this fails', async () => {
    const kept: unknown = JSON.parse(readFileSync(path.join(__dirname, '../../libs/contracts/openapi.json'), 'utf8'));
    const { body } = await visitor(house).get('/api/openapi.json').expect(200);
    expect(body).toEqual(kept);
  });

  it('names every operation once, and every answer by its shape', async () => {
    const { body } = await visitor(house).get('/api/openapi.json').expect(200);
    const { paths } = body as {
      readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly operationId?: string; readonly summary?: string }>>>>;
    };
    const operations = Object.values(paths).flatMap((methods) => Object.values(methods));
    expect(operations.every(({ operationId, summary }) => operationId !== undefined && summary !== undefined)).toBe(true);
    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length);
    expect(JSON.stringify(body)).not.toMatch(/"#\/components\/schemas\/"/);
  });

  it('has a page to read it on that loads and runs nothing but its own', async () => {
    const page = await visitor(house).get('/api/docs').expect(200);
    expect(page.headers['content-security-policy']).toContain("script-src 'self'");
    expect(page.text).not.toMatch(/<script>|<style|style=|https?:/);
    for (const [, file] of page.text.matchAll(/(?:src|href)="([^"]+)"/g))
      await visitor(house)
        .get(file ?? '')
        .expect(200);
    await visitor(house).get('/api/docs/files/package.json').expect(404);
    await visitor(house).get('/api/docs/files/..%2fpackage.json').expect(404);
  });
});
