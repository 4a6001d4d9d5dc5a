import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Envelope } from '@sparbar/event-sourcing';
import { backupFolder, BackupRefused, restoreFolder, sqliteStores } from '@sparbar/stores/sqlite';
import { runProgram } from '../running-product';
import { smallDisk, whyNoSmallDisk } from '../small-disk';

const event = (version: number): Envelope => ({
  id: `00000000-0000-4000-8000-${String(version).padStart(12, '0')}`,
  stream: 'lunden.note-1',
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

describe('a backup or a restore that cannot be', () => {
  let folder = '';
  const at = (name: string): string => path.join(folder, name);
  beforeEach(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'sparbar-refused-'));
    const stores = sqliteStores({ folder: at('data') });
    const { events, keys, documents } = await stores.open('lunden');
    await events.append(
      'lunden.note-1',
      0,
      Array.from({ length: 300 }, (_, index) => event(index + 1)),
    );
    await keys.obtain('kommunen', 'note:1');
    await documents.put(Buffer.from('Protokoll'));
    await stores.close();
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const back = (to = at('backup'), data = at('data')) =>
    backupFolder({ data, to, now: () => new Date('2026-09-24T08:00:00Z'), onProgress: () => undefined });
  const restore = (from = at('backup'), data = at('restored')) => restoreFolder({ from, data, onProgress: () => undefined });

  it('can be, when nothing is in the way', async () => {
    expect(await back()).toEqual({ cooperations: 1, events: 300 });
    expect(await restore()).toEqual({ cooperations: 1, events: 300 });
    const stores = sqliteStores({ folder: at('restored') });
    const { documents } = await stores.open('lunden');
    const [hash = ''] = readdirSync(at('data/lunden/documents'), { recursive: true })
      .map((name) => path.basename(String(name)))
      .filter((name) => name.length === 64);
    expect(Buffer.from((await documents.get(hash)) ?? []).toString()).toBe('Protokoll');
    await stores.close();
  });

  it('a place where something is, is not touched', async () => {
    mkdirSync(at('backup'));
    writeFileSync(at('backup/mine'), '');
    await expect(back()).rejects.toThrow(`${at('backup')} is not empty: give each backup a new folder.`);
    await back(at('other'));
    await expect(restore(at('other'), at('data'))).rejects.toThrow(
      /data is not empty, and a restore overwrites nothing: choose an empty folder/,
    );
    expect(existsSync(at('backup/mine')) && existsSync(at('data/lunden/events.sqlite'))).toBe(true);
  });

  it('the data folder itself is no place for its backup, and an empty folder has none', async () => {
    await expect(back(at('data/backup'))).rejects.toThrow(/lies in the data folder itself: choose a place on another disk/);
    await expect(back(at('backup'), at('nowhere'))).rejects.toThrow(/There is nothing to back up in .*nowhere/);
    expect(existsSync(at('backup'))).toBe(false);
  });

  it('what is no backup, or was broken off, is not restored', async () => {
    await expect(restore(at('data'))).rejects.toThrow(/data is not a whole backup \(it has no backup\.json, which is written last\)/);
    await expect(restore(at('nowhere'))).rejects.toThrow(/nowhere is not there: give the folder of a backup with --from/);
    await back();
    rmSync(at('backup/backup.json'));
    await expect(restore()).rejects.toBeInstanceOf(BackupRefused);
    expect(existsSync(at('restored'))).toBe(false);
  });

  it('one of a newer Spårbar, one that cannot be read, and one that leads elsewhere are refused', async () => {
    await back();
    const manifest = JSON.parse(readFileSync(at('backup/backup.json'), 'utf8')) as { readonly files: readonly object[] };
    const written = (text: string) => writeFileSync(at('backup/backup.json'), text);
    written(JSON.stringify({ ...manifest, format: 2 }));
    await expect(restore()).rejects.toThrow(/was made by a newer Spårbar \(backup format 2; this one knows 1\)/);
    written('{');
    await expect(restore()).rejects.toThrow(/backup\.json cannot be read: the backup is damaged/);
    written(JSON.stringify({ ...manifest, files: manifest.files.map((file) => ({ ...file, name: '../elsewhere' })) }));
    await expect(restore()).rejects.toThrow(/backup\.json cannot be read/);
  });

  it.each(['lunden/events.sqlite', 'lunden/keys.sqlite', 'lunden/progress.sqlite'])(
    'a %s that was changed is found, and nothing is left',
    async (name) => {
      await back();
      const bytes = readFileSync(at(`backup/${name}`));
      const place = Math.floor(bytes.length / 2);
      bytes.writeUInt8(bytes.readUInt8(place) ^ 1, place);
      writeFileSync(at(`backup/${name}`), bytes);
      await expect(restore()).rejects.toThrow(`${at(`backup/${name}`)} is not the file that was backed up`);
      truncateSync(at(`backup/${name}`), 4_096);
      await expect(restore()).rejects.toThrow(`${at(`backup/${name}`)} is not the file that was backed up`);
      rmSync(at(`backup/${name}`));
      await expect(restore()).rejects.toThrow(
        name.includes('keys') ? /say where they lie with --keys-from/ : /is missing: this backup is not whole/,
      );
      expect(readdirSync(at('restored')).filter((left) => !left.startsWith('lock.sqlite'))).toEqual([]);
    },
  );

  it('a manifest that tells of another log is found out', async () => {
    await back();
    const text = readFileSync(at('backup/backup.json'), 'utf8');
    writeFileSync(
      at('backup/backup.json'),
      text.replace(/"root": "./, (found) => `${found.slice(0, -1)}${found.endsWith('0') ? '1' : '0'}`),
    );
    await expect(restore()).rejects.toThrow('lunden is not the log that was backed up: this backup is damaged. Choose another.');
  });

  it('a restore that was broken off is started by nobody', async () => {
    mkdirSync(at('restored'));
    writeFileSync(at('restored/restore-unfinished'), '');
    await back();
    await expect(restore()).rejects.toThrow(/holds a restore that was broken off: delete what is in it, and restore again/);
    const { code, said } = await runProgram('main.js', ['--no-demo', '--port', '0', '--data', at('restored')]);
    expect(said).toBe(`${at('restored')} holds a restore that was broken off: delete what is in it, and restore again.\n`);
    expect(code).toBe(1);
  });

  const whereDisksCanBeMade = whyNoSmallDisk === undefined ? it : it.skip;
  whereDisksCanBeMade(
    `a disk that gets full midway leaves nothing behind, and is named (${whyNoSmallDisk ?? 'a small disk'})`,
    async () => {
      await back();
      const disk = smallDisk(at('disk'), 100);
      try {
        await expect(back(at('disk/backup'))).rejects.toThrow(/^The disk that holds \S+disk\/backup\S+ is full\. Make room and try again/);
        expect(readdirSync(at('disk/backup'))).toEqual([]);
        await expect(restore(at('backup'), at('disk/data'))).rejects.toThrow(/^The disk that holds \S+ is full\. Make room and try again/);
        expect(readdirSync(at('disk/data')).filter((name) => !name.startsWith('lock.sqlite'))).toEqual([]);
      } finally {
        disk.remove();
      }
    },
  );
});
