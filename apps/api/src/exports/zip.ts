import { pipeline, Readable } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';

/** A file within the archive. */
export interface Entry {
  /** ASCII. */
  readonly name: string;
  readonly content: AsyncIterable<Buffer> | Iterable<Buffer>;
}

interface Written {
  readonly name: Buffer;
  readonly at: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
}

/** Sizes stand after each file (bit 3), for they are not known before; the file's day is of no meaning, and the same always. */
const common = { version: 20, flags: 0x0008, deflated: 8, time: 0, day: 0x0021 } as const;
/** Beyond this a plain archive does not count. */
const most = 0xffff_ffff;

/**
 * An archive made as it is sent: no more of it is in memory than is on its way, and the packing is done beside the event loop, in zlib's own
 * threads. PKWARE's APPNOTE 6.3, the part that every reader knows.
 */
export async function* zipOf(entries: Iterable<Entry>): AsyncGenerator<Buffer> {
  const written: Written[] = [];
  let at = 0;
  for (const { name: text, content } of entries) {
    const name = Buffer.from(text, 'ascii');
    const head = fields([0x04034b50, 4], ...method(), [0, 4], [0, 4], [0, 4], [name.length, 2], [0, 2]);
    yield Buffer.concat([head, name]);
    const sums = { crc: 0, size: 0 };
    let packed = 0;
    for await (const part of deflated(summed(content, sums))) {
      packed += part.length;
      yield part;
    }
    if (Math.max(at, packed, sums.size) > most)
      throw new RangeError('The file would be larger than four gigabytes: choose less of the list');
    yield fields([0x08074b50, 4], [sums.crc, 4], [packed, 4], [sums.size, 4]);
    written.push({ name, at, packed, ...sums });
    at += head.length + name.length + packed + 16;
  }
  const directory = Buffer.concat(written.flatMap((file) => [directoryEntry(file), file.name]));
  yield directory;
  yield fields([0x06054b50, 4], [0, 2], [0, 2], [written.length, 2], [written.length, 2], [directory.length, 4], [at, 4], [0, 2]);
}

const directoryEntry = ({ name, at, crc, packed, size }: Written): Buffer =>
  fields(
    ...([[0x02014b50, 4], [common.version, 2], ...method()] as const),
    ...([
      [crc, 4],
      [packed, 4],
      [size, 4],
      [name.length, 2],
    ] as const),
    ...([
      [0, 2],
      [0, 2],
      [0, 2],
      [0, 2],
      [0, 4],
      [at, 4],
    ] as const),
  );

type Field = readonly [value: number, bytes: 2 | 4];

const method = (): readonly Field[] => [
  [common.version, 2],
  [common.flags, 2],
  [common.deflated, 2],
  [common.time, 2],
  [common.day, 2],
];

function fields(...values: readonly Field[]): Buffer {
  const buffer = Buffer.alloc(values.reduce((sum, [, bytes]) => sum + bytes, 0));
  let place = 0;
  for (const [value, bytes] of values) place = buffer.writeUIntLE(value, place, bytes);
  return buffer;
}

async function* summed(content: Entry['content'], sums: { crc: number; size: number }): AsyncGenerator<Buffer> {
  for await (const part of content) {
    sums.crc = crc32(part, sums.crc);
    sums.size += part.length;
    yield part;
  }
}

function deflated(content: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
  // What goes wrong with either comes out of what is read here, and whoever stops reading stops both.
  return pipeline(Readable.from(content, { objectMode: false }), createDeflateRaw(), () => undefined) as AsyncIterable<Buffer>;
}
