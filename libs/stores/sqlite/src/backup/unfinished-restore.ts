import { existsSync } from 'node:fs';
import path from 'node:path';
import { BackupRefused } from './manifest';

/** Lies in a data folder for as long as a restore is filling it. */
export const unfinishedRestore = 'restore-unfinished';

export const refuseUnfinishedRestore = (data: string): void => {
  if (existsSync(path.join(data, unfinishedRestore)))
    throw new BackupRefused(`${data} holds a restore that was broken off: delete what is in it, and restore again.`);
};
