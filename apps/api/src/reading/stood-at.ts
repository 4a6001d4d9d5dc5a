import { Inject, Injectable } from '@nestjs/common';
import type { ReadModel, Stores } from '@sparbar/event-sourcing';
import { storesToken } from '../house';
import { etagOf } from '../http/answer';

type Headers = Readonly<Record<string, string>>;

/** What the headers of an answer say: the seq it was read at, the position of that where it is known, and the version of what was read. */
@Injectable()
export class StoodAt {
  constructor(@Inject(storesToken) private readonly stores: Stores) {}

  async headers<Document extends object>(cooperation: string, model: ReadModel<Document>, seq: number): Promise<Headers> {
    const table = await (await this.stores.open(cooperation)).readModels.answering(model);
    const checkpoint = await table.checkpoint();
    // Of an earlier seq only the number is known: a position is the store's own and is kept for the checkpoint alone.
    return { 'x-seq': String(seq), ...(checkpoint.seq === seq ? { 'x-position': String(checkpoint.position) } : {}) };
  }

  /** By stream: the version of the last event that the document was made of. */
  async versions<Document extends object>(
    cooperation: string,
    model: ReadModel<Document>,
    id: string,
    seq: number,
  ): Promise<ReadonlyMap<string, number>> {
    const table = await (await this.stores.open(cooperation)).readModels.answering(model);
    const found = (await table.getMany([id], seq)).get(id);
    const versions = new Map<string, number>();
    for (const { stream, version, seq: at } of found?.sources ?? [])
      if (at <= seq) versions.set(stream, Math.max(version, versions.get(stream) ?? 0));
    return versions;
  }
}

export const versioned = (headers: Headers, version: number): Headers => ({ ...headers, etag: etagOf(version) });
