import { serverAddresses, type ServerAddresses } from './stores-setting';

const read = (
  env: Readonly<Record<string, string>>,
): { readonly servers: ServerAddresses | undefined; readonly wrong: readonly string[] } => {
  const wrong: string[] = [];
  return { servers: serverAddresses(env, wrong), wrong };
};
const log = 'esdb://sparbar:hemligt@events:2113?tls=true';
const documents = 'mongodb://sparbar:hemligt@one,two/sparbar?replicaSet=rs0';

describe('the servers everything is kept on', () => {
  it('are none where nothing is said: then it is a folder', () => {
    expect(read({})).toEqual({ servers: undefined, wrong: [] });
    expect(read({ EVENTSTORE_URL: '', MONGODB_URL: '' })).toEqual({ servers: undefined, wrong: [] });
  });

  it('are two, and the keys where they are said to be', () => {
    const own = 'mongodb://keys:hemligare@three/keys';
    expect(read({ EVENTSTORE_URL: log, MONGODB_URL: documents, KEYS_MONGODB_URL: own })).toEqual({
      servers: { eventstore: log, mongodb: documents, keys: own },
      wrong: [],
    });
  });

  it.each([
    [documents, 'mongodb://sparbar:hemligt@one,two/sparbar-keys?replicaSet=rs0'],
    ['mongodb://127.0.0.1:27017', 'mongodb://127.0.0.1:27017/sparbar-keys'],
    ['mongodb://127.0.0.1:27017/', 'mongodb://127.0.0.1:27017/sparbar-keys'],
    ['mongodb://a/?replicaSet=rs0', 'mongodb://a/sparbar-keys?replicaSet=rs0'],
    ['mongodb+srv://a.example/norr?w=majority', 'mongodb+srv://a.example/norr-keys?w=majority'],
  ])('have the keys in a database beside where nothing else is said: %s', (mongodb, keys) =>
    expect(read({ EVENTSTORE_URL: log, MONGODB_URL: mongodb }).servers?.keys).toBe(keys),
  );

  it.each<[string, Readonly<Record<string, string>>, RegExp]>([
    ['the facts alone', { EVENTSTORE_URL: log }, /^EVENTSTORE_URL is set and MONGODB_URL is not/],
    ['all but the facts', { MONGODB_URL: documents }, /^MONGODB_URL is set and EVENTSTORE_URL is not/],
    ['the keys alone', { KEYS_MONGODB_URL: documents }, /^KEYS_MONGODB_URL is set and EVENTSTORE_URL is not/],
    [
      'an address that is none',
      { EVENTSTORE_URL: 'http://events:2113', MONGODB_URL: documents },
      /^EVENTSTORE_URL is not an address such as esdb:/,
    ],
    ['one for the other', { EVENTSTORE_URL: log, MONGODB_URL: log }, /^MONGODB_URL is not an address such as mongodb:/],
    [
      'keys that are nowhere',
      { EVENTSTORE_URL: log, MONGODB_URL: documents, KEYS_MONGODB_URL: 'keys' },
      /^KEYS_MONGODB_URL is not an address/,
    ],
  ])('are refused with a sentence that repeats no password: %s', (_, env, sentence) => {
    const { wrong } = read(env);
    expect(wrong).toHaveLength(1);
    expect(wrong[0]).toMatch(sentence);
    expect(wrong[0]).not.toContain('hemligt');
  });
});
