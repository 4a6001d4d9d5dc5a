import { canonical } from '@sparbar/evidence';

/** What cannot be stored, or cannot be read as what it says it is. The sentence names the member. */
export class BadEvent extends Error {
  override readonly name = 'BadEvent';
}

const longestString = 20_000;
const largestEvent = 48 * 1024;
const deepest = 16;

/** §7: strings NFC, well formed and not too long; whole numbers a double holds; no deeper and no larger than an event need be. */
export function withinLimits(event: object): void {
  if (measure(event, '', 1) > largestEvent) isNotTooLarge(event);
}

/** Weighs the event as it is written. */
export function isNotTooLarge(event: object): void {
  const size = Buffer.byteLength(canonical(event));
  if (size > largestEvent) throw new BadEvent(`the event is ${size} bytes, and ${largestEvent} is the most there may be`);
}

/** Walks the value; answers with a number of bytes it certainly fits in, so that few events need be written out only to be weighed. */
function measure(value: unknown, path: string, depth: number): number {
  if (typeof value === 'string') return measureString(value, path);
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value))
      throw new BadEvent(`${path} is not a whole number within ±(2^53−1); a decimal is written as a string`);
    return 17;
  }
  if (value === null || typeof value === 'boolean') return 5;
  if (typeof value !== 'object')
    throw new BadEvent(`${path} is ${value === undefined ? 'undefined: leave the member out' : `a ${typeof value}`}`);
  if (depth > deepest) throw new BadEvent(`${path} lies more than ${deepest} levels down`);
  let size = 2;
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index += 1) size += 1 + measure(value[index], `${path}/${index}`, depth + 1);
    return size;
  }
  for (const [name, member] of Object.entries(value)) size += 2 + measureString(name, path) + measure(member, `${path}/${name}`, depth + 1);
  return size;
}

function measureString(text: string, path: string): number {
  if (text.length > longestString) throw new BadEvent(`${path} is longer than ${longestString} characters`);
  if (!text.isWellFormed()) throw new BadEvent(`${path} holds half a character`);
  if (text.normalize('NFC') !== text) throw new BadEvent(`${path} is not in Unicode's normal form C`);
  return 2 + text.length * 6;
}
