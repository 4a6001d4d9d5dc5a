import type { EventStore } from '@sparbar/event-sourcing';
import type { Contract } from './contract';
import { appending } from './event-store/appending';
import { racing } from './event-store/racing';
import { reading } from './event-store/reading';
import { repeating } from './event-store/repeating';
import { subscribing } from './event-store/subscribing';

/** What every event store promises, whatever it is kept in. */
export const eventStoreContract: Contract<EventStore> = [...appending, ...repeating, ...racing, ...reading, ...subscribing];
