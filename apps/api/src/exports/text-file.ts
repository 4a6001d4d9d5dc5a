import { Readable } from 'node:stream';
import { inTurns } from '@sparbar/event-sourcing';
import type { Exported } from './exports';

/** Text enough to send at once. */
const block = 16 * 1024;

/** A file made as it is sent, a little at a time: others get their turn meanwhile, and it never lies whole in memory. */
export const textFile = (pieces: Iterable<string>): Readable => Readable.from(blocks(pieces), { objectMode: false });

async function* blocks(pieces: Iterable<string>): AsyncGenerator<Buffer> {
  const turn = inTurns();
  let text = '';
  for (const piece of pieces) {
    text += piece;
    await turn();
    if (text.length < block) continue;
    yield Buffer.from(text, 'utf8');
    text = '';
  }
  if (text !== '') yield Buffer.from(text, 'utf8');
}

/** The list as the API answers it, with what it is of. */
export function* jsonOf({ about, seq, items }: Pick<Exported, 'about' | 'seq' | 'items'>): Generator<string> {
  yield `{\n"about": ${JSON.stringify(Object.fromEntries(about), null, 2)},\n"seq": ${seq},\n"items": [`;
  for (const [place, item] of items.entries()) yield `${place === 0 ? '' : ','}\n${JSON.stringify(item, null, 2)}`;
  yield '\n]\n}\n';
}
