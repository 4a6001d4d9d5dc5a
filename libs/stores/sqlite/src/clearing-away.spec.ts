import { mkdtempSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startOfLog, type DocumentVersion, type ReadModel, type ReadModelStore } from '@sparbar/event-sourcing';
import { openReadModelStore } from './read-model-store';

interface Row {
  readonly place: string;
  readonly tags: readonly string[];
}

const model = (revision: number): ReadModel<Row> => ({
  ...{ name: 'rows', revision, reads: [], ignores: [] },
  documentsOf: () => [],
  evolve: (document) => document,
  indexes: { place: 'text', tags: 'texts' },
  index: ({ place, tags }) => ({ place, tags }),
});

const many = 3_000;
const text = 'x'.repeat(400);
const rowOf = (seq: number): DocumentVersion => ({
  ...{ id: `row-${seq}`, from: seq, document: { place: `place ${seq % 40}`, tags: [`tag ${seq % 7}`], text } },
  ...{ index: { place: `place ${seq % 40}`, tags: [`tag ${seq % 7}`] }, sources: [{ seq, stream: 'norrvik.activity-1', version: seq }] },
});

/** All rows, and then one more: from then on there are the indexes that lists are looked up in. */
async function fill(store: ReadModelStore, revision: number): Promise<void> {
  const table = await store.table(model(revision));
  const at = (seq: number) => ({ ...startOfLog, position: BigInt(seq), seq });
  await table.commit(
    Array.from({ length: many }, (_, index) => rowOf(index + 1)),
    startOfLog,
    at(many),
  );
  await table.commit([rowOf(many + 1)], at(many), at(many + 1));
}

describe('the rows of a retired model', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'sparbar-clearing-'));
  const file = path.join(folder, 'read-models.sqlite');
  afterAll(() => rmSync(folder, { recursive: true }));
  beforeEach(async () => {
    for (const end of ['', '-wal', '-shm']) rmSync(`${file}${end}`, { force: true });
    const store = openReadModelStore(file);
    await fill(store, 1);
    await fill(store, 2);
    await store.retire('rows', 2);
    await store.close();
  });
  const ask = <Answer>(question: (sqlite: DatabaseSync) => Answer): Answer => {
    const sqlite = new DatabaseSync(file);
    try {
      return question(sqlite);
    } finally {
      sqlite.close();
    }
  };
  const left = (): readonly string[] =>
    ask((sqlite) =>
      sqlite
        .prepare(`SELECT name FROM sqlite_schema WHERE name LIKE 'versions!_1%' ESCAPE '!' AND sql IS NOT NULL ORDER BY name`)
        .all()
        .map(({ name }) => String(name)),
    );
  const pages = (): number => ask((sqlite) => Number(sqlite.prepare('PRAGMA page_count').get()?.['page_count']));

  it('keep nobody from opening the file, who needs no right to write for it', async () => {
    const writer = new DatabaseSync(file);
    writer.exec('BEGIN IMMEDIATE');
    const began = performance.now();
    const store = openReadModelStore(file);
    expect((await (await store.table(model(2))).get('row-7'))?.document.place).toBe('place 7');
    expect(performance.now() - began).toBeLessThan(1_000);
    writer.exec('ROLLBACK');
    writer.close();
    await store.close();
    expect(left()).toHaveLength(5);
  });

  it('go in small steps, wherever they are broken off, and all that is kept stays', async () => {
    let steps = 0;
    for (let more = true; more;) {
      // Each step by another process, as if the one before had been struck down.
      const store = openReadModelStore(file);
      more = await store.tidy();
      await store.close();
      steps += 1;
    }
    // Three indexes, two tables, the row that speaks of them, and a look that finds nothing.
    expect(steps).toBeGreaterThanOrEqual(7);
    expect(left()).toEqual([]);
    expect(
      ask((sqlite) =>
        sqlite
          .prepare('SELECT revision, seq FROM models')
          .all()
          .map((row) => ({ ...row })),
      ),
    ).toEqual([{ revision: 2, seq: many + 1 }]);
    const store = openReadModelStore(file);
    const page = await (await store.table(model(2))).find({ where: { tags: 'tag 3' }, limit: 500 });
    expect(page.items).toHaveLength(Math.ceil((many - 2) / 7));
    await store.close();
    expect(ask((sqlite) => sqlite.prepare('PRAGMA integrity_check').get()?.['integrity_check'])).toBe('ok');
  });

  it('leave their room to the revision that comes next: the file does not grow with it', async () => {
    const before = pages();
    const store = openReadModelStore(file);
    while (await store.tidy());
    await fill(store, 3);
    await store.close();
    expect(pages()).toBeLessThanOrEqual(before * 1.02);
  });

  it('of another shape under the same revision go in the same way', async () => {
    const changed = { ...model(2), indexes: { place: 'text' }, index: ({ place }: Row) => ({ place }) } as ReadModel<Row>;
    const store = openReadModelStore(file);
    expect(await (await store.table(changed)).checkpoint()).toEqual(startOfLog);
    while (await store.tidy());
    await store.close();
    expect(ask((sqlite) => sqlite.prepare('SELECT count(*) AS models FROM models').get()?.['models'])).toBe(1);
  });
});
