import { hash } from 'node:crypto';
import { canonical } from './canonical';

/**
 * HMAC-SHA-256 of a path under an event's salt, for each of its paths: what may be given out with one member without opening the way to the others.
 *
 * Written out (RFC 2104) over `crypto.hash`: a keyed hash object costs fifteen microseconds, this one, and there are ten to an event.
 */
export function pathKeys(salt: string): (path: string) => string {
  const key = Buffer.from(salt, 'base64url');
  if (key.length !== 16 || key.toString('base64url') !== salt) throw new TypeError('a salt is 16 bytes in base64url');
  const inner = Buffer.alloc(block, 0x36);
  const outer = Buffer.alloc(block + 32, 0x5c);
  for (let index = 0; index < key.length; index += 1) {
    inner[index] = 0x36 ^ key.readUInt8(index);
    outer[index] = 0x5c ^ key.readUInt8(index);
  }
  return (path) => {
    outer.write(hash('sha256', Buffer.concat([inner, Buffer.from(path)]), 'hex'), block, 'hex');
    return hash('sha256', outer, 'hex');
  };
}

const block = 64;

/** What stands for one member in the body of a leaf: nobody can guess a short value from it without the path's key. */
export function commitmentOf(pathKey: string, path: string, value: unknown): string {
  return hash('sha256', canonical([pathKey, path, value]), 'hex');
}

/** What stands for a sealed member: its salt lies inside the box, and is gone with the key. */
export function sealedCommitment(salt: string, path: string, value: unknown): string {
  return hash('sha256', canonical([salt, path, value]), 'hex');
}
