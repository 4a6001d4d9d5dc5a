import type { EventType, OnDate, Source, StreamKind } from '@sparbar/domain';
import type { Actor } from '@sparbar/event-sourcing';

/** What a reader of the history picks by. */
export type HistoryKind = 'decision' | 'update' | 'status' | 'terms' | 'followUp' | 'missed' | 'correction' | 'other';

/** One event with everything the audit trail shows of it. Sealed values are still sealed; they are opened at the edge, or not. */
export interface HistoryDocument {
  readonly seq: number;
  readonly id: string;
  readonly type: EventType;
  readonly kind: HistoryKind;
  readonly values: Readonly<Record<string, unknown>>;
  readonly from: unknown;
  readonly to: unknown;
  readonly who: Actor;
  readonly owner: string;
  readonly onBehalfOf: string | null;
  readonly when: string;
  readonly knownAt: string;
  readonly effectiveOn: OnDate;
  readonly afterwards: boolean;
  readonly reason: string | null;
  readonly source: Source | null;
  /** The event that led to this one; `null` where a person acted. */
  readonly cause: string | null;
  readonly decision: string | null;
  readonly activity: string | null;
  readonly stream: string;
  readonly streamKind: StreamKind;
  readonly streamId: string;
  readonly version: number;
}
