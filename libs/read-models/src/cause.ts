import type { OnDate } from '@sparbar/domain';
import type { Actor, Delivered } from '@sparbar/event-sourcing';

/** The event that last set a value: what *Varför?* answers with. */
export interface Cause {
  readonly seq: number;
  readonly event: string;
  readonly type: string;
  readonly recordedAt: string;
  readonly effectiveOn: OnDate;
  readonly actor: Actor;
  readonly decision: string | null;
  readonly reason: string | null;
}

export function causeOf({ seq, event }: Delivered): Cause {
  return {
    seq,
    event: event.id,
    type: event.type,
    recordedAt: event.recordedAt,
    effectiveOn: event.effectiveOn as OnDate,
    actor: event.actor,
    decision: event.decision ?? null,
    reason: event.reason ?? null,
  };
}
