import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Position } from '@sparbar/event-sourcing';
import { filter, Subject } from 'rxjs';
import type { ClockSetting } from './clock-setting';
import type { Advance, Following, ModelState } from './following';
import type { StoresSetting } from './stores-setting';
import { heardAdvance, heardState, type FromThread, type ThreadData, type ToThread } from './thread-messages';

export interface FollowInThreadOptions {
  /** The thread opens its own. */
  readonly stores: StoresSetting;
  readonly clock: ClockSetting;
  /** The compiled program of the thread. */
  readonly program?: string;
  readonly log?: (line: string) => void;
  /** The first wait before a thread that died is started again; doubled each time up to half a minute. */
  readonly restartMs?: number;
}

/** Reading SQLite is synchronous and rebuilding is work: in a thread of its own neither keeps a request waiting. */
export function followInThread({ stores, clock, program, log = () => undefined, restartMs = 200 }: FollowInThreadOptions): Following {
  const progress = new Subject<Advance>();
  const asked = new Map<number, (yes: boolean) => void>();
  let setting = clock;
  let asks = 0;
  let state: readonly ModelState[] = [];
  let stopping = false;
  let wait = restartMs;
  let again: NodeJS.Timeout | undefined;
  let worker: Worker | undefined;
  let ended: Promise<void> = Promise.resolve();

  const heard = (message: FromThread): void => {
    switch (message.kind) {
      case 'advance':
        return progress.next(heardAdvance(message.advance));
      case 'state':
        state = message.state.map(heardState);
        wait = restartMs;
        return;
      case 'answer':
        asked.get(message.ask)?.(message.yes);
        return;
      case 'said':
        return log(message.line);
    }
  };

  const start = (): void => {
    const workerData: ThreadData = { stores, clock: setting };
    const started = new Worker(program ?? path.join(__dirname, 'main.js'), { workerData });
    worker = started;
    let why = 'the following thread ended';
    started.on('message', heard);
    started.on('error', (error) => {
      why = typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error);
    });
    ended = new Promise((resolve) => {
      started.once('exit', () => {
        worker = undefined;
        for (const answer of asked.values()) answer(false);
        resolve();
        if (stopping) return;
        log(`The following thread ended and is started again: ${why}`);
        // Once is a mischance, and it is back before anybody knows.
        state = state.map((one) => ({ ...one, why, ...(wait > restartMs ? { state: 'broken' as const } : {}) }));
        again = setTimeout(start, wait);
        wait = Math.min(wait * 2, 30_000);
      });
    });
  };

  const send = (message: ToThread): void => worker?.postMessage(message);

  const ask = (message: (ask: number) => ToThread, timeoutMs: number): Promise<boolean> =>
    new Promise((resolve) => {
      if (stopping) return resolve(false);
      const number = (asks += 1);
      const answered = (yes: boolean): void => {
        clearTimeout(late);
        asked.delete(number);
        resolve(yes);
      };
      const late = setTimeout(() => answered(false), timeoutMs);
      asked.set(number, answered);
      send(message(number));
      if (worker === undefined) answered(false);
    });

  start();
  return {
    appended: (cooperation, position: Position) => send({ kind: 'appended', cooperation, position: String(position) }),
    settled: (cooperation, position, timeoutMs) =>
      ask((number) => ({ kind: 'settle', ask: number, cooperation, position: String(position), timeoutMs }), timeoutMs + 50),
    progressIn: (cooperation) => progress.pipe(filter((advance) => advance.cooperation === cooperation)),
    state: () => state,
    clockMoved: (to, timeoutMs = 30_000) => {
      setting = to ?? setting;
      return ask((number) => ({ kind: 'clock', ask: number, setting: to ?? null, timeoutMs }), timeoutMs + 50);
    },
    stop: async () => {
      if (stopping) return ended;
      stopping = true;
      clearTimeout(again);
      for (const answer of [...asked.values()]) answer(false);
      send({ kind: 'stop' });
      // A thread that hangs is not waited for: whatever it was doing is done again after the next start.
      const current = worker;
      const impatience = setTimeout(() => void current?.terminate(), 800);
      await ended;
      clearTimeout(impatience);
      progress.complete();
    },
  };
}
