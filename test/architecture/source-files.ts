import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './cruise';

export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** As in .gitignore: what is brought, built or left behind is not part of the repository. */
const notOurs = new Set(['.git', 'node_modules', 'dist', 'data', 'coverage', 'test-results', '.bench']);

export function repositoryFiles(folder = ''): readonly string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const here = path.posix.join(folder, entry.name);
    if (entry.isDirectory()) return notOurs.has(entry.name) ? [] : repositoryFiles(here);
    return entry.name.endsWith('.log') ? [] : [here];
  });
}

export const readSources = (which: RegExp): readonly SourceFile[] =>
  repositoryFiles()
    .filter((file) => which.test(file))
    .map((file) => ({ path: file, text: readFileSync(path.join(root, file), 'utf8') }));
