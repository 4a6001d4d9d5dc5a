import { crc32 } from 'node:zlib';

/** Over all of a key, so that a damaged one is never taken for the key, or for one that was destroyed. */
export const keySum = (domain: string, key: string, secret: Uint8Array | null): number => {
  const named = crc32(JSON.stringify([domain, key, secret === null]));
  return secret === null ? named : crc32(secret, named);
};

/** Over all of a place in the log: one that has rotted would skip events, or count them twice. */
export const progressSum = (row: readonly unknown[]): number => crc32(row.map(String).join(' '));
