import { Readable } from 'node:stream';
import { inTurns } from '@sparbar/event-sourcing';
import type { OneByOne } from './exported-list';
import type { Exported } from './exports';

/** Text enough to send at once. */
const block = 16 * 1024;

/** A file made as it is sent, a little at a time: others get their turn meanwhile, and it never lies whole in memory. */
export const textFile = (pieces: OneByOne<string>): Readable => Readable.from(blocks(pieces), { objectMode: false });

/** UTF-8, in pieces of about a block. */
export async function* blocks(pieces: OneByOne<string>): AsyncGenerator<Buffer> {
  const turn = inTurns();
  let text = '';
  for await (const piece of pieces) {
    text += piece;
    await turn();
    if (text.length < block) continue;
    yield Buffer.from(text, 'utf8');
    text = '';
  }
  if (text !== '') yield Buffer.from(text, 'utf8');
}

/** The list as the API answers it, with what it is of. */
export async function* jsonOf({ about, seq, items }: Pick<Exported, 'about' | 'seq' | 'items'>): AsyncGenerator<string> {
  yield `{\n"about": ${JSON.stringify(Object.fromEntries(about), null, 2)},\n"seq": ${seq},\n"items": [`;
  let between = '';
  for await (const item of items) {
    yield `${between}\n${JSON.stringify(item, null, 2)}`;
    between = ',';
  }
  yield '\n]\n}\n';
}
