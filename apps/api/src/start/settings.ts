import { parseArgs } from 'node:util';
import { serverAddresses, type ServerAddresses } from '@sparbar/worker';

/** Everything that can be set from outside, read and checked once. */
export interface Settings {
  readonly port: number;
  readonly host: string;
  readonly data: string;
  /** The servers that keep everything; left out: the data folder does. */
  readonly servers: ServerAddresses | undefined;
  /** Follows the log itself, beside whoever else does. */
  readonly following: boolean;
  readonly demo: boolean;
  readonly production: boolean;
  /** A day or an instant at which the demonstration's clock stands. */
  readonly now: string | undefined;
  readonly publicUrl: string | undefined;
  readonly trustProxy: number | readonly string[] | undefined;
  readonly tls: { readonly cert: string; readonly key: string } | undefined;
  readonly sessionSecret: string;
  readonly logLevel: LogLevel;
}

export const logLevels = ['fatal', 'error', 'warn', 'log', 'debug', 'verbose'] as const;
export type LogLevel = (typeof logLevels)[number];

type Environment = Readonly<Record<string, string | undefined>>;
export type Parsed = { readonly settings: Settings } | { readonly wrong: readonly string[] };

const flags = {
  port: { type: 'string' },
  host: { type: 'string' },
  data: { type: 'string' },
  'no-demo': { type: 'boolean' },
  'no-worker': { type: 'boolean' },
} as const;
const own: readonly string[] = ['SPARBAR_DATA', 'SPARBAR_DEMO', 'SPARBAR_NOW'];
/** Settings of an identity provider: promised, and not obeyed in silence before they are there. */
const later: readonly string[] = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'];
const loopback = /^(localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|::1)$/;

export function readSettings(argv: readonly string[], env: Environment): Parsed {
  const wrong: string[] = [];
  const given = flagsOf(argv, wrong);
  const value = (name: string): string | undefined => (env[name] === '' ? undefined : env[name]);
  const settings: Settings = {
    port: portOf(given.port ?? value('PORT'), given.port === undefined ? 'PORT' : '--port', wrong),
    host: given.host ?? value('HOST') ?? '127.0.0.1',
    data: given.data ?? value('SPARBAR_DATA') ?? 'data',
    servers: serverAddresses(env, wrong),
    following: given['no-worker'] !== true,
    demo: given['no-demo'] !== true && oneOf('SPARBAR_DEMO', value('SPARBAR_DEMO'), ['0', '1'], '1', wrong) === '1',
    production: oneOf('NODE_ENV', value('NODE_ENV'), ['production', 'development', 'test'], 'development', wrong) === 'production',
    now: nowOf(value('SPARBAR_NOW'), wrong),
    publicUrl: urlOf(value('PUBLIC_URL'), wrong),
    trustProxy: proxyOf(value('TRUST_PROXY'), wrong),
    tls: tlsOf(value('TLS_CERT'), value('TLS_KEY'), wrong),
    sessionSecret: value('SESSION_SECRET') ?? '',
    logLevel: oneOf('LOG_LEVEL', value('LOG_LEVEL'), logLevels, 'warn', wrong),
  };
  wrong.push(...unknownOf(env), ...together(settings));
  return wrong.length === 0 ? { settings } : { wrong };
}

/** What is right alone and wrong together. */
function together({ demo, production, now, host, tls, trustProxy, sessionSecret, servers, following }: Settings): readonly string[] {
  const wrong: string[] = [];
  if (demo && production)
    wrong.push('The demonstration cannot run with NODE_ENV=production: start it with --no-demo, or leave NODE_ENV unset.');
  if (now !== undefined && production)
    wrong.push('SPARBAR_NOW cannot be used with NODE_ENV=production: facts would be dated wrongly. Unset it.');
  if (now !== undefined && !demo && !production)
    wrong.push('SPARBAR_NOW moves the clock of the demonstration only: unset it, or start without --no-demo.');
  if (demo && servers !== undefined)
    wrong.push('The demonstration lies in a folder of its own: start it with --no-demo, or unset EVENTSTORE_URL and MONGODB_URL.');
  if (!following && servers === undefined)
    wrong.push(
      '--no-worker leaves the following to other processes, and a data folder has none: leave it out, or set EVENTSTORE_URL and MONGODB_URL.',
    );
  const guarded = tls !== undefined || trustProxy !== undefined;
  if (!loopback.test(host) && !guarded)
    wrong.push(`Listening on ${host} needs TLS: set TLS_CERT and TLS_KEY, or declare the proxy in front with TRUST_PROXY.`);
  if (sessionSecret !== '' && sessionSecret.length < 32)
    wrong.push('SESSION_SECRET is too short: give at least 32 random characters, or unset it.');
  return wrong;
}

