import type { Bell } from '../../rules/bell';
import type { Database } from './database';

const everyMilliseconds = 15;

/**
 * Rings the bell when someone else (another thread, another process) has written. SQLite has no call for that, but a counter that costs microseconds to
 * read; it is read only while someone waits.
 */
export const pollWhileAwaited = (database: Database, bell: Bell, until: AbortSignal): void => {
  const dataVersion = database.prepare('PRAGMA data_version');
  const counter = (): unknown => {
    try {
      return dataVersion.get()?.['data_version'];
    } catch {
      // Whoever is woken reads, and is told by name what is wrong.
      return undefined;
    }
  };
  let timer: NodeJS.Timeout | undefined;
  // Kept from one wait to the next: what was written in between rings at once, one time too often rather than too seldom.
  let seen: unknown;
  const stop = (): void => {
    clearInterval(timer);
    timer = undefined;
  };
  const look = (): void => {
    if (!bell.waiting) return stop();
    const now = counter();
    if (now !== undefined && now === seen) return;
    seen = now;
    bell.ring();
  };
  bell.onWait(() => {
    if (!until.aborted) timer ??= setInterval(look, everyMilliseconds);
  });
  until.addEventListener('abort', stop, { once: true });
};
