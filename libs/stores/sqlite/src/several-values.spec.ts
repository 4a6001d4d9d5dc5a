import { mkdtempSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ReadModel } from '@sparbar/event-sourcing';
import { openReadModelStore } from './read-model-store';

const tagged: ReadModel<{ readonly tags: readonly string[] }> = {
  ...{ name: 'tagged', revision: 1, reads: [], ignores: [] },
  documentsOf: () => [],
  evolve: (document) => document,
  indexes: { tags: 'texts' },
  index: ({ tags }) => ({ tags }),
};

describe('the values of a field that has several', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'sparbar-several-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('go with the model they belong to', async () => {
    const file = path.join(folder, 'read-models.sqlite');
    const store = openReadModelStore(file);
    for (const revision of [1, 2]) await store.table({ ...tagged, revision });
    await store.retire('tagged', 2);
    await store.close();
    const next = openReadModelStore(file);
    while (await next.tidy());
    await next.close();
    const sqlite = new DatabaseSync(file);
    const tables = sqlite.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name LIKE 'versions%' ORDER BY name`).all();
    sqlite.close();
    expect(tables.map(({ name }) => name)).toEqual(['versions_2', 'versions_2_of_tags']);
  });
});
