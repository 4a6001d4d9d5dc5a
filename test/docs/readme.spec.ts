import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { startUsage } from '../../scripts/start-options.mjs';
import { blocksIn, linksIn, root, textOf } from './documents';

const readme = textOf('README.md');
const treeText = blocksIn(readme).find((block) => block.text.startsWith('apps/'))?.text ?? '';

/** The folders that the tree names: top folders, and the ones one step in. */
function foldersOf(tree: string): readonly string[] {
  let top = '';
  return tree.split('\n').flatMap((line) => {
    const [, indent = '', name] = /^( *)([\w-]+)\//.exec(line) ?? [];
    if (name === undefined) return [];
    if (indent === '') top = name;
    return [indent === '' ? name : `${top}/${name}`];
  });
}

const foldersIn = (folder: string) =>
  readdirSync(path.join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => path.posix.join(folder, entry.name));

describe('the README', () => {
  const named = foldersOf(treeText);

  it('shows the tree as it is', () => {
    const made = ['node_modules', 'dist', 'data', 'coverage', 'test-results'];
    const there = [...foldersIn('').filter((folder) => !made.includes(folder)), ...['apps', 'libs', 'test'].flatMap(foldersIn)];
    expect([...named].sort()).toEqual(there.sort());
  });

  it('shows it on one screen', () => {
    expect(treeText.split('\n').length).toBeLessThanOrEqual(40);
  });

  it('begins with the two commands', () => {
    expect(blocksIn(readme).find((block) => block.language === 'sh')?.text).toBe('npm start\nnpm test\n');
  });

  it('answers where the decision is: with the rule, the seam and the screen', () => {
    const section = /## Where is the decision\?([\s\S]*?)\n## /.exec(readme)?.[1] ?? '';
    const links = linksIn(section);
    for (const start of ['libs/domain/src/', 'libs/decisions/src/', 'apps/web/src/'])
      expect(links.filter((link) => link.startsWith(start))).toHaveLength(1);
  });

  it('lists the options that there are', () => {
    const options = [...startUsage.matchAll(/^ {2}(--[\w-]+)/gm)].map((found) => found[1]);
    const listed = [...readme.matchAll(/^\| `(--[\w-]+)/gm)].map((found) => found[1]);
    expect(listed.sort()).toEqual(options.sort());
  });

  it('names no variable that nothing reads', () => {
    const settings = textOf('apps/api/src/start/settings.ts') + textOf('apps/worker/src/stores-setting.ts');
    const table = /\| environment \| \|([\s\S]*?)\n\n/.exec(readme)?.[1] ?? '';
    const names = [...table.matchAll(/`([A-Z][A-Z_]+)(?:=\d)?`/g)].map((found) => found[1] ?? '');
    expect(names.length).toBeGreaterThan(5);
    expect(names.filter((name) => !settings.includes(`'${name}'`))).toEqual([]);
  });

  it('shows a picture that is there', () => {
    expect(existsSync(path.join(root, 'docs/pictures/plan.png'))).toBe(true);
  });

  it('names the files that data is kept in', () => {
    const stores = ['sqlite-stores.ts', 'index.ts'].map((file) => textOf(`libs/stores/sqlite/src/${file}`)).join('\n');
    for (const name of ['events.sqlite', 'keys.sqlite', 'progress.sqlite', 'read-models.sqlite', 'documents']) {
      expect(stores).toContain(name);
      expect(readme).toContain(`\`${name}`);
    }
  });
});