function flagsOf(
  argv: readonly string[],
  wrong: string[],
): {
  readonly port?: string;
  readonly host?: string;
  readonly data?: string;
  readonly 'no-demo'?: boolean;
  readonly 'no-worker'?: boolean;
} {
  try {
    return parseArgs({ args: [...argv], options: flags, strict: true }).values;
  } catch {
    const strange =
      argv.find((word) => !Object.keys(flags).some((flag) => word === `--${flag}` || word.startsWith(`--${flag}=`))) ?? argv.join(' ');
    wrong.push(`${strange} is not understood: the options are --port N, --host NAME, --data DIR, --no-demo and --no-worker.`);
    return {};
  }
}

function portOf(text: string | undefined, name: string, wrong: string[]): number {
  if (text === undefined) return 3000;
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
  wrong.push(`${name} is "${text}", which is not a port: give a number from 1 to 65535.`);
  return 3000;
}

function oneOf<const Word extends string>(
  name: string,
  text: string | undefined,
  words: readonly Word[],
  usual: NoInfer<Word>,
  wrong: string[],
): Word {
  if (text === undefined) return usual;
  const found = words.find((word) => word === text);
  if (found === undefined) wrong.push(`${name} is "${text}": it can be ${words.join(', ')}.`);
  return found ?? usual;
}

function nowOf(text: string | undefined, wrong: string[]): string | undefined {
  if (text === undefined) return undefined;
  const wellFormed = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/.test(text);
  if (!wellFormed || Number.isNaN(Date.parse(text)))
    wrong.push(`SPARBAR_NOW is "${text}": write a day such as 2026-09-24, or an instant such as 2026-09-24T08:00:00Z.`);
  return text;
}

function urlOf(text: string | undefined, wrong: string[]): string | undefined {
  if (text === undefined) return undefined;
  const right = URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
  if (!right) wrong.push(`PUBLIC_URL is "${text}": write the whole address, such as https://sparbar.example.`);
  return right ? text : undefined;
}

function proxyOf(text: string | undefined, wrong: string[]): number | readonly string[] | undefined {
  if (text === undefined) return undefined;
  if (/^[1-9]$/.test(text)) return Number(text);
  const addresses = text.split(',').map((part) => part.trim());
  if (addresses.every((address) => /^[0-9a-fA-F.:]+(\/\d{1,3})?$/.test(address))) return addresses;
  wrong.push(`TRUST_PROXY is "${text}": give the number of proxies in front (1), or their addresses (10.0.0.1, 10.1.0.0/16).`);
  return undefined;
}

function tlsOf(cert: string | undefined, key: string | undefined, wrong: string[]): Settings['tls'] {
  if (cert !== undefined && key !== undefined) return { cert, key };
  if (cert !== undefined || key !== undefined)
    wrong.push(
      `${cert === undefined ? 'TLS_CERT' : 'TLS_KEY'} is missing: TLS needs both TLS_CERT and TLS_KEY, each the path of a PEM file.`,
    );
  return undefined;
}

function unknownOf(env: Environment): readonly string[] {
  const strange = Object.keys(env).filter((name) => name.startsWith('SPARBAR_') && !own.includes(name));
  const early = later.filter((name) => (env[name] ?? '') !== '');
  return [
    ...strange.map((name) => `${name} is not a setting of Spårbar: the ones it knows are ${own.join(', ')}.`),
    ...early.map((name) => `${name} is not used by this version, which lets people in by its own accounts: unset it.`),
  ];
}
