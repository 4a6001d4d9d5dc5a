import type { AllStreamSubscription, ResolvedEvent, StreamingRead } from '@eventstore/db-client';
import type { Timer } from '@sparbar/event-sourcing';
import { TooSlow } from './client-failure';

/** The answer, or an error where none has come by then. */
export const inTime = async <Answer>(answer: Promise<Answer>, ms: number, timer: Timer): Promise<Answer> => {
  const tooSlow = Promise.withResolvers<never>();
  const callOff = timer.after(ms, () => tooSlow.reject(new TooSlow(`no answer within ${ms} ms`)));
  answer.catch(() => undefined);
  try {
    return await Promise.race([answer, tooSlow.promise]);
  } finally {
    callOff();
  }
};

/** All of a reading. It takes as long as it likes, as long as something comes. */
export const collected = async (
  reading: StreamingRead<ResolvedEvent>,
  patienceMs: number,
  timer: Timer,
): Promise<readonly ResolvedEvent[]> => {
  const events: ResolvedEvent[] = [];
  // What comes after the end of the loop has nobody else to go to, and would end the process.
  reading.on('error', () => undefined);
  const callOff = watchSilence(
    timer,
    patienceMs,
    () => events.length,
    (error) => reading.destroy(error),
  );
  let whole = false;
  try {
    for await (const event of reading) events.push(event);
    whole = true;
    return events;
  } finally {
    callOff();
    if (!whole) void reading.cancel().catch(() => undefined);
  }
};

/** Everything up to where the server says that there is no more, each as it comes. */
export const caughtUp = async (
  subscription: AllStreamSubscription,
  each: (record: ResolvedEvent) => void,
  checkpoints: () => number,
  patienceMs: number,
  timer: Timer,
): Promise<void> => {
  let found = 0;
  const end = Promise.withResolvers<void>();
  subscription.on('error', () => undefined);
  subscription.on('caughtUp', () => end.resolve());
  const callOff = watchSilence(timer, patienceMs, () => found + checkpoints(), end.reject);
  const taking = (async () => {
    for await (const record of subscription) {
      found += 1;
      each(record);
    }
    throw new TooSlow('the subscription ended before its end was reached');
  })();
  taking.catch(end.reject);
  try {
    await end.promise;
    // What was sent before may still lie in the client.
    do await timer.breath();
    while (subscription.readableLength > 0);
  } finally {
    callOff();
    subscription.destroy();
    void subscription.unsubscribe().catch(() => undefined);
  }
};

/** Looks now and then whether anything has come, and does not set a clock anew with each: there are very many. */
const watchSilence = (timer: Timer, patienceMs: number, come: () => number, silent: (error: TooSlow) => void): (() => void) => {
  const lookMs = patienceMs / 4;
  let callOff: () => void = () => undefined;
  const watch = (had: number, silentMs: number): void => {
    callOff = timer.after(lookMs, () => {
      const now = come();
      const since = now === had ? silentMs + lookMs : 0;
      if (since >= patienceMs) silent(new TooSlow(`nothing more within ${patienceMs} ms`));
      else watch(now, since);
    });
  };
  watch(come(), 0);
  return () => callOff();
};
