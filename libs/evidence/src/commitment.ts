import { hash } from 'node:crypto';
import { canonical } from './canonical';

const block = 64;
const saltForm = /^[A-Za-z0-9_-]{21}[AQgw]$/;

/**
 * HMAC-SHA-256 of a path under an event's salt, for each of its paths: what may be given out with one member without opening the way to the others.
 *
 * Written out (RFC 2104) over `crypto.hash`: a keyed hash object costs fifteen microseconds, this one, and there are ten to an event.
 */
export function pathKeys(salt: string): (path: string) => string {
  if (!saltForm.test(salt)) throw new TypeError('a salt is 16 bytes in base64url');
  const key = Buffer.from(salt, 'base64url');
  const inner = Buffer.allocUnsafe(block + 192).fill(0x36, key.length, block);
  const outer = Buffer.allocUnsafe(block + 32).fill(0x5c, key.length, block);
  for (let index = 0; index < key.length; index += 1) {
    const byte = key[index] ?? 0;
    inner[index] = 0x36 ^ byte;
    outer[index] = 0x5c ^ byte;
  }
  return (path) => {
    // A character is three bytes at most; only a path longer than any of ours needs a buffer of its own.
    const message =
      path.length <= 64
        ? inner.subarray(0, block + inner.write(path, block))
        : Buffer.concat([inner.subarray(0, block), Buffer.from(path)]);
    outer.write(hash('sha256', message, 'hex'), block, 'hex');
    return hash('sha256', outer, 'hex');
  };
}

/** What stands for one member in the body of a leaf: nobody can guess a short value from it without the path's key. */
export function commitmentOf(pathKey: string, path: string, value: unknown): string {
  return hashOfList(pathKey, path, value);
}

/** What stands for a sealed member: its salt lies inside the box, and is gone with the key. */
export function sealedCommitment(salt: string, path: string, value: unknown): string {
  return hashOfList(salt, path, value);
}

/** The canonical list of the three, put together without making the list: this is done for every member of every event. */
function hashOfList(secret: string, path: string, value: unknown): string {
  return hash('sha256', `[${canonical(secret)},${canonical(path)},${canonical(value)}]`, 'hex');
}
