/** The position of one's own last write in each cooperation's log, as long as the page is open. */
const positions = new Map<string, string>();

export function lastWritten(coop: string): string | undefined {
  return positions.get(coop);
}

export function rememberWritten(coop: string, written: string): void {
  const before = positions.get(coop);
  if (before === undefined || BigInt(written) > BigInt(before)) positions.set(coop, written);
}
