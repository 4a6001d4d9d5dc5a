import type { OnDate, Protected } from '@sparbar/domain';
import { readFacts, type Actor, type Codec, type EventStore, type SourceRef } from '@sparbar/event-sourcing';
import { recorded, type RecordedEvent } from '../recorded-event';

export interface ActivityUpdate {
  readonly seq: number;
  readonly on: OnDate;
  readonly recordedAt: string;
  readonly actor: Actor;
  readonly text: Protected<string>;
}

/** What was written, as it lies in the log: in the order in which the seqs are given. */
export async function readUpdates(
  { events, codec }: { readonly events: EventStore; readonly codec: Codec },
  sources: readonly SourceRef[],
  seqs: readonly number[],
): Promise<readonly ActivityUpdate[]> {
  const wanted = new Set(seqs);
  const facts = await readFacts(
    events,
    sources.filter(({ seq }) => wanted.has(seq)),
  );
  const updates = new Map(
    facts.map(({ seq, stored }) => {
      const { effectiveOn, recordedAt, actor, data } = recorded(codec.lift(stored.envelope)) as RecordedEvent<'ActivityUpdateRecorded'>;
      return [seq, { seq, on: effectiveOn as OnDate, recordedAt, actor, text: data.text }];
    }),
  );
  return seqs.flatMap((seq) => updates.get(seq) ?? []);
}
