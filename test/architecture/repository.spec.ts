import { readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { root } from './cruise';
import { readSources, repositoryFiles } from './source-files';

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly optionalDependencies: Readonly<Record<string, string>>;
}

const text = (file: string) => readFileSync(path.join(root, file), 'utf8');
const manifest = JSON.parse(text('package.json')) as Manifest;
const lock = JSON.parse(text('package-lock.json')) as { readonly packages: Readonly<Record<string, Partial<Manifest>>> };

describe('the repository', () => {
  const files = repositoryFiles();
  const folders = new Set(files.flatMap((file) => path.dirname(file).split('/')));

  it.each([
    ...[
      'README.md',
      'CONTRIBUTING.md',
      'CHANGELOG.md',
      'LICENSE',
      'package.json',
      'package-lock.json',
      'nest-cli.json',
      'tsconfig.base.json',
    ],
    ...['.ci/run', '.editorconfig', '.nvmrc', '.npmrc', 'docs/glossary.md', 'docs/philosophy.md', 'docs/a-decision-from-click-to-proof.md'],
    'docs/decisions/0001-command-bus-and-query-bus.md',
  ])('holds %s', (file) => {
    expect(files).toContain(file);
  });

  it.each(['utils', 'util', 'common', 'shared', 'base', 'helpers', 'helper', 'impl', 'manager', 'misc', 'lib'])(
    'has no folder called %s',
    (name) => {
      expect([...folders]).not.toContain(name);
    },
  );

  it('names no path of one machine', () => {
    const own = [homedir(), path.dirname(root)].filter((place) => place.length > 4);
    const pattern = /(?:^|[\s'"`(=])(?:\/home\/[a-z]|\/Users\/[A-Za-z]|[A-Z]:\\Users\\)/m;
    // A spec may invent a place; nobody's own may stand anywhere.
    const leaks = readSources(/^(?!package-lock).*[.](ts|tsx|mjs|cjs|js|json|md|css|html|yml)$/).filter(
      (file) => own.some((place) => file.text.includes(`${place}/`)) || (!file.path.endsWith('.spec.ts') && pattern.test(file.text)),
    );
    expect(leaks.map((file) => file.path)).toEqual([]);
  });

  it('the lock file names no host that packages come from', () => {
    expect(text('package-lock.json')).not.toMatch(/"resolved":/);
    expect(text('.npmrc')).not.toMatch(/registry=/);
  });

  it('the lock file is that of package.json', () => {
    const top = lock.packages[''];
    expect(top?.dependencies).toEqual(manifest.dependencies);
    expect(top?.devDependencies).toEqual(manifest.devDependencies);
    expect(top?.optionalDependencies).toEqual(manifest.optionalDependencies);
  });

  it('every version is exact', () => {
    const all = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies });
    expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it('no package runs a script of its own when it is installed', () => {
    expect(text('.npmrc')).toMatch(/^ignore-scripts=true$/m);
  });

  it('the aliases are the same for the compiler, the build and the tests', () => {
    const compiler = JSON.parse(text('tsconfig.base.json')) as { compilerOptions: { paths: unknown } };
    const build = JSON.parse(text('.swcrc')) as { jsc: { paths: unknown } };
    expect(build.jsc.paths).toEqual(compiler.compilerOptions.paths);
  });

  it('what continuous integration runs is what a person runs, and can be run', () => {
    expect(text('.ci/run')).toMatch(/^npm test$/m);
    expect(statSync(path.join(root, '.ci/run')).mode & 0o111).not.toBe(0);
  });

  it('no test is passed over or focused', () => {
    const hollow = readSources(/[.]spec[.]tsx?$/).filter((file) =>
      /\b(?:it|test|describe)\.(?:only|todo)\(|expect\(true\)\.toBe\(true\)/.test(file.text),
    );
    expect(hollow.map((file) => file.path).filter((file) => file !== 'test/architecture/repository.spec.ts')).toEqual([]);
  });
});
