import { leafHash, leafOf } from '@sparbar/evidence';
import type { Envelope } from './envelope';

interface Known {
  readonly envelope: Envelope;
  readonly seq: number;
  readonly log: string;
  readonly hash: string;
}

/** Two generations: when the younger is full, the older is forgotten whole, which costs nothing for each event. */
const generation = 4096;
let younger = new Map<string, Known>();
let older = new Map<string, Known>();

/**
 * The leaf hash of an event, computed once for all that follow the log in this process.
 *
 * Answered from memory only for exactly the same event: a follower that was handed something else under the same id gets the hash of that, and its
 * root differs from the ledger's, as it must.
 */
export function leafHashOnce(envelope: Envelope, seq: number, log: string): string {
  const before = younger.get(envelope.id) ?? older.get(envelope.id);
  if (before !== undefined && before.seq === seq && before.log === log && same(before.envelope, envelope)) return before.hash;
  const hash = leafHash(leafOf(envelope, seq, log));
  if (younger.size === generation) {
    older = younger;
    younger = new Map();
  }
  younger.set(envelope.id, { envelope, seq, log, hash });
  return hash;
}

function same(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null || Array.isArray(one) !== Array.isArray(other))
    return false;
  const names = Object.keys(one);
  if (names.length !== Object.keys(other).length) return false;
  return names.every(
    (name) =>
      Object.hasOwn(other, name) &&
      same((one as Readonly<Record<string, unknown>>)[name], (other as Readonly<Record<string, unknown>>)[name]),
  );
}
