import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { storeFailure } from '../sqlite-failure';
import { syncFile, syncFolder } from '../on-disk';

/** What a backup says of itself. Written last: a backup without one is not whole. */
export interface Manifest {
  readonly format: typeof manifestFormat;
  readonly made: string;
  readonly logs: readonly LogInBackup[];
  readonly files: readonly FileInBackup[];
}

export interface LogInBackup {
  /** Its folder in the data folder, such as `norrvik`. */
  readonly folder: string;
  readonly events: number;
  readonly position: string;
  readonly root: string;
}

export interface FileInBackup {
  /** Its place in the data folder, with slashes. */
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Of the keys: what may lie apart from the rest. */
  readonly apart: boolean;
}

export const manifestFormat = 1;
const manifestName = 'backup.json';

/** A reason not to make a backup, not to restore one, or not to rely on a folder, that somebody can do something about: one sentence. */
export class BackupRefused extends Error {
  override readonly name = 'BackupRefused';
}

export const writeManifest = (folder: string, manifest: Manifest): void => {
  const file = path.join(folder, manifestName);
  const unfinished = `${file}.unfinished`;
  try {
    writeFileSync(unfinished, `${JSON.stringify(manifest, null, 1)}\n`, { mode: 0o600, flag: 'wx' });
    syncFile(unfinished);
    renameSync(unfinished, file);
    syncFolder(folder);
  } catch (error) {
    throw storeFailure(error, file);
  }
};

export const readManifest = (folder: string): Manifest => {
  const file = path.join(folder, manifestName);
  if (!existsSync(folder)) throw new BackupRefused(`${folder} is not there: give the folder of a backup with --from.`);
  if (!existsSync(file))
    throw new BackupRefused(
      `${folder} is not a whole backup (it has no ${manifestName}, which is written last): choose another, or make it again.`,
    );
  let manifest: unknown;
  try {
    manifest = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    manifest = undefined;
  }
  const format = typeof manifest === 'object' && manifest !== null && 'format' in manifest ? manifest.format : undefined;
  if (typeof format === 'number' && format > manifestFormat)
    throw new BackupRefused(
      `${folder} was made by a newer Spårbar (backup format ${format}; this one knows ${manifestFormat}): restore it with the newer version.`,
    );
  if (!isManifest(manifest)) throw new BackupRefused(`${file} cannot be read: the backup is damaged. Choose another backup.`);
  return manifest;
};

const isManifest = (value: unknown): value is Manifest => {
  const { format, made, logs, files } = (value ?? {}) as Partial<Record<keyof Manifest, unknown>>;
  return (
    format === manifestFormat &&
    typeof made === 'string' &&
    Array.isArray(logs) &&
    logs.every((one: Partial<LogInBackup> | null) => isPlace(one?.folder) && typeof one?.root === 'string') &&
    Array.isArray(files) &&
    files.every((one: Partial<FileInBackup> | null) => isPlace(one?.name) && typeof one?.sha256 === 'string')
  );
};

/** Inside the folder, and nowhere else. */
const isPlace = (name: unknown): name is string =>
  typeof name === 'string' && name !== '' && name.split('/').every((part) => /^[\w.-]+$/.test(part) && !/^\.+$/.test(part));
