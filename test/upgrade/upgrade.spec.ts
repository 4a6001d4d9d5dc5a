import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { checkFolder } from '@sparbar/stores/sqlite';
import { activity, coop, notes, signedIn } from '../furnished';
import { runProduct, runProgram } from '../running-product';

const releases = readdirSync(__dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** Every file with its bytes: what must be the same after something has failed. */
const bytesIn = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== 'lock.sqlite')
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => [path.relative(folder, file), readFileSync(file, 'base64')]),
  );

/** By SQL and not by our own reading, which may have changed as well. */
const rowsOf = (file: string, sql: string): readonly unknown[] => {
  const sqlite = new DatabaseSync(file);
  try {
    return sqlite.prepare(sql).all();
  } finally {
    sqlite.close();
  }
};

/** Epochs rise with every start. */
const kept = {
  'events.sqlite': 'SELECT position, stream, version, id, event FROM events ORDER BY position',
  'keys.sqlite': 'SELECT domain, key, hex(secret) AS secret FROM keys ORDER BY domain, key',
  'progress.sqlite': 'SELECT name, position, seq, wrote FROM progress ORDER BY name',
};

const everythingIn = (folder: string): unknown =>
  ['lunden', 'system'].map((cooperation) => Object.entries(kept).map(([name, sql]) => rowsOf(path.join(folder, cooperation, name), sql)));

describe.each(releases)('a data folder of %s', (release) => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'sparbar-upgrade-'));
    cpSync(path.join(__dirname, release), folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('opens, is brought up to date, and holds and says the same as before', async () => {
    const before = everythingIn(folder);
    const upgrading = await runProduct({ folder });
    await upgrading.end();
    expect(upgrading.said()).toContain('The data folder was made by an older Spårbar and has been brought up to date.');
    expect(everythingIn(folder)).toEqual(before);
    checkFolder(folder);

    const product = await runProduct({ folder });
    try {
      expect(product.said()).not.toContain('brought up to date');
      const secretary = await signedIn(() => product.address);
      const { body } = await secretary.get(`${coop}/events?limit=500`);
      const { items } = body as { readonly items: readonly { readonly seq: number }[] };
      expect(items.map(({ seq }) => seq)).toEqual(Array.from({ length: 18 }, (_, index) => index + 1));
      // Sealed texts are opened with the keys they were sealed with.
      const shown = JSON.stringify((await secretary.get(activity())).body);
      for (const text of ['Anteckning 1', 'Anteckning 12']) expect(shown).toContain(`"${text}"`);
      await secretary.write(notes(), { text: 'Fortsättning' });
    } finally {
      await product.end();
    }
  }, 60_000);

  it('is as it was after an upgrade that fails at its last file, and says why', async () => {
    // Another text where an event was: upgraded last, when all others have been made anew.
    const file = path.join(folder, 'system', 'events.sqlite');
    const sqlite = new DatabaseSync(file);
    sqlite.exec(`DROP TRIGGER events_are_never_changed; UPDATE events SET event = replace(event, '{', ' {') WHERE position = 2`);
    sqlite.close();
    const before = bytesIn(folder);
    const { code, said } = await runProgram('main.js', ['--no-demo', '--port', '0', '--data', folder]);
    expect(said).toMatch(
      /^\S+system\/events\.sqlite is damaged\. Stop Spårbar, keep a copy of the file, and restore it from the latest backup\.\n$/,
    );
    expect(code).toBe(1);
    expect(bytesIn(folder)).toEqual(before);
  });

  it('is upgraded although an earlier attempt was struck down in the middle', async () => {
    writeFileSync(path.join(folder, 'lunden', 'events.sqlite.upgraded'), 'half of it');
    const before = everythingIn(folder);
    const product = await runProduct({ folder });
    await product.end();
    expect(everythingIn(folder)).toEqual(before);
    expect(Object.keys(bytesIn(folder)).filter((name) => name.endsWith('.upgraded'))).toEqual([]);
  });
});

describe('a data folder of a newer Spårbar', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'sparbar-newer-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(Object.keys(kept))('is refused for its %s with one sentence, and not touched', async (name) => {
    const own = path.join(folder, name);
    cpSync(path.join(__dirname, '0.1.0'), own, { recursive: true });
    const sqlite = new DatabaseSync(path.join(own, 'lunden', name));
    sqlite.exec('PRAGMA user_version = 99');
    sqlite.close();
    const before = bytesIn(own);
    const { code, said } = await runProgram('main.js', ['--no-demo', '--port', '0', '--data', own]);
    expect(said).toMatch(
      /^\S+ was created by a newer Spårbar \(format 99; this one knows \d+\)\. Start the newer version, or choose another data folder\.\n$/,
    );
    expect(code).toBe(1);
    expect(bytesIn(own)).toEqual(before);
  });
});
