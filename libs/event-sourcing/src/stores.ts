import type { DocumentStore } from './documents';
import type { EventStore } from './event-store';
import type { KeyStore } from './keys';
import type { ProgressStore } from './progress';
import type { ReadModelStore } from './read-model';

/** Everything one cooperation is kept in. */
export interface CooperationStores {
  readonly cooperation: string;
  readonly events: EventStore;
  readonly readModels: ReadModelStore;
  readonly keys: KeyStore;
  readonly documents: DocumentStore;
  readonly progress: ProgressStore;
}

/** What is chosen once, where a program begins: embedded or distributed. */
export interface Stores {
  /** Every cooperation with a log, by id, in order; the system's own log (`system`) is not one of them. */
  cooperations(): Promise<readonly string[]>;
  open(cooperation: string): Promise<CooperationStores>;
  /** Whether anything can be kept just now: a disk can be full, or have become one that can only be read. */
  writable(): Promise<boolean>;
  close(): Promise<void>;
}

/** The log that holds accounts and the installation itself. No cooperation may be called this. */
export const systemLog = 'system';
