import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Envelope } from '@sparbar/event-sourcing';
import { checkFolder, openEventStore } from '@sparbar/stores/sqlite';

const stream = 'lunden.note-1' as const;
const headerSize = 32;
const frameSize = 24 + 4_096;
const appends = 20;

const event = (version: number): Envelope => ({
  id: `id-${version}`,
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
  data: { text: `version ${version} `.repeat(20) },
});

/** Three events in each append: nothing of one, or all of it. */
describe('a write-ahead log as a power cut leaves it', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'sparbar-wal-'));
  const torn = path.join(folder, 'torn');
  const file = path.join(torn, 'lunden', 'events.sqlite');
  let base = Buffer.alloc(0);
  let log = Buffer.alloc(0);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  beforeAll(async () => {
    const written = path.join(folder, 'written', 'lunden', 'events.sqlite');
    const store = openEventStore(written);
    for (let version = 1; version <= 3 * appends; version += 3)
      await store.append(stream, version - 1, [event(version), event(version + 1), event(version + 2)]);
    [base, log] = [readFileSync(written), readFileSync(`${written}-wal`)];
    await store.close();
    mkdirSync(path.dirname(file), { recursive: true });
  });

  /** What the product finds when it is started on that. */
  const found = async (left: Buffer): Promise<readonly number[]> => {
    rmSync(path.dirname(file), { recursive: true });
    mkdirSync(path.dirname(file));
    writeFileSync(file, base);
    writeFileSync(`${file}-wal`, left);
    checkFolder(torn);
    const store = openEventStore(file);
    const versions = (await store.read(stream)).map(({ envelope }) => envelope.version);
    expect((await store.readAll(0n, 1_000)).map(({ envelope }) => envelope.version)).toEqual(versions);
    // It can be written on.
    expect(await store.append(stream, versions.length, [event(versions.length + 1)])).toMatchObject({ version: versions.length + 1 });
    await store.close();
    return versions;
  };

  /** How many appends lie wholly in the first so many bytes: a frame that ends one says so. */
  const wholeIn = (bytes: number): number => {
    let whole = 0;
    // The first ones made the file.
    const commits = framesOf(log).filter((frame) => frame.readUInt32BE(4) > 0);
    for (let end = headerSize + frameSize; end <= bytes; end += frameSize) if (log.readUInt32BE(end - frameSize + 4) > 0) whole += 1;
    return Math.max(0, whole - (commits.length - appends));
  };

  it('cut at every frame, and one byte before and after, is a beginning of what was written', async () => {
    const frames = framesOf(log).length;
    expect(frames).toBeGreaterThan(2 * appends);
    const counts = [];
    for (let frame = 0; frame <= frames; frame += 1) {
      for (const cut of [-1, 0, 1].map((byte) => headerSize + frame * frameSize + byte).filter((bytes) => bytes <= log.length)) {
        const versions = await found(log.subarray(0, cut));
        expect([cut, versions]).toEqual([cut, Array.from({ length: 3 * wholeIn(cut) }, (_, index) => index + 1)]);
        counts.push(versions.length);
      }
    }
    expect([counts[0], counts.at(-1)]).toEqual([0, 3 * appends]);
  }, 60_000);

  it('whose last write was torn in the middle of a page is the rest', async () => {
    for (const wrong of [1, 2_000, 4_000]) {
      const left = Buffer.from(log);
      left.fill(0, log.length - wrong);
      expect(await found(left)).toHaveLength(3 * (appends - 1));
    }
  });

  it('that has rotted where a later write follows is refused, and not taken for a shorter one', async () => {
    const frames = framesOf(log).length;
    for (let frame = 0; frame < frames - 12; frame += 1) {
      const left = Buffer.from(log);
      const place = headerSize + frame * frameSize + 24 + ((frame * 577) % 4_096);
      left.writeUInt8(left.readUInt8(place) ^ 0x10, place);
      await expect(found(left)).rejects.toThrow(/events\.sqlite-wal is damaged\. Stop Spårbar/);
    }
  });

  it('is left as it is when it is refused', async () => {
    const left = Buffer.from(log);
    left.writeUInt8(left.readUInt8(headerSize + 30) ^ 1, headerSize + 30);
    await expect(found(left)).rejects.toThrow(/is damaged/);
    copyFileSync(`${file}-wal`, path.join(folder, 'kept'));
    expect(readFileSync(path.join(folder, 'kept')).equals(left)).toBe(true);
  });
});

const framesOf = (log: Buffer): readonly Buffer[] =>
  Array.from({ length: Math.floor((log.length - headerSize) / frameSize) }, (_, index) =>
    log.subarray(headerSize + index * frameSize, headerSize + (index + 1) * frameSize),
  );
