import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openKeyStore } from './key-store';

describe('the keys file', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'sparbar-keys-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const places = (secret: Buffer): number =>
    readdirSync(folder).reduce((count, name) => {
      const bytes = readFileSync(path.join(folder, name));
      let found = 0;
      for (let at = bytes.indexOf(secret); at >= 0; at = bytes.indexOf(secret, at + 1)) found += 1;
      return count + found;
    }, 0);

  it('holds not one byte of a destroyed key any more, neither in the file nor in its log', async () => {
    const store = openKeyStore(path.join(folder, 'keys.sqlite'));
    const other = openKeyStore(path.join(folder, 'keys.sqlite'));
    // Names in no order, so that pages are split and keys moved about.
    const names = Array.from({ length: 600 }, (_, index) => `note:${(index * 7_919) % 600}-${'x'.repeat(index % 50)}`);
    const secrets = await Promise.all(names.map((name) => store.obtain('polisen', name)));
    const destroyed = [0, 17, 311, 599];
    for (const index of destroyed) expect(places(secrets[index] ?? Buffer.from(''))).toBeGreaterThan(0);
    await other.find('polisen', names[0] ?? '');
    for (const index of destroyed) await store.destroy('polisen', names[index] ?? '');
    for (const index of destroyed) expect(places(secrets[index] ?? Buffer.from(''))).toBe(0);
    for (const [index, name] of names.entries())
      expect(await other.find('polisen', name)).toEqual(destroyed.includes(index) ? undefined : secrets[index]);
    await store.close();
    await other.close();
    for (const index of destroyed) expect(places(secrets[index] ?? Buffer.from(''))).toBe(0);
  });
});
