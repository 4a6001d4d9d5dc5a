import { once } from 'node:events';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { CannotStart } from './say';

/** What the thread answers: how many files it has brought up to date, or why the folder cannot be trusted. */
export type Prepared = { readonly upgraded: number } | { readonly refused: string };

/** Looking a folder through is the longer, the more is in it, and all of it is SQLite's work: meanwhile this thread has other things to do. */
export async function prepareInThread(folder: string): Promise<number> {
  const thread = new Worker(path.join(__dirname, '../prepare.js'), { workerData: folder });
  const [answer] = (await once(thread, 'message')) as [Prepared];
  if ('refused' in answer) throw new CannotStart(answer.refused);
  return answer.upgraded;
}
