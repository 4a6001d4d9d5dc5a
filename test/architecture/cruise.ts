import { spawnSync } from 'node:child_process';
import path from 'node:path';

export const root = path.resolve(__dirname, '../..');

export interface Violation {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
}

interface Report {
  readonly summary: {
    readonly totalCruised: number;
    readonly violations: readonly { readonly from: string; readonly to: string; readonly rule: { readonly name: string } }[];
  };
}

/** Runs dependency-cruiser over the apps and libs of a folder, by the rules of this repository. */
export function cruise(folder: string): { readonly files: number; readonly violations: readonly Violation[] } {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
      ...['--config', path.join(root, 'test/architecture/boundaries.cjs'), '--output-type', 'json', 'apps', 'libs'],
    ],
    { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28, env: { ...process.env, NODE_OPTIONS: '' } },
  );
  if (stdout === '') throw new Error(stderr);
  const { summary } = JSON.parse(stdout) as Report;
  return {
    files: summary.totalCruised,
    violations: summary.violations.map(({ from, to, rule }) => ({ rule: rule.name, from, to })),
  };
}
