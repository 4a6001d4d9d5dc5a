import { leafHash, leafOf } from '@sparbar/evidence';
import type { Envelope } from './envelope';

const kept = 4096;
const known = new Map<string, { readonly envelope: Envelope; readonly seq: number; readonly log: string; readonly hash: string }>();

/**
 * The leaf hash of an event, computed once for all that follow the log in this process.
 *
 * Answered from memory only for exactly the same event: a follower that was handed something else under the same id gets the hash of that, and its
 * root differs from the ledger's, as it must.
 */
export function leafHashOnce(envelope: Envelope, seq: number, log: string): string {
  const before = known.get(envelope.id);
  if (before !== undefined && before.seq === seq && before.log === log && same(before.envelope, envelope)) return before.hash;
  const hash = leafHash(leafOf(envelope, seq, log));
  known.delete(envelope.id);
  known.set(envelope.id, { envelope, seq, log, hash });
  if (known.size > kept) {
    for (const oldest of known.keys()) {
      known.delete(oldest);
      break;
    }
  }
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
