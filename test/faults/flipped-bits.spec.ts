import { randomInt } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { StoreDamaged, StoreUnavailable, type Envelope } from '@sparbar/event-sourcing';
import { CreatedByNewer, CreatedByOlder, prepareFolder, sqliteStores } from '@sparbar/stores/sqlite';
import { howMany } from '../how-many';

const flips = howMany(250, 10_000);
const readers = ['reactions', 'clocks'];
const streams = ['lunden.note-1', 'lunden.note-2'] as const;
const keyNames = Array.from({ length: 20 }, (_, index) => `note:${index}`);

const event = (stream: (typeof streams)[number], version: number, key: string): Envelope => ({
  id: `${stream}-${version}`,
  stream,
  version,
  type: 'NoteMade',
  schema: 1,
  recordedAt: '2026-03-01T08:00:00.000Z',
  effectiveOn: { precision: 'day', date: '2026-03-01' },
  actor: { id: 'u-1', role: 'secretary', party: 'kommunen' },
  owner: 'kommunen',
  $correlationId: 'c-1',
  $causationId: null,
  $command: { key: 'k-1', hash: '00' },
  salt: 'AAAAAAAAAAAAAAAAAAAAAA',
  data: { text: { sealed: { domain: 'kommunen', key, commitment: '0'.repeat(64), box: `${version}`.repeat(40) } } },
});

/** Everything that anybody could be told from a folder. */
const everythingIn = async (folder: string): Promise<unknown> => {
  const stores = sqliteStores({ folder });
  try {
    const { events, keys, progress } = await stores.open('lunden');
    return {
      cooperations: await stores.cooperations(),
      log: await events.readAll(0n, 10_000),
      streams: await Promise.all(streams.map((stream) => events.read(stream))),
      keys: await Promise.all(keyNames.map(async (key) => (await keys.find('kommunen', key))?.toString('hex'))),
      progress: await Promise.all(readers.map((name) => progress.find(name))),
    };
  } finally {
    await stores.close();
  }
};

const isSaid = (error: unknown): boolean =>
  [StoreDamaged, StoreUnavailable, CreatedByNewer, CreatedByOlder].some((kind) => error instanceof kind) &&
  error instanceof Error &&
  /^\S+lunden\/\S+ .+\.$/.test(error.message);

describe.each(['as it lies when all is closed', 'as a killed process leaves it'] as const)(
  'a bit that the disk turned over in a folder %s',
  (how) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'sparbar-flip-'));
    const whole = path.join(folder, 'whole');
    const flipped = path.join(folder, 'flipped');
    const closed = how === 'as it lies when all is closed';
    const files = ['events.sqlite', 'keys.sqlite', 'progress.sqlite'].flatMap((name) => (closed ? [name] : [name, `${name}-wal`]));
    let expected: unknown;
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    beforeAll(async () => {
      const written = path.join(folder, 'written');
      const stores = sqliteStores({ folder: written });
      const { events, keys, progress } = await stores.open('lunden');
      await keys.destroy('kommunen', 'note:3');
      for (let version = 1; version <= 40; version += 1) {
        const key = keyNames[version % keyNames.length] ?? '';
        await keys.obtain('kommunen', key);
        for (const stream of streams) await events.append(stream, version - 1, [event(stream, version, key)]);
      }
      const last = (await events.readAll(0n, 1_000)).at(-1)?.position ?? 0n;
      for (const name of readers) {
        await progress.advance(name, undefined, { position: 1n, seq: 1, wrote: 0n, epoch: 1 });
        await progress.advance(name, { position: 1n, seq: 1, wrote: 0n, epoch: 1 }, { position: last, seq: 80, wrote: last, epoch: 1 });
      }
      if (closed) await stores.close();
      // Without the -shm: it does not survive what is tried here, and is made anew.
      mkdirSync(path.join(whole, 'lunden'), { recursive: true });
      for (const name of files) cpSync(path.join(written, 'lunden', name), path.join(whole, 'lunden', name));
      await stores.close();
      cpSync(whole, flipped, { recursive: true });
      expected = await everythingIn(flipped);
    });

    const flip = (): { readonly name: string; readonly bit: number } => {
      const sizes = files.map((name) => statSync(path.join(whole, 'lunden', name)).size * 8);
      // As many in each file, however small it is.
      const at = randomInt(files.length);
      return { name: files[at] ?? '', bit: randomInt(sizes[at] ?? 1) };
    };

    const outcomeOf = async ({ name, bit }: { readonly name: string; readonly bit: number }): Promise<'said' | 'same' | 'other'> => {
      rmSync(flipped, { recursive: true });
      cpSync(whole, flipped, { recursive: true });
      const file = path.join(flipped, 'lunden', name);
      const bytes = readFileSync(file);
      const byte = Math.floor(bit / 8);
      bytes.writeUInt8(bytes.readUInt8(byte) ^ (1 << (bit % 8)), byte);
      writeFileSync(file, bytes);
      try {
        // What a start of the product does.
        prepareFolder(flipped);
        const found = await everythingIn(flipped);
        // Where reactions and clocks take up again a little earlier, they do what they did, and it is there already.
        return sameBut(found, name === 'progress.sqlite-wal') ? 'same' : 'other';
      } catch (error) {
        if (!isSaid(error)) throw error;
        return 'said';
      }
    };

    const sameBut = (found: unknown, progress: boolean): boolean => {
      const text = (value: unknown): string =>
        JSON.stringify(progress ? { ...(value as object), progress: undefined } : value, (_, one: unknown) =>
          typeof one === 'bigint' ? String(one) : one,
        );
      return text(found) === text(expected);
    };

    it(
      `is said, or changes nothing (${flips} times)`,
      async () => {
        const counts = { said: 0, same: 0, other: 0 };
        const wrong = [];
        for (let round = 0; round < flips; round += 1) {
          const place = flip();
          const outcome = await outcomeOf(place).catch((error: unknown) => ({ ...place, error: String(error) }));
          if (typeof outcome !== 'string') wrong.push(outcome);
          else {
            counts[outcome] += 1;
            if (outcome === 'other') wrong.push(place);
          }
        }
        expect(wrong).toEqual([]);
        // Both happen: free space changes nothing, and most of the rest is noticed.
        expect(Math.min(counts.said, counts.same)).toBeGreaterThan(flips / 50);
      },
      howMany(120_000, 3_600_000),
    );
  },
);
