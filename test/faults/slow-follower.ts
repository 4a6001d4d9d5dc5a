/** Runs in a process of its own, to have its memory looked at: follows a log and takes less of it than is written. Each second it says how it stands. */
import { setTimeout as pause } from 'node:timers/promises';
import { eventStoreDb } from '@sparbar/stores/eventstoredb';

const [, , connectionString = '', cooperation = '', perSecond = '10'] = process.argv;

const main = async (): Promise<void> => {
  const db = eventStoreDb({ connectionString, production: false });
  const left = new AbortController();
  let seen = 0;
  let version = 0;
  let gaps = 0;
  const tell = (): void => {
    global.gc?.();
    const { heapUsed, external, arrayBuffers } = process.memoryUsage();
    process.stdout.write(
      `${JSON.stringify({ seen, gaps, heard: db.following().heard, megabytes: (heapUsed + external + arrayBuffers) / 1e6 })}\n`,
    );
  };
  setInterval(tell, 1_000);
  process.stdin.resume().once('end', () => process.exit());
  for await (const page of db.open(cooperation).subscribe(0n, left.signal)) {
    for (const { envelope } of page) {
      gaps += Number(envelope.version !== version + 1);
      version = envelope.version;
      seen += 1;
      await pause(1_000 / Number(perSecond));
    }
  }
};

void main();
