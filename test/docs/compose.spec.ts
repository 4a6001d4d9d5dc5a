import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { askedFor, composed, composeText, type Service } from './compose-file';
import { root, textOf } from './documents';

const services = Object.entries(composed.services);
const running = services.filter(([, { restart }]) => restart !== 'no');
const once = services.filter(([, { restart }]) => restart === 'no');
const product = services.filter(([, { build }]) => build !== undefined);
const ofProduct = (command: string): Service => {
  const found = product.find(([, service]) => service.command?.[0] === command);
  if (found === undefined) throw new Error(`No service runs ${command}`);
  return found[1];
};
const dockerfile = textOf('Dockerfile');
const operations = textOf('docs/operations.md');

describe('docker-compose.yml', () => {
  it('runs two processes that answer people and two that follow', () => {
    const running = (program: string) => product.filter(([, { command }]) => command?.[0] === program);
    const apis = running('dist/apps/api/src/main.js');
    expect(apis).toHaveLength(2);
    for (const [, { command }] of apis) expect(command).toContain('--no-worker');
    expect(running('dist/apps/worker/src/work.js')).toMatchObject([['worker', { deploy: { replicas: 2 } }]]);
    // Each of them is known to the proxy, which looks whether it lives.
    const upstreams = /reverse_proxy ([^{]+) \{[^}]*health_uri \/api\/health\/live/.exec(textOf('scripts/compose/Caddyfile'))?.[1];
    expect(upstreams).toBe(apis.map(([name]) => `${name}:3000`).join(' '));
  });

  it.each(services)('%s: is an image of one version, and not whatever is newest', (_, { image = '' }) => {
    expect(image).toMatch(/^[a-z][a-z/]+:v?\d+\.\d+\.\d+[\w.-]*$/);
  });

  it.each(services)(
    '%s: takes no more memory than it is given, writes only where it is told, and has given up its rights',
    (_, service) => {
      expect(service.mem_limit).toMatch(/^\d+[mg]$/);
      expect(service).toMatchObject({ read_only: true, cap_drop: ['ALL'], security_opt: ['no-new-privileges:true'] });
    },
  );

  it.each(running)('%s: is started again when it ends, and is looked at', (_, service) => {
    expect(service.restart).toBe('unless-stopped');
    expect(service.healthcheck?.test?.[0]).toBe('CMD');
  });

  it.each(once)('%s: is waited for by somebody, and reaches nobody', (name, service) => {
    const waiting = services.filter(([, { depends_on: needs }]) => needs?.[name]?.condition === 'service_completed_successfully');
    expect(waiting).not.toEqual([]);
    expect(service.network_mode).toBe('none');
  });

  it('lets in from outside by the proxy alone, and nobody but the proxy out', () => {
    expect(services.filter(([, { ports }]) => ports !== undefined).map(([name]) => name)).toEqual(['proxy']);
    const open = Object.keys(composed.networks).filter((name) => composed.networks[name]?.internal !== true);
    expect(services.filter(([, { networks = [] }]) => networks.some((name) => open.includes(name))).map(([name]) => name)).toEqual([
      'proxy',
    ]);
    const servers = services.filter(([, { networks = [] }]) => networks.includes('servers')).map(([name]) => name);
    expect(servers).not.toContain('proxy');
  });

  it('has no secret of its own: what is missing is asked for in a sentence that names it', () => {
    const secrets = askedFor.filter(({ name }) => /PASSWORD|SECRET/.test(name));
    expect(new Set(secrets.map(({ name }) => name)).size).toBeGreaterThanOrEqual(7);
    for (const { name, how, words } of secrets) expect([how, words]).toEqual([':?', expect.stringContaining(`Set ${name} to `)]);
    const kept = services
      .flatMap(([, { environment = {} }]) => Object.entries(environment))
      .filter(([name]) => /PASSWORD|SECRET/.test(name));
    expect(kept.filter(([, value]) => !/^\$\{[A-Z_]+:\?/.test(value))).toEqual([]);
    expect(
      [...composeText.matchAll(/\/\/[^:/\s]+:([^@\s]+)@/g)]
        .map(([, password = '']) => password)
        .filter((password) => !/^\$\{[A-Z_]+:\?/.test(password)),
    ).toEqual([]);
  });

  it('asks for nothing that the guide does not name', () => {
    for (const { name } of askedFor) expect(operations).toContain(name);
  });

  it('sets nothing that Spårbar does not know', () => {
    const read = ['apps/api/src/start/settings.ts', 'apps/worker/src/stores-setting.ts', 'apps/worker/src/health-setting.ts']
      .map(textOf)
      .join('\n');
    const set = [
      ...product.flatMap(([, { environment = {} }]) => Object.keys(environment)),
      ...[...dockerfile.matchAll(/^(?:ENV |\s+)([A-Z_]+)=/gm)].map(([, name = '']) => name),
    ];
    expect(set.length).toBeGreaterThan(10);
    // The system's own, which every program has.
    expect([...new Set(set)].filter((name) => name !== 'HOME' && !read.includes(`'${name}'`))).toEqual([]);
  });

  it('keeps the keys on another server, under another user and another password than what they open', () => {
    const { MONGODB_URL = '', KEYS_MONGODB_URL = '' } = ofProduct('dist/apps/worker/src/work.js').environment ?? {};
    const [one, other] = [MONGODB_URL, KEYS_MONGODB_URL].map(
      (url) => /^mongodb:\/\/([^:]+):(.+)@([^:]+):\d+\/([^?]+)\?/.exec(url)?.slice(1) ?? [],
    );
    expect(one).toHaveLength(4);
    one?.forEach((part, index) => expect(part).not.toBe(other?.[index]));
    for (const [user, , host = '', database] of [one ?? [], other ?? []])
      expect(composed.services[host]?.environment).toMatchObject({ OWN_USER: user, OWN_DATABASE: database, OWN_HOST: `${host}:27017` });
  });

  it('mounts only what is there', () => {
    const mounted = services.flatMap(([, { volumes = [] }]) => volumes.map((volume) => volume.split(':')[0] ?? ''));
    expect(
      mounted.filter((name) => (name.startsWith('.') ? !existsSync(path.join(root, name)) : composed.volumes[name] === undefined)),
    ).toEqual([]);
  });
});

describe('the health check of MongoDB', () => {
  const script = readFileSync(path.join(root, 'scripts/compose/mongodb-health.js'), 'utf8');

  /** As MongoDB's own shell would run it. */
  const looked = (status: () => unknown, primary: boolean) => {
    const done: unknown[] = [];
    const env = { OWN_HOST: 'keys:27017', MONGO_INITDB_ROOT_USERNAME: 'root', MONGO_INITDB_ROOT_PASSWORD: 'hemligt' };
    vm.runInNewContext(script, {
      process: { env },
      db: { getSiblingDB: () => ({ auth: (...who: unknown[]) => done.push(who) }), hello: () => ({ isWritablePrimary: primary }) },
      rs: { status, initiate: (set: unknown) => done.push(set) },
      quit: (code: number) => done.push(code),
    });
    return JSON.parse(JSON.stringify(done)) as unknown;
  };
  const failing = (codeName: string) => () => {
    throw Object.assign(new Error(codeName), { codeName });
  };

  it('begins the replica set where there is none yet, and waits for it to take writes', () => {
    const began = { _id: 'rs0', members: [{ _id: 0, host: 'keys:27017' }] };
    expect(looked(failing('NotYetInitialized'), false)).toEqual([['root', 'hemligt'], began, 1]);
  });

  it('leaves one that is there alone', () => {
    expect(looked(() => ({}), true)).toEqual([['root', 'hemligt'], 0]);
    expect(looked(() => ({}), false)).toEqual([['root', 'hemligt'], 1]);
  });

  it('takes nothing else for one that has not begun', () => {
    expect(() => looked(failing('Unauthorized'), true)).toThrow('Unauthorized');
  });
});
