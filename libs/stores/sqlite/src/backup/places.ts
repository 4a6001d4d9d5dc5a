import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { systemLog } from '@sparbar/event-sourcing';
import { cooperationFolders } from '../durable-files';

/** The data folders in one place: one's own work at the top, and beside it each demonstration in a folder of its own. */
export const houses = (data: string): readonly string[] => [
  data,
  ...readdirSync(data, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name.startsWith('demonstration-'))
    .map(({ name }) => path.join(data, name)),
];

/** Every cooperation that has a log, the system's own last: what the others mention (accounts) is then in the copy. */
export const logFolders = (data: string): readonly string[] =>
  houses(data)
    .flatMap(cooperationFolders)
    .filter((folder) => existsSync(path.join(folder, 'events.sqlite')))
    .sort((one, other) => Number(path.basename(one) === systemLog) - Number(path.basename(other) === systemLog));

/** What lies beside the databases and is never changed once it is there: documents, and the demonstration's own clock. */
export const plainFiles = (data: string, folders: readonly string[]): readonly string[] => [
  ...houses(data)
    .map((house) => path.join(house, 'clock.json'))
    .filter((file) => existsSync(file)),
  ...folders
    .map((folder) => path.join(folder, 'documents'))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && isDocument(entry.name))
        .map((entry) => path.join(entry.parentPath, entry.name)),
    ),
];

/** One that is being put there has another name until it is whole. */
export const isDocument = (name: string): boolean => /^[0-9a-f]{64}$/.test(name);

export const slashed = (place: string): string => place.split(path.sep).join('/');
