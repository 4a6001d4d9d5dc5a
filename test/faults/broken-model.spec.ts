import { mkdtempSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { coop, furnish, notes, propose } from '../furnished';
import { runProduct, type RunningProduct } from '../running-product';

describe('a read model that cannot be made', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'sparbar-broken-model-'));
  let product: RunningProduct;
  afterAll(async () => {
    await product.end();
    rmSync(folder, { recursive: true, force: true });
  });

  it('keeps the product neither from starting nor from answering with the others, and is said', async () => {
    product = await runProduct({ folder });
    const { secretary } = await furnish(product, () => product.address);
    await propose(secretary, 'LU-01');
    await product.end();

    // From the start again, and no version of it is taken.
    const sqlite = new DatabaseSync(path.join(folder, 'lunden/read-models.sqlite'));
    const { number } = sqlite.prepare(`SELECT number FROM models WHERE name = 'decision' AND revision > 0`).get() ?? {};
    sqlite.exec(`
      UPDATE models SET position = 0, seq = 0, knownAt = '', frontier = '[]' WHERE number = ${Number(number)};
      CREATE TRIGGER broken BEFORE UPDATE ON models WHEN new.number = ${Number(number)} BEGIN SELECT RAISE(ABORT, 'no such luck'); END;
    `);
    sqlite.close();

    product = await runProduct({ folder });
    const { position } = await secretary.write(notes('LU-01'), { text: 'Det går framåt.' });
    expect((await secretary.get(`${coop}/activities/LU-01?atLeast=${position}`)).status).toBe(200);
    expect(await secretary.get(`${coop}/decisions`)).toMatchObject({ status: 503, body: { type: '/problems/model-broken' } });
    expect(await secretary.get('/api/health/ready')).toMatchObject({ status: 200, body: { ready: true, broken: ['decision'] } });
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(product.said().match(/lunden\/decision failed and is tried again/g)).toHaveLength(1);
  });
});
