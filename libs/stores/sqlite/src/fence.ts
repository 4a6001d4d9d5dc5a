import { statSync } from 'node:fs';
import path from 'node:path';
import { StoreUnavailable } from '@sparbar/event-sourcing';

/**
 * Asked within each transaction, when nobody else can write: whether the file that is open is still the one that has its name, and the folder's lock the
 * one that was there when it was opened. A process that was stopped for a while (a suspended machine, a debugger) cannot know otherwise that somebody has
 * put another folder in the place of this one, or has deleted the lock and started another Spårbar. What it wrote then would be lost, or nobody's.
 */
export const fenceOn = (file: string): (() => void) => {
  const lock = [path.dirname(path.dirname(file)), path.dirname(path.dirname(path.dirname(file)))]
    .map((folder) => path.join(folder, 'lock.sqlite'))
    .find((candidate) => identityOf(candidate) !== undefined);
  const guarded = [file, ...(lock === undefined ? [] : [lock])].map((name) => ({ name, identity: identityOf(name) }));
  return () => {
    for (const { name, identity } of guarded) {
      if (identityOf(name) !== identity)
        throw new StoreUnavailable(
          `${name} is not the file it was when this Spårbar opened it: somebody has put another in its place, or has deleted it. Nothing more is written. Stop this Spårbar.`,
        );
    }
  };
};

const identityOf = (file: string): string | undefined => {
  const found = statSync(file, { throwIfNoEntry: false });
  return found === undefined ? undefined : `${found.dev} ${found.ino}`;
};
