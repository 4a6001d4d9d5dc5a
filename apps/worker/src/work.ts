import { randomBytes } from 'node:crypto';
import { divided } from './divided';
import { followHere } from './follow-here';
import { openStores } from './open-stores';
import { serverAddresses } from './stores-setting';

const complain = (line: string): void => void process.stderr.write(`${line}\n`);

/** A process that follows the logs and answers nobody: as many of them as are wanted, on as many machines. */
async function work(env: Readonly<Record<string, string | undefined>>): Promise<void> {
  const wrong: string[] = [];
  const servers = serverAddresses(env, wrong);
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
  const following = followHere({
    stores,
    clock: { now: () => new Date() },
    random: { bytes: (count) => randomBytes(count) },
    log: complain,
    ...(division === undefined ? {} : { mine: (all, when) => division.step(all, when) }),
  });
  process.stdout.write('Spårbar follows what is recorded.\n');

  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) process.exit(1);
    stopping = true;
    // What hangs is not waited for: whatever it was doing is done again by whoever comes after.
    setTimeout(() => process.exit(1), 5_000).unref();
    await following.stop();
    // Given back, so that nobody has to wait and see whether this one still lives.
    await division?.leave();
    await stores.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop());
}

void work(process.env).catch((error: unknown) => {
  complain(error instanceof Error ? error.message : String(error));
  process.exit(1);
});
