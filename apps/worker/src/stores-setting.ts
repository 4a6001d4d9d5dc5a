/** Where everything is kept: plain data, so that it can be sent to another thread. */
export type StoresSetting =
  | { readonly kind: 'embedded'; readonly folder: string }
  | ({ readonly kind: 'distributed'; readonly production: boolean } & ServerAddresses);

/** As the servers' own clients read them, with names and passwords in them: never printed. */
export interface ServerAddresses {
  readonly eventstore: string;
  readonly mongodb: string;
  readonly keys: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

const eventstore = {
  name: 'EVENTSTORE_URL',
  schemes: ['esdb', 'esdb+discover', 'kurrentdb', 'kurrentdb+discover'],
  such: 'esdb://name:password@host:2113',
};
const mongodb = { name: 'MONGODB_URL', schemes: ['mongodb', 'mongodb+srv'], such: 'mongodb://name:password@host:27017/?replicaSet=rs0' };
const keys = { ...mongodb, name: 'KEYS_MONGODB_URL' };

/** The addresses of the distributed stores, or none: then everything is kept in a folder. What is wrong is said, a sentence each. */
export function serverAddresses(env: Environment, wrong: string[]): ServerAddresses | undefined {
  const [log, documents, own] = [eventstore, mongodb, keys].map((server) => addressOf(server, env, wrong));
  if (log !== undefined && documents !== undefined) return { eventstore: log, mongodb: documents, keys: own ?? keysBeside(documents) };
  if (log !== undefined)
    wrong.push(
      'EVENTSTORE_URL is set and MONGODB_URL is not: the facts alone are not enough to run on. Set both, or neither to keep everything in a folder.',
    );
  else if (documents !== undefined || own !== undefined)
    wrong.push(
      `${documents === undefined ? 'KEYS_MONGODB_URL' : 'MONGODB_URL'} is set and EVENTSTORE_URL is not: there is nowhere to keep the facts. Set both EVENTSTORE_URL and MONGODB_URL, or neither to keep everything in a folder.`,
    );
  return undefined;
}

function addressOf({ name, schemes, such }: typeof eventstore, env: Environment, wrong: string[]): string | undefined {
  const value = env[name];
  if (value === undefined || value === '') return undefined;
  const scheme = /^([a-z+]+):\/\/\S+$/.exec(value)?.[1];
  // What was written is not repeated: a password stands in it.
  if (scheme === undefined || !schemes.includes(scheme)) wrong.push(`${name} is not an address such as ${such}.`);
  return value;
}

/** On the same server, in a database of its own: good enough to try it, and refused for real work. */
function keysBeside(documents: string): string {
  const [, before = documents, database = '', options = ''] = /^([a-z+]+:\/\/[^/?]+)(?:\/([^?]*))?(\?.*)?$/.exec(documents) ?? [];
  return `${before}/${database === '' ? 'sparbar' : database}-keys${options}`;
}
