import { existsSync } from 'node:fs';
import path from 'node:path';
import { BackupRefused } from './manifest';

/** Lies in a data folder for as long as a restore is filling it. */
export const unfinishedRestore = 'restore-unfinished';
/** Lies in a data folder for as long as everything is being carried there from elsewhere. */
export const unfinishedMove = 'move-unfinished';

/** Nobody works on half a folder. */
export const refuseUnfinished = (data: string): void => {
  refuseUnfinishedRestore(data);
  if (existsSync(path.join(data, unfinishedMove)))
    throw new BackupRefused(
      `${data} holds a move that is not finished: give the command \`npm run -s move\` again, and it goes on from where it was.`,
    );
};

export const refuseUnfinishedRestore = (data: string): void => {
  if (existsSync(path.join(data, unfinishedRestore)))
    throw new BackupRefused(`${data} holds a restore that was broken off: delete what is in it, and restore again.`);
};
