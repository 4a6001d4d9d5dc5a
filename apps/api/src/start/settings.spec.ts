import { readSettings, type Settings } from './settings';

const read = (argv: readonly string[], env: Readonly<Record<string, string>> = {}): Settings => {
  const parsed = readSettings(argv, env);
  if ('wrong' in parsed) throw new Error(parsed.wrong.join('\n'));
  return parsed.settings;
};
const wrong = (argv: readonly string[], env: Readonly<Record<string, string>> = {}): readonly string[] => {
  const parsed = readSettings(argv, env);
  return 'wrong' in parsed ? parsed.wrong : [];
};

describe('settings', () => {
  it('are those of the demonstration on this machine when nothing is said', () => {
    expect(read([])).toEqual({
      port: 3000,
      host: '127.0.0.1',
      data: 'data',
      servers: undefined,
      following: true,
      demo: true,
      production: false,
      now: undefined,
      publicUrl: undefined,
      trustProxy: undefined,
      tls: undefined,
      sessionSecret: '',
      logLevel: 'warn',
    });
  });

  it('come from flags before the environment', () => {
    const settings = read(['--port', '4001', '--data', '/tmp/a', '--no-demo'], { PORT: '4002', SPARBAR_DATA: '/tmp/b', HOST: 'localhost' });
    expect(settings).toMatchObject({ port: 4001, data: '/tmp/a', demo: false, host: 'localhost' });
  });

  it('are those of servers when these are named', () => {
    const env = { MONGODB_URL: 'mongodb://x', EVENTSTORE_URL: 'esdb://x' };
    const servers = { eventstore: 'esdb://x', mongodb: 'mongodb://x', keys: 'mongodb://x/sparbar-keys' };
    expect(read(['--no-demo', '--no-worker'], env)).toMatchObject({ servers, following: false });
  });

  it.each<[string, readonly string[], Readonly<Record<string, string>>, RegExp]>([
    ['a mistyped setting', [], { SPARBAR_DATE: 'x' }, /^SPARBAR_DATE is not a setting/],
    ['a mistyped flag', ['--prot', '1'], {}, /^--prot is not understood/],
    ['a port that is none', ['--port', '70000'], {}, /^--port is "70000"/],
    ['a port that is none', [], { PORT: 'http' }, /^PORT is "http"/],
    ['a demonstration in production', [], { NODE_ENV: 'production' }, /^The demonstration cannot run/],
    ['a moved clock in production', ['--no-demo'], { NODE_ENV: 'production', SPARBAR_NOW: '2026-09-24' }, /^SPARBAR_NOW cannot be used/],
    ['a moved clock over real work', ['--no-demo'], { SPARBAR_NOW: '2026-09-24' }, /^SPARBAR_NOW moves the clock/],
    ['a day that is none', [], { SPARBAR_NOW: 'igår' }, /^SPARBAR_NOW is "igår"/],
    ['the open network without TLS', ['--host', '0.0.0.0'], {}, /^Listening on 0\.0\.0\.0 needs TLS/],
    ['half of TLS', [], { TLS_CERT: 'a.pem' }, /^TLS_KEY is missing/],
    ['an address that is none', [], { PUBLIC_URL: 'sparbar' }, /^PUBLIC_URL is "sparbar"/],
    ['a proxy that is none', [], { TRUST_PROXY: 'yes' }, /^TRUST_PROXY is "yes"/],
    ['a short secret', [], { SESSION_SECRET: 'short' }, /^SESSION_SECRET is too short/],
    ['one server without the other', [], { MONGODB_URL: 'mongodb://x' }, /^MONGODB_URL is set and EVENTSTORE_URL is not/],
    ['a demonstration on servers', [], { MONGODB_URL: 'mongodb://x', EVENTSTORE_URL: 'esdb://x' }, /^The demonstration lies in a folder/],
    ['nobody who follows a folder', ['--no-worker'], {}, /^--no-worker leaves the following to other processes/],
    ['an identity provider that is not there yet', [], { OIDC_ISSUER: 'https://x' }, /^OIDC_ISSUER is not used/],
    ['a word that is not one of them', [], { SPARBAR_DEMO: 'no' }, /^SPARBAR_DEMO is "no"/],
    ['a level that is not one of them', [], { LOG_LEVEL: 'loud' }, /^LOG_LEVEL is "loud"/],
  ])('stop the start on %s', (_, argv, env, sentence) => {
    const sentences = wrong(argv, env);
    expect(sentences).toHaveLength(1);
    expect(sentences[0]).toMatch(sentence);
  });

  it('say everything that is wrong at once', () => {
    expect(wrong(['--port', 'x'], { SPARBAR_X: '1', LOG_LEVEL: 'loud' })).toHaveLength(3);
  });

  it('let the open network in behind TLS or a declared proxy', () => {
    expect(wrong(['--host', '0.0.0.0'], { TRUST_PROXY: '1' })).toEqual([]);
    expect(wrong(['--host', '0.0.0.0'], { TLS_CERT: 'a', TLS_KEY: 'b' })).toEqual([]);
  });
});
