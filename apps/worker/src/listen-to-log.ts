import { pause, wallTimer, type EventStore, type Timer } from '@sparbar/event-sourcing';
import { Trouble } from './trouble';

const againMs = 1_000;

/** Rings whenever something has been written, by whichever process. Nothing depends on it: whoever is not woken looks by herself, only later. */
export function listenToLog(
  cooperation: string,
  events: EventStore,
  ring: () => void,
  log: (line: string) => void,
  timer: Timer = wallTimer,
): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const { signal } = stopping;
  const trouble = new Trouble(`${cooperation}/news`, log);
  const listen = async (): Promise<void> => {
    while (!signal.aborted) {
      try {
        // From where it ends now: what was there before is read by those who are behind.
        const end = await events.end();
        ring();
        for await (const _ of events.subscribe(end, signal)) {
          trouble.over();
          ring();
        }
      } catch (error) {
        trouble.failed(error);
      }
      await pause(timer, againMs, signal);
    }
  };
  const listening = listen();
  return {
    stop: async () => {
      stopping.abort();
      await listening;
    },
  };
}
