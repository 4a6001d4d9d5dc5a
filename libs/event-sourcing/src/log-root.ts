import { appendLeaf, canonical, emptyFrontier, frontierRoot } from '@sparbar/evidence';
import type { Envelope } from './envelope';
import { isWellShaped } from './envelope-shape';
import { StoreDamaged, type EventStore, type Position } from './event-store';
import { leafHashOnce } from './leaf-once';

/** A log up to some position, in so few words that two copies of it can be held against each other. */
export interface LogRoot {
  readonly events: number;
  readonly position: Position;
  /** The root of the Merkle tree over all its leaves. */
  readonly root: string;
}

const pageSize = 1_000;

/**
 * Reads a log from its beginning and looks at every event: that its envelope is whole, and that it is the next of its stream. Throws `StoreDamaged`
 * with a sentence about the first that is not. `seen` is told of each.
 */
export async function rootOfLog(
  store: Pick<EventStore, 'readAll'>,
  log: string,
  { until, seen = () => undefined }: { readonly until?: Position; readonly seen?: (envelope: Envelope) => void } = {},
): Promise<LogRoot> {
  const versions = new Map<string, number>();
  let frontier = emptyFrontier;
  let after: Position = 0n;
  for (;;) {
    const page = await store.readAll(after, pageSize);
    const wanted = until === undefined ? page : page.filter(({ position }) => position <= until);
    for (const { envelope, position } of wanted) {
      const version = (versions.get(envelope.stream) ?? 0) + 1;
      check(envelope, version, position);
      versions.set(envelope.stream, version);
      frontier = appendLeaf(frontier, leafHashOnce(envelope, frontier.size + 1, log));
      seen(envelope);
    }
    after = wanted.at(-1)?.position ?? after;
    if (wanted.length < pageSize) return { events: frontier.size, position: after, root: frontierRoot(frontier) };
  }
}

function check(envelope: Envelope, version: number, position: Position): void {
  try {
    isWellShaped(envelope);
    canonical(envelope);
  } catch (cause) {
    throw new StoreDamaged(`The event at position ${position} is not whole: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
  }
  if (envelope.version !== version)
    throw new StoreDamaged(`${envelope.stream} has version ${envelope.version} at position ${position}, where ${version} should stand`);
}
