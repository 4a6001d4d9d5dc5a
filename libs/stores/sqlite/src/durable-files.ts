import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { isCooperation } from '../../rules/cooperation-id';
import type { FileFormat } from './database';
import { eventsFormat } from './event-store';
import { keysFormat } from './key-store';
import { progressFormat } from './progress-store';

/** One of the files that cannot be made again from others. */
export interface DurableFile {
  readonly file: string;
  readonly format: FileFormat;
}

const formats: Readonly<Record<string, FileFormat>> = {
  'events.sqlite': eventsFormat,
  'keys.sqlite': keysFormat,
  'progress.sqlite': progressFormat,
};

/** The folder of each cooperation in a data folder, the system's own among them. */
export const cooperationFolders = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && isCooperation(entry.name))
    .map(({ name }) => path.join(folder, name))
    .sort();

export const durableFiles = (cooperationFolder: string): readonly DurableFile[] =>
  Object.entries(formats)
    .map(([name, format]) => ({ file: path.join(cooperationFolder, name), format }))
    .filter(({ file }) => existsSync(file));
