import { mkdtempSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { coop, furnish } from '../furnished';
import { runProduct, type RunningProduct } from '../running-product';

/** So many that they cannot all go between two looks. */
const rows = 40_000;

describe('the rows of a read model that an earlier Spårbar has left', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'sparbar-clearing-'));
  const file = path.join(folder, 'lunden/read-models.sqlite');
  let product: RunningProduct;
  afterAll(async () => {
    await product.end();
    rmSync(folder, { recursive: true, force: true });
  });
  const ask = <Answer>(question: (sqlite: DatabaseSync) => Answer): Answer => {
    const sqlite = new DatabaseSync(file, { timeout: 5_000 });
    try {
      return question(sqlite);
    } finally {
      sqlite.close();
    }
  };

  it('are cleared away while people work; struck down in the middle, the next start goes on', async () => {
    product = await runProduct({ folder });
    const { secretary } = await furnish(product, () => product.address);
    await product.end();

    const number = ask((sqlite) => {
      const model = Number(sqlite.prepare(`SELECT number FROM models WHERE name = 'activity-list' AND revision > 0`).get()?.['number']);
      const columns = sqlite
        .prepare(`SELECT name FROM pragma_table_info('versions_${model}') WHERE name <> 'id'`)
        .all()
        .map(({ name }) => `"${String(name)}"`)
        .join(', ');
      sqlite.exec(`
        WITH RECURSIVE n (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < ${rows})
        INSERT INTO versions_${model} (id, ${columns})
          SELECT id || '-' || n, ${columns} FROM n, (SELECT * FROM versions_${model} WHERE document IS NOT NULL LIMIT 1);
        UPDATE models SET revision = -number WHERE number = ${model};
      `);
      return model;
    });
    const left = (): number =>
      ask((sqlite) => {
        const there = sqlite.prepare(`SELECT 1 FROM sqlite_schema WHERE name = 'versions_${number}'`).get() !== undefined;
        return there ? Number(sqlite.prepare(`SELECT count(*) AS rows FROM versions_${number}`).get()?.['rows']) : 0;
      });
    const models = (): number =>
      ask((sqlite) => Number(sqlite.prepare('SELECT count(*) AS gone FROM models WHERE revision < 0').get()?.['gone']));
    const come = async (to: number, of = left): Promise<number> => {
      for (;;) {
        const now = of();
        if (now <= to) return now;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    };

    product = await runProduct({ folder });
    // It was ready with nearly all of it still there.
    expect(left()).toBeGreaterThan(rows / 2);
    expect(await come(rows - 500)).toBeGreaterThan(0);
    await product.end('SIGKILL');
    const struck = left();
    expect(struck).toBeGreaterThan(0);

    product = await runProduct({ folder });
    expect((await secretary.get(`${coop}/activities`)).body).toMatchObject({ items: [{ reference: 'LU-01' }] });
    expect(await come(0)).toBe(0);
    const { position } = await secretary.write(`${coop}/activities`, {
      ...{ reference: 'LU-02', title: 'Vuxna på torget', area: 'Trygga torg', plan: 'Plan 2026' },
    });
    expect((await secretary.get(`${coop}/activities?atLeast=${position}`)).body).toMatchObject({ items: [{}, { reference: 'LU-02' }] });
    expect(product.said()).not.toMatch(/held by another program|cleared away yet/);
    // Its name goes last, in a step of its own.
    expect(await come(0, models)).toBe(0);
  }, 120_000);
});
