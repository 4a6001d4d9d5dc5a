import { randomBytes } from 'node:crypto';
import { answerHealth } from './answer-health';
import { divided } from './divided';
import { followHere } from './follow-here';
import { healthAddress } from './health-setting';
import { openStores } from './open-stores';
import { serverAddresses } from './stores-setting';

const complain = (line: string): void => void process.stderr.write(`${line}\n`);

/** A process that follows the logs and answers nobody, unless it is asked how it fares: as many of them as are wanted, on as many machines. */
async function work(env: Readonly<Record<string, string | undefined>>): Promise<void> {
  const wrong: string[] = [];
  const servers = serverAddresses(env, wrong);
  const address = healthAddress(env, wrong);
  if (servers === undefined && wrong.length === 0)
    wrong.push(
      'Set EVENTSTORE_URL and MONGODB_URL: a worker of its own is for these. On a data folder, `npm run serve` follows the log itself.',
    );
  if (servers === undefined || wrong.length > 0) {
    wrong.forEach(complain);
    process.exitCode = 1;
    return;
  }
  const { stores, leases } = await openStores({ kind: 'distributed', ...servers, production: env['NODE_ENV'] === 'production' });
  const division = divided(leases);
  let heard: number | undefined;
  const following = followHere({
    stores,
    clock: { now: () => new Date() },
    random: { bytes: (count) => randomBytes(count) },
    log: complain,
    mine: async (all, when) => {
      const own = division === undefined ? all : await division.step(all, when);
      heard = performance.now();
      return own;
    },
  });
  const health = address === undefined ? undefined : await answerHealth(address, following, () => heard);
  process.stdout.write('Spårbar follows what is recorded.\n');

  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) process.exit(1);
    stopping = true;
    // What hangs is not waited for: whatever it was doing is done again by whoever comes after.
    setTimeout(() => process.exit(1), 5_000).unref();
    await health?.close();
    await following.stop();
    // Given back, so that nobody has to wait and see whether this one still lives.
    await division?.leave();
    await stores.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop());
}

function sentenceFor(error: unknown): string {
  const code: unknown = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  const { PORT, HOST } = process.env;
  if (code === 'EADDRINUSE') return `Port ${PORT} is taken by another program: give the worker another with PORT, or none.`;
  if (code === 'EACCES') return `Port ${PORT} may not be listened on by this user: give the worker one above 1023 with PORT, or none.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return `${HOST} is not an address of this machine: choose another with HOST.`;
  return error instanceof Error ? error.message : String(error);
}

void work(process.env).catch((error: unknown) => {
  complain(sentenceFor(error));
  process.exit(1);
});
