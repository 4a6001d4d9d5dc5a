import type { DomainEvent, EventType } from '@sparbar/domain';
import type { Envelope } from '@sparbar/event-sourcing';

/** A stored event whose type says what its data is. */
export type RecordedEvent<Type extends EventType = EventType> = Type extends EventType
  ? Omit<Envelope, 'type' | 'data'> & { readonly type: Type; readonly data: Extract<DomainEvent, { type: Type }>['data'] }
  : never;

/** The codec has lifted the event to the newest schema and checked its members, so type and data belong together. */
export function recorded(event: Envelope): RecordedEvent {
  return event as unknown as RecordedEvent;
}
