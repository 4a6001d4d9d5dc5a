import type { Clock } from '@sparbar/event-sourcing';

/** A clock that stands where the story is. It is set forward from step to step, and ticks a little each time it is read: no two facts share an instant. */
export class SteppingClock implements Clock {
  #now = 0;

  setTo(instant: Date): void {
    this.#now = Math.max(this.#now, instant.getTime());
  }

  now(): Date {
    this.#now += 1;
    return new Date(this.#now);
  }
}

const wall = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', dateStyle: 'short', timeStyle: 'medium' });

/** The instant at which the clock on the wall in Sweden shows this (`2026-01-07T09:00`, seconds if any). */
export function inSweden(local: string): Date {
  const shown = local.length === 16 ? `${local}:00` : local;
  for (const offset of ['+01:00', '+02:00']) {
    const instant = new Date(`${shown}${offset}`);
    if (wall.format(instant) === shown.replace('T', ' ')) return instant;
  }
  throw new Error(`${local} is no time on a Swedish wall`);
}
