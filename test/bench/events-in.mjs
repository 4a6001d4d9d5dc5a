import { readFileSync } from 'node:fs';

/**
 * The events of a file, one at each call and from the first again after the last. Those to append come in groups of equal size, one group for each
 * writer.
 *
 * @param {string} file
 * @param {{ readonly writer?: number, readonly writers?: number, readonly parsed?: boolean }} options
 */
export function eventsIn(file, { writer, writers = 64, parsed = true } = {}) {
  const lines = linesOf(file);
  const own = writer === undefined ? lines : lines.slice((writer * lines.length) / writers, ((writer + 1) * lines.length) / writers);
  let place = 0;
  return () => {
    const line = own[place % own.length];
    place += 1;
    return parsed ? JSON.parse(line) : line;
  };
}

const read = new Map();

function linesOf(file) {
  if (!read.has(file)) read.set(file, readFileSync(file, 'utf8').trimEnd().split('\n'));
  return read.get(file);
}
