import { randomBytes } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import { clockFrom } from './clock-setting';
import { divided } from './divided';
import { followHere } from './follow-here';
import { openStores } from './open-stores';
import { told, type FromThread, type ThreadData, type ToThread } from './thread-messages';

/** The program of the following thread: its own stores on the same facts, and the same following as anywhere. */
async function run(port: NonNullable<typeof parentPort>, { stores: kept, clock: setting }: ThreadData): Promise<void> {
  let clock = clockFrom(setting);
  const say = (message: FromThread): void => port.postMessage(message);
  const { stores, leases } = await openStores(kept);
  const division = divided(leases);
  const following = followHere({
    stores,
    ...(division === undefined ? {} : { mine: (all, when) => division.step(all, when) }),
    clock: { now: () => clock.now() },
    random: { bytes: (count) => randomBytes(count) },
    log: (line) => say({ kind: 'said', line }),
  });

  let said = '';
  const sayState = (): void => {
    const state = following.state().map(told);
    const text = JSON.stringify(state);
    if (text !== said) say({ kind: 'state', state });
    said = text;
  };
  const telling = setInterval(sayState, 200);
  following.progress.subscribe((advance) => say({ kind: 'advance', advance: told(advance) }));

  const stop = async (): Promise<void> => {
    clearInterval(telling);
    await following.stop();
    await division?.leave();
    await stores.close();
    port.close();
  };

  port.on('message', (message: ToThread) => {
    switch (message.kind) {
      case 'appended':
        return following.appended(message.cooperation, BigInt(message.position));
      case 'settle':
        return void following.settled(message.cooperation, BigInt(message.position), message.timeoutMs).then((yes) => {
          // The state goes first: whoever was answered may ask for it.
          sayState();
          say({ kind: 'answer', ask: message.ask, yes });
        });
      case 'clock':
        if (message.setting !== null) clock = clockFrom(message.setting);
        return void following.clockMoved(undefined, message.timeoutMs).then((yes) => say({ kind: 'answer', ask: message.ask, yes }));
      case 'stop':
        return void stop();
    }
  });
}

if (parentPort !== null) void run(parentPort, workerData as ThreadData);
