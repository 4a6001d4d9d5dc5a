import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isInstalled } from './install.mjs';

describe('whether the packages are there', () => {
  let root: string;
  beforeEach(() => (root = mkdtempSync(path.join(tmpdir(), 'sparbar-install-'))));
  afterEach(() => rmSync(root, { recursive: true }));

  const lock = (packages: object) =>
    writeFileSync(path.join(root, 'package-lock.json'), JSON.stringify({ packages: { '': {}, ...packages } }));
  const account = (packages: object) => {
    for (const place of Object.keys(packages)) {
      mkdirSync(path.join(root, place), { recursive: true });
      writeFileSync(path.join(root, place, 'package.json'), '{}');
    }
    mkdirSync(path.join(root, 'node_modules'), { recursive: true });
    writeFileSync(path.join(root, 'node_modules', '.package-lock.json'), JSON.stringify({ packages }));
  };

  it('not in a fresh clone', () => {
    lock({});
    expect(isInstalled(root)).toBe(false);
  });

  it('not after an install that was cut short: npm writes its account last', () => {
    lock({});
    mkdirSync(path.join(root, 'node_modules'));
    expect(isInstalled(root)).toBe(false);
  });

  it('not when the lock file has moved on', () => {
    lock({ 'node_modules/a': { version: '2.0.0' } });
    account({ 'node_modules/a': { version: '1.0.0' } });
    expect(isInstalled(root)).toBe(false);
  });

  it('not when a package is missing', () => {
    lock({ 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '1.0.0' } });
    account({ 'node_modules/a': { version: '1.0.0' } });
    expect(isInstalled(root)).toBe(false);
  });

  it('not when the folder of one has been taken away since', () => {
    lock({ 'node_modules/a': { version: '1.0.0' } });
    account({ 'node_modules/a': { version: '1.0.0' } });
    rmSync(path.join(root, 'node_modules/a'), { recursive: true });
    expect(isInstalled(root)).toBe(false);
  });

  it('when all is there but what is meant for another kind of machine', () => {
    lock({ 'node_modules/a': { version: '1.0.0' }, 'node_modules/elsewhere': { version: '1.0.0', optional: true } });
    account({ 'node_modules/a': { version: '1.0.0' } });
    expect(isInstalled(root)).toBe(true);
  });
});
