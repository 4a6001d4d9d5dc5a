import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { Stop } from './stop.mjs';

/** Finds out that a folder cannot be written before a tool says so on forty lines. By writing: rights alone do not tell. */
export function mustBeWritable(folder, forWhat) {
  try {
    rmSync(mkdtempSync(path.join(folder, '.writable-')), { recursive: true });
  } catch (error) {
    throw new Stop(
      error.code === 'ENOSPC' || error.code === 'EDQUOT'
        ? `The disk that holds ${folder} is full: free two gigabytes and run the command again.`
        : `${folder} cannot be written (${error.code}), and ${forWhat} needs that: make it yours (chown) or move Spårbar to a folder that is.`,
    );
  }
}
