import { nextDay } from '@sparbar/event-sourcing';
import type { Step } from './step';

const days = /\b\d{4}-\d{2}-\d{2}\b/g;

/**
 * The mornings on which something can have fallen due: of every day that the story names, the day itself and the one after; and the first of a month,
 * since months, tertials, seasons and years all end with one. On any other morning the calendar would look through every activity and find nothing.
 */
export function eventfulMornings(story: readonly Step[]): (day: string) => boolean {
  const named = new Set(story.flatMap(({ command }) => JSON.stringify(command).match(days) ?? []));
  const mornings = new Set([...named].flatMap((day) => [day, nextDay(day)]));
  return (day) => day.endsWith('-01') || mornings.has(day);
}
