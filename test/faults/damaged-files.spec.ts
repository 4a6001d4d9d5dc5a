import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StoreDamaged, StoreUnavailable, type Envelope } from '@sparbar/event-sourcing';
import {
  CreatedByNewer,
  FolderInUse,
  lockFolder,
  openDocumentStore,
  openEventStore,
  openKeyStore,
  openProgressStore,
  openReadModelStore,
} from '@sparbar/stores/sqlite';

const stream = 'norrvik.note-1' as const;

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

const opens = { events: openEventStore, 'read models': openReadModelStore, keys: openKeyStore, progress: openProgressStore };
const kinds = Object.entries(opens);

describe('files that are not as they should be', () => {
  let folder = '';
  let file = '';
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'sparbar-faults-'));
    file = path.join(folder, 'norrvik', 'file.sqlite');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const changed = (sql: string): void => {
    const sqlite = new DatabaseSync(file);
    sqlite.exec(sql);
    sqlite.close();
  };

  it.each(kinds)('%s: a file from a newer version is refused with a sentence and left as it was', async (_, open) => {
    await open(file).close();
    changed('PRAGMA user_version = 99');
    const before = readFileSync(file);
    expect(() => open(file)).toThrow(CreatedByNewer);
    expect(() => open(file)).toThrow(/was created by a newer Spårbar \(format 99; this one knows \d+\)\. Start the newer version/);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it.each(kinds)('%s: another program’s database, or another of our own kinds, is refused and left as it was', async (kind, open) => {
    mkdirSync(path.dirname(file));
    changed('CREATE TABLE theirs (x)');
    expect(() => open(file)).toThrow(StoreDamaged);
    rmSync(file);
    await (kind === 'keys' ? openEventStore : openKeyStore)(file).close();
    const before = readFileSync(file);
    expect(() => open(file)).toThrow(/is not the file of Spårbar that its name says/);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it.each(kinds)('%s: a file that is no database is named as damaged', (_, open) => {
    mkdirSync(path.dirname(file));
    writeFileSync(file, 'this is not a database '.repeat(500));
    expect(() => open(file)).toThrow(StoreDamaged);
    expect(() => open(file)).toThrow(/is damaged\. Stop Spårbar, keep a copy of the file, and restore it/);
  });

  it.each(kinds)('%s: a place that cannot be written is named', (_, open) => {
    writeFileSync(path.join(folder, 'norrvik'), 'a file where the folder should be');
    expect(() => open(file)).toThrow(StoreUnavailable);
    expect(() => open(file)).toThrow(/cannot be written\. Give the user that runs Spårbar the right/);
  });

  it('an event whose bytes were changed behind our back is found when it is read, and the store is not used further', async () => {
    const store = openEventStore(file);
    await store.append(stream, 0, [event(1), event(2), event(3)]);
    changed(
      `DROP TRIGGER events_are_never_changed; UPDATE events SET event = replace(event, '"version":2', '"version":7') WHERE version = 2`,
    );
    await expect(store.read(stream)).rejects.toThrow(/holds an event at position 2 that is not the one written there/);
    await expect(store.read(stream, 1, 1)).rejects.toBeInstanceOf(StoreDamaged);
    await expect(store.append(stream, 3, [event(4)])).rejects.toBeInstanceOf(StoreDamaged);
    await store.close();
  });

  it('pages overwritten on the disk are found when they are read', async () => {
    const first = openEventStore(file);
    await first.append(
      stream,
      0,
      Array.from({ length: 200 }, (_, index) => event(index + 1)),
    );
    await first.close();
    const handle = openSync(file, 'r+');
    for (let at = 8 * 4_096; at < statSync(file).size; at += 4_096) writeSync(handle, Buffer.alloc(4_096, 0xaa), 0, 4_096, at);
    closeSync(handle);
    const store = openEventStore(file);
    await expect(store.readAll(0n, 1_000)).rejects.toBeInstanceOf(StoreDamaged);
    await store.close();
  });

  it('a write-ahead log cut off anywhere leaves a beginning of the log, whole and dense', async () => {
    const store = openEventStore(file);
    for (let version = 1; version <= 30; version += 3)
      await store.append(stream, version - 1, [event(version), event(version + 1), event(version + 2)]);
    const torn = path.join(folder, 'torn');
    mkdirSync(torn);
    const size = statSync(`${file}-wal`).size;
    const lengths = [];
    for (let kept = size; kept >= 0; kept -= 3_001) {
      copyFileSync(file, path.join(torn, 'file.sqlite'));
      copyFileSync(`${file}-wal`, path.join(torn, 'file.sqlite-wal'));
      truncateSync(path.join(torn, 'file.sqlite-wal'), kept);
      const again = openEventStore(path.join(torn, 'file.sqlite'));
      const versions = (await again.read(stream)).map(({ envelope }) => envelope.version);
      expect(versions).toEqual(Array.from({ length: versions.length }, (_, index) => index + 1));
      expect(versions.length % 3).toBe(0);
      expect(await again.append(stream, versions.length, [])).toMatchObject({ version: versions.length });
      lengths.push(versions.length);
      await again.close();
      for (const name of readdirSync(torn)) rmSync(path.join(torn, name));
    }
    expect(lengths[0]).toBe(30);
    expect(lengths.at(-1)).toBe(0);
    await store.close();
  });

  it('a document that was changed on the disk is named, and keeping it again repairs it', async () => {
    const documents = openDocumentStore(path.join(folder, 'documents'));
    const bytes = Uint8Array.from(Buffer.from('Protokoll'));
    const hash = await documents.put(bytes);
    const place = path.join(folder, 'documents', hash.slice(0, 2), hash);
    writeFileSync(place, 'Protokol');
    await expect(documents.get(hash)).rejects.toBeInstanceOf(StoreDamaged);
    expect(await documents.put(bytes)).toBe(hash);
    expect(await documents.get(hash)).toEqual(bytes);
    expect(readdirSync(path.dirname(place))).toEqual([hash]);
  });

  it('a folder that cannot be written is named by the documents and by the lock', async () => {
    writeFileSync(path.join(folder, 'documents'), 'a file where the folder should be');
    await expect(openDocumentStore(path.join(folder, 'documents')).put(new Uint8Array())).rejects.toBeInstanceOf(StoreUnavailable);
    expect(() => lockFolder(path.join(folder, 'documents'))).toThrow(StoreUnavailable);
  });

  it('a folder is held by one at a time, and free when it is released', () => {
    const lock = lockFolder(folder);
    expect(() => lockFolder(folder)).toThrow(FolderInUse);
    expect(() => lockFolder(folder)).toThrow(/is in use by another running Spårbar\. Stop that one first/);
    lock.release();
    lock.release();
    lockFolder(folder).release();
    expect(existsSync(folder)).toBe(true);
  });
});
