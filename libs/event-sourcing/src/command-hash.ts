import { createHmac, hash } from 'node:crypto';
import { canonical } from '@sparbar/evidence';
import type { Envelope } from './envelope';
import { isSealed } from './envelope-shape';
import type { KeyStore } from './keys';
import type { KeyName } from './protected';

/** While the keys are being made, something of the same length stands in its place. */
export const unhashed = '0'.repeat(64);

/**
 * What a command's body is compared by when it is asked again.
 *
 * A body that holds what was sealed is hashed under the very keys that seal it: a plain hash would let anyone try short texts against it long after
 * the text itself had been erased. Without those keys there is nothing left to compare, and the answer is undefined.
 */
export async function commandHash(keys: KeyStore, body: unknown, events: readonly Envelope[]): Promise<string | undefined> {
  const text = canonical(body);
  const names = sealedUnder(events);
  if (names.length === 0) return hash('sha256', text, 'hex');
  const found: Buffer[] = [];
  for (const { domain, key } of names) {
    const bytes = await keys.find(domain, key);
    if (bytes === undefined) return undefined;
    found.push(bytes);
  }
  return createHmac('sha256', Buffer.concat(found)).update(text, 'utf8').digest('hex');
}

/** Each key once, in an order that does not depend on how the events were made. */
function sealedUnder(events: readonly Envelope[]): readonly KeyName[] {
  const names = new Map<string, KeyName>();
  for (const { data } of events) {
    for (const value of Object.values(data))
      if (isSealed(value)) names.set(canonical([value.sealed.domain, value.sealed.key]), value.sealed);
  }
  return [...names].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, name]) => name);
}
