import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const root = path.resolve(__dirname, '../..');
export const textOf = (file: string) => readFileSync(path.join(root, file), 'utf8');

/** Every text that people read here, by its path. */
export const documents: readonly string[] = [
  ...['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md'],
  ...readdirSync(path.join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => path.posix.join('docs', file.replaceAll('\\', '/')))
    .sort(),
].filter((file) => existsSync(path.join(root, file)));

export interface Block {
  readonly language: string;
  readonly text: string;
  /** The text up to the block. */
  readonly before: string;
}

export function blocksIn(text: string): readonly Block[] {
  return [...text.matchAll(/^ *```(\w*)\n([\s\S]*?)^ *```$/gm)].map((found) => ({
    language: found[1] ?? '',
    text: found[2] ?? '',
    before: text.slice(0, found.index),
  }));
}

/** What a text points to in this repository: link targets that are no addresses on the web. */
export function linksIn(text: string): readonly string[] {
  const prose = text.replace(/^ *```[\s\S]*?^ *```$/gm, '');
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)]
    .map((found) => found[1] ?? '')
    .filter((target) => !/^[a-z]+:/.test(target) && !target.startsWith('#'));
}

export const resolveLink = (file: string, target: string) => path.join(path.dirname(path.join(root, file)), target.split('#')[0] ?? '');

const words = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Whether the snippet stands in the file: its pieces (a line of … leaves something out) in their order, however either is indented. */
export function standsIn(snippet: string, file: string): boolean {
  const all = words(file);
  let from = 0;
  for (const piece of snippet.split(/^\s*…\s*$/m).map(words)) {
    const at = all.indexOf(piece, from);
    if (at < 0) return false;
    from = at + piece.length;
  }
  return true;
}
