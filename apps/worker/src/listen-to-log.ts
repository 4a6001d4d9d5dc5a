import { pause, wallTimer, type Timer } from '@sparbar/event-sourcing';
import type { HeardLog } from './heard-log';
import { Trouble } from './trouble';

const againMs = 1_000;

/** Hears what is written, by whichever process, and rings. Nothing depends on it: whoever is not woken looks by herself, only later. */
export function listenToLog(
  cooperation: string,
  heard: HeardLog,
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
        const end = await heard.events.end();
        heard.begin(end);
        ring();
        for await (const page of heard.events.subscribe(end, signal)) {
          trouble.over();
          heard.hear(page);
          ring();
        }
      } catch (error) {
        trouble.failed(error);
      }
      heard.deafen();
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
