import { hash } from 'node:crypto';
import { canonical } from '@sparbar/evidence';

/** An id that follows from what it is the id of: made twice, it is the same (UUID version 8, over SHA-256). */
export function derivedId(...parts: readonly string[]): string {
  const digits = hash('sha256', canonical(parts), 'hex');
  const variant = ((Number.parseInt(digits.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-8${digits.slice(13, 16)}-${variant}${digits.slice(17, 20)}-${digits.slice(20, 32)}`;
}
