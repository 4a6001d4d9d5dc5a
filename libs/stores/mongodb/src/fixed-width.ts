import type { Position } from '@sparbar/event-sourcing';

/** Numbers as text of one width, which compares as they do. A position may lie beyond what a number of JavaScript holds, or MongoDB's own. */
export const countText = (count: number): string => {
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`${count} is not the number of an event`);
  return String(count).padStart(countWidth, '0');
};

export const positionText = (position: Position): string => {
  if (position < 0n || position > greatestPosition) throw new RangeError(`${position} is not a position in a log`);
  return String(position).padStart(positionWidth, '0');
};

export const isCountText = (value: unknown): value is string => typeof value === 'string' && /^\d{16}$/.test(value) && value <= openEnded;
export const isPositionText = (value: unknown): value is string => typeof value === 'string' && /^\d{20}$/.test(value);

const countWidth = 16;
const positionWidth = 20;
const greatestPosition = 10n ** 20n - 1n;

/** Where a version ends that nothing has followed. */
export const openEnded = String(Number.MAX_SAFE_INTEGER);
