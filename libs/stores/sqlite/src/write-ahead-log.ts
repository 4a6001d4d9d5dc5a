import { existsSync, readFileSync } from 'node:fs';
import { damaged } from './sqlite-failure';

const headerSize = 32;
const frameHeaderSize = 24;

/** SQLite's running checksum over pairs of words, continued from frame to frame. */
interface Sum {
  readonly one: number;
  readonly two: number;
}

/**
 * Must be asked before anybody opens the file. SQLite takes a write-ahead log up to its first damaged frame and drops the rest without a word: right
 * for a write that a power cut broke off, since nobody had been told of it, and wrong for one that has rotted since, with acknowledged ones after it.
 * Only the very last write can be either; where a second one follows, the first had been on disk.
 */
export const refuseDamagedLog = (file: string): void => {
  const name = `${file}-wal`;
  if (!existsSync(name)) return;
  const bytes = readFileSync(name);
  if (bytes.length < headerSize + frameHeaderSize || bytes.every((byte) => byte === 0)) return;
  const pageSize = bytes.readUInt32BE(8);
  const start = headerSum(bytes);
  if (start === undefined || pageSize < 512) throw damaged(name);
  const size = frameHeaderSize + pageSize;
  const count = Math.floor((bytes.length - headerSize) / size);
  const frame = (index: number): Buffer => bytes.subarray(headerSize + index * size, headerSize + (index + 1) * size);
  const salt = bytes.subarray(16, 24);

  let sum: Sum | undefined = start;
  let whole = 0;
  while (whole < count && (sum = nextSum(bytes, sum, frame(whole), salt)) !== undefined) whole += 1;
  if (whole === count) return;

  // What stands behind the first frame that is not as it was written, of the same round through the file.
  const behind = Array.from({ length: count - whole }, (_, index) => frame(whole + index)).filter(
    (one, index) => differentBits(one.subarray(8, 16), salt) <= (index === 0 ? 2 : 0),
  );
  const commits = behind.filter((one) => one.readUInt32BE(4) !== 0).length;
  // A write holds each page once.
  const pages = new Set(behind.map((one) => one.readUInt32BE(0)));
  if (commits > 1 || pages.size < behind.length) throw damaged(name);
};

const headerSum = (bytes: Buffer): Sum | undefined => {
  const magic = bytes.readUInt32BE(0);
  if (magic !== 0x377f0682 && magic !== 0x377f0683) return undefined;
  const sum = added(bytes, { one: 0, two: 0 }, bytes.subarray(0, 24));
  return sum.one === bytes.readUInt32BE(24) && sum.two === bytes.readUInt32BE(28) ? sum : undefined;
};

const nextSum = (bytes: Buffer, before: Sum, frame: Buffer, salt: Buffer): Sum | undefined => {
  if (!frame.subarray(8, 16).equals(salt)) return undefined;
  const sum = added(bytes, added(bytes, before, frame.subarray(0, 8)), frame.subarray(frameHeaderSize));
  return sum.one === frame.readUInt32BE(16) && sum.two === frame.readUInt32BE(20) ? sum : undefined;
};

/** The last bit of the magic number says in which order the machine that wrote it keeps its bytes. */
const added = (log: Buffer, { one, two }: Sum, part: Buffer): Sum => {
  const bigEndian = ((log[3] ?? 0) & 1) === 1;
  let first = one;
  let second = two;
  for (let at = 0; at < part.length; at += 8) {
    first = (first + (bigEndian ? part.readUInt32BE(at) : part.readUInt32LE(at)) + second) >>> 0;
    second = (second + (bigEndian ? part.readUInt32BE(at + 4) : part.readUInt32LE(at + 4)) + first) >>> 0;
  }
  return { one: first, two: second };
};

const differentBits = (one: Buffer, other: Buffer): number => {
  let bits = 0;
  for (let at = 0; at < one.length; at += 1) for (let rest = (one[at] ?? 0) ^ (other[at] ?? 0); rest > 0; rest >>= 1) bits += rest & 1;
  return bits;
};
