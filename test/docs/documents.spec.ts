import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { blocksIn, documents, linksIn, resolveLink, root, standsIn, textOf } from './documents';

const scripts = (JSON.parse(textOf('package.json')) as { readonly scripts: Readonly<Record<string, string>> }).scripts;

describe.each(documents)('%s', (file) => {
  const text = textOf(file);

  it('points only to what is there', () => {
    expect(linksIn(text).filter((target) => !existsSync(resolveLink(file, target)))).toEqual([]);
  });

  it('names only commands that are there', () => {
    const named = [...text.matchAll(/\bnpm (?:run (?:-s |--silent )?([\w:-]+)|(start|test)\b)/g)].map(
      (found) => found[1] ?? found[2] ?? '',
    );
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
  });

  it('quotes what stands in the files it names', () => {
    for (const block of blocksIn(text).filter(({ language }) => ['ts', 'tsx', 'js'].includes(language))) {
      const source = linksIn(block.before).at(-1);
      if (source === undefined) throw new Error(`A snippet stands under no file:\n${block.text}`);
      const place = resolveLink(file, source);
      if (!standsIn(block.text, readFileSync(place, 'utf8')))
        throw new Error(`This does not stand in ${path.relative(root, place)}:\n${block.text}`);
    }
  });
});

describe('what holds a snippet to its file', () => {
  const file = 'const one = 1;\nconst two = 2;\nconst three = 3;\n';

  it.each([
    ['const one = 1;', true],
    ['  const one = 1;\n  const two = 2;', true],
    ['const one = 1;\n…\nconst three = 3;', true],
    ['const three = 3;\n…\nconst one = 1;', false],
    ['const one = 2;', false],
  ])('%j', (snippet, stands) => {
    expect(standsIn(snippet, file)).toBe(stands);
  });
});
