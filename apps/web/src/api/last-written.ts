/** The position of one's own last write, as long as the page is open. */
let position: string | undefined;

export function lastWritten(): string | undefined {
  return position;
}

export function rememberWritten(written: string): void {
  if (position === undefined || BigInt(written) > BigInt(position)) position = written;
}
