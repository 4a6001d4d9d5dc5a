import { createCipheriv, createDecipheriv } from 'node:crypto';
import { canonical, sealedCommitment } from '@sparbar/evidence';
import type { Random } from './clock';
import type { Sealed } from './envelope';
import { StoreDamaged } from './event-store';
import type { KeysToOpen } from './keys';

/** Which key a value lies under: the owning party's domain, and a name that says what goes when the key is destroyed. */
export interface KeyName {
  readonly domain: string;
  readonly key: string;
}

/**
 * Puts a value in a box that only its key opens.
 *
 * The salt lies inside: once the key is destroyed nothing is left to try guesses against, and yet the commitment, which hashes and proofs are made
 * of, stands as it stood.
 */
export function seal(key: Buffer, name: KeyName, path: string, value: unknown, random: Random): Sealed {
  const salt = random.bytes(16).toString('base64url');
  const iv = random.bytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  cipher.setAAD(boundTo(name));
  const box = Buffer.concat([iv, cipher.update(canonical([salt, path, value]), 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return {
    sealed: { domain: name.domain, key: name.key, commitment: sealedCommitment(salt, path, value), box: box.toString('base64url') },
  };
}

/** The value, or that it has been erased. A box that its own key does not open is damage, not erasure. */
export async function unseal(keys: KeysToOpen, { sealed }: Sealed): Promise<{ readonly value: unknown } | { readonly erased: true }> {
  const key = await keys.find(sealed.domain, sealed.key);
  if (key === undefined) return { erased: true };
  const [salt, path, value] = opened(key, sealed);
  if (sealedCommitment(salt, path, value) !== sealed.commitment)
    throw new StoreDamaged(`what is sealed under ${sealed.key} is not what was committed to`);
  return { value };
}

function opened(key: Buffer, sealed: Sealed['sealed']): readonly [salt: string, path: string, value: unknown] {
  const box = Buffer.from(sealed.box, 'base64url');
  if (box.length < 28) throw new StoreDamaged(`what is sealed under ${sealed.key} is too short`);
  const decipher = createDecipheriv('aes-256-gcm', key, box.subarray(0, 12), { authTagLength: 16 });
  decipher.setAAD(boundTo(sealed));
  decipher.setAuthTag(box.subarray(-16));
  let content: unknown;
  try {
    content = JSON.parse(Buffer.concat([decipher.update(box.subarray(12, -16)), decipher.final()]).toString('utf8'));
  } catch (cause) {
    throw new StoreDamaged(`what is sealed under ${sealed.key} does not open with its key`, { cause });
  }
  if (!Array.isArray(content) || content.length !== 3 || typeof content[0] !== 'string' || typeof content[1] !== 'string') {
    throw new StoreDamaged(`what is sealed under ${sealed.key} is no sealed value`);
  }
  return [content[0], content[1], content[2]];
}

/** A box moved under another name does not open. */
function boundTo({ domain, key }: KeyName): Buffer {
  return Buffer.from(canonical([domain, key]), 'utf8');
}
