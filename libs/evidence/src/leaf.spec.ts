import { createHmac, hash } from 'node:crypto';
import { canonical } from './canonical';
import { pathKeys } from './commitment';
import { commitmentsOf, leafHash, leafOf, type LeafSource } from './leaf';

const salt = Buffer.from('000102030405060708090a0b0c0d0e0f', 'hex').toString('base64url');

const event = {
  id: '0f4e1a52-9b1c-8d2e-8f3a-5b6c7d8e9f00',
  stream: 'norrvik.activity-7',
  version: 3,
  type: 'ActivityDelayed',
  schema: 1,
  recordedAt: '2026-03-01T09:30:00.000Z',
  effectiveOn: { precision: 'month', date: '2026-02', text: 'i februari' },
  actor: { id: 'u-1', role: 'coordinator', party: 'p-1' },
  owner: 'p-1',
  onBehalfOf: 'p-2',
  reason: 'lokalen blev inte klar',
  decision: 'd-9',
  afterwards: true,
  source: { document: 'plan-2025', page: '4', quote: 'Försenad', reading: 'stated' },
  $correlationId: 'c-1',
  $causationId: 'e-0',
  $command: { key: 'k-1', hash: 'ab'.repeat(32) },
  salt,
  data: {
    because: 'reported',
    due: null,
    numbers: [1, 2],
    nested: { deep: { er: 'x' } },
    text: { sealed: { domain: 'p-1', key: 'note:1', commitment: 'cd'.repeat(32), box: 'AAAA' } },
  },
};

const hashOf = (source: LeafSource, seq = 41, log = 'sparbar.example/norrvik'): string => leafHash(leafOf(source, seq, log));

/** Every value in the event that is not an object or a list, by its path; within a sealed member only what is committed to. */
function places(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  if ('sealed' in value) return [[...path, 'sealed', 'commitment']];
  return Object.entries(value).flatMap(([name, member]) => places(member, [...path, name]));
}

function changed(path: readonly string[], change: (holder: Record<string, unknown>, name: string) => void): LeafSource {
  const copy = structuredClone(event) as unknown as Record<string, unknown>;
  const holder = path.slice(0, -1).reduce((object, name) => object[name] as Record<string, unknown>, copy);
  change(holder, path.at(-1) ?? '');
  return copy as unknown as LeafSource;
}

function otherThan(value: unknown): unknown {
  if (typeof value === 'number') return value + 1;
  if (value === true) return false;
  if (value === null) return 'null';
  if (value === salt) return Buffer.alloc(16, 9).toString('base64url');
  return typeof value === 'string' && value.length === 64 ? '0'.repeat(64) : `${String(value)}x`;
}

describe('leaf', () => {
  const all = places(event);

  it('covers all there is', () => {
    expect(all.map((path) => path.join('/'))).toEqual(
      expect.arrayContaining([
        'effectiveOn/text',
        'source/quote',
        '$command/hash',
        'salt',
        'data/nested/deep/er',
        'data/text/sealed/commitment',
      ]),
    );
  });

  it.each(all.map((path) => [path.join('/'), path] as const))('is another when %s is', (_, path) => {
    expect(hashOf(changed(path, (holder, name) => (holder[name] = otherThan(holder[name]))))).not.toBe(hashOf(event));
  });

  const optional = [
    ['onBehalfOf'],
    ['reason'],
    ['decision'],
    ['afterwards'],
    ['source'],
    ['source', 'page'],
    ['effectiveOn', 'text'],
    ['data', 'because'],
    ['data', 'due'],
    ['data', 'text'],
  ];
  it.each(optional.map((path) => [path.join('/'), path] as const))('is another when %s is left out', (_, path) => {
    expect(hashOf(changed(path, (holder, name) => delete holder[name]))).not.toBe(hashOf(event));
  });

  it('is another when a member is added, at the top, in the data or in a name that looks like a path', () => {
    const added = [
      { ...event, 'data/x': 1 },
      { ...event, x: 1 },
      { ...event, data: { ...event.data, x: 1 } },
      { ...event, data: { ...event.data, 'x/y': 1 } },
    ];
    expect(new Set([event, ...added].map((source) => hashOf(source))).size).toBe(5);
  });

  it('is another in another place of the log, and in another log', () => {
    expect(new Set([hashOf(event), hashOf(event, 42), hashOf(event, 41, 'sparbar.example/sodervik')]).size).toBe(3);
  });

  it('never takes one path for another', () => {
    const paths = ['a/b', 'a~1b', 'a~01b', 'a~0~1b'].map((name) =>
      commitmentsOf({ ...event, data: { [name]: 1 } })
        .map(([path]) => path)
        .find((path) => path.startsWith('/data')),
    );
    expect(paths).toEqual(['/data/a~1b', '/data/a~01b', '/data/a~001b', '/data/a~00~01b']);
  });

  it('does not depend on the order in which members were written', () => {
    expect(hashOf(Object.fromEntries(Object.entries(event).reverse()) as unknown as LeafSource)).toBe(hashOf(event));
  });

  it('shows opaque ids and a hash, and nothing of what was said', () => {
    const leaf = leafOf(event, 41, 'sparbar.example/norrvik');
    expect(Object.keys(leaf).sort()).toEqual([
      'actor',
      'body',
      'cause',
      'effectiveOn',
      'id',
      'log',
      'recordedAt',
      'schema',
      'seq',
      'stream',
      'type',
      'v',
      'version',
    ]);
    expect(leaf.effectiveOn).toEqual({ precision: 'month', date: '2026-02' });
    expect(leaf.cause).toBe('e-0');
    for (const said of ['lokalen', 'i februari', salt, 'reported', 'Försenad']) expect(canonical(leaf)).not.toContain(said);
  });

  it('is what the format says, step by step', () => {
    const commit = (path: string, value: unknown): readonly [string, string] => {
      const key = createHmac('sha256', Buffer.from(salt, 'base64url')).update(path).digest('hex');
      return [path, hash('sha256', canonical([key, path, value]), 'hex')];
    };
    const body = [
      ...(['$command', '$correlationId'] as const).map((name) => commit(`/${name}`, event[name])),
      commit('/afterwards', true),
      ...(['because', 'due', 'nested', 'numbers'] as const).map((name) => commit(`/data/${name}`, event.data[name])),
      ['/data/text', event.data.text.sealed.commitment],
      ...(['decision', 'effectiveOn', 'onBehalfOf', 'owner', 'reason', 'source'] as const).map((name) => commit(`/${name}`, event[name])),
    ];
    expect(commitmentsOf(event)).toEqual(body);
    const leaf = leafOf(event, 41, 'log');
    expect(leaf.body).toBe(hash('sha256', canonical(body), 'hex'));
    expect(leafHash(leaf)).toBe(hash('sha256', Buffer.concat([Buffer.from([0]), Buffer.from(canonical(leaf))]), 'hex'));
  });

  it('keys each path as HMAC-SHA-256 does', () => {
    const keyOf = pathKeys(salt);
    for (const path of ['/a', '/data/åäö', `/${'x'.repeat(200)}`]) {
      expect(keyOf(path)).toBe(createHmac('sha256', Buffer.from(salt, 'base64url')).update(path).digest('hex'));
    }
  });

  it('refuses a salt that is not 16 bytes in its one way of writing, and data that is a list', () => {
    expect(() => hashOf({ ...event, salt: 'AAAA' })).toThrow('16 bytes');
    expect(() => hashOf({ ...event, salt: `${salt.slice(0, -1)}x` })).toThrow('16 bytes');
    expect(() => hashOf({ ...event, data: ['a'] })).toThrow('data is an object');
  });
});
