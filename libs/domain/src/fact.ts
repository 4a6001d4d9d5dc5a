/**
 * The words every aggregate's facts are made of.
 *
 * These shapes are stored for ever (a fact is never edited), so they change only by raising an event's `schema` and adding an upcaster.
 */

/** A day as well as it is known: ISO 8601, reduced where the day is not known; a season is written as in EDTF (2020-21 is spring, -22 summer, -23 autumn, -24 winter). */
export type OnDate =
  | { readonly precision: 'day' | 'month' | 'season' | 'year'; readonly date: string; readonly text?: string }
  | { readonly precision: 'unknown'; readonly date: null; readonly text?: string };

/** Where a statement comes from: an older document, its page and its own words. */
export interface Source {
  readonly document: string;
  readonly page?: string;
  readonly quote?: string;
  readonly reading: 'stated' | 'inferred' | 'uncertain';
}

/** What any fact may carry beside its own data. Who and when are added by the engine. */
export interface FactContext {
  /** When it held. Left out: the day it was recorded. */
  readonly effectiveOn?: OnDate;
  readonly reason?: string;
  /** The decision this fact carries out. */
  readonly decision?: string;
  /** Entered from older papers: may break today's rules of order, membership and mandate. */
  readonly afterwards?: true;
  readonly source?: Source;
  readonly onBehalfOf?: string;
}

/** A fact read back from the log has the instant at which it was written; one just decided has not. */
export interface RecordedFact extends FactContext {
  readonly recordedAt?: string;
}

export interface Fact<Type extends string, Data extends object> extends RecordedFact {
  readonly type: Type;
  readonly data: Data;
}

/** A value only some may read. The domain passes it on and never looks inside; the engine seals it before it is stored. */
export type Protected<T> = { readonly open: T } | { readonly sealed: SealedBox };

export interface SealedBox {
  readonly domain: string;
  readonly key: string;
  readonly commitment: string;
  readonly box: string;
}

/**
 * Who may read a field, and, where it is sealed, whose key seals it.
 * `subject` says what one key covers: everything of this kind in the stream, or this one event alone (so one note can be erased without the others).
 */
export type FieldClass =
  | 'public'
  | 'internal'
  | { readonly sealed: 'secret' | 'personal'; readonly retention: 'contact' | 'record' | 'note'; readonly subject: 'stream' | 'event' };

/** How one event type is stored. `fields` names every top-level member of `data`: a member without a class does not compile. */
export interface EventDeclaration<Data extends object> {
  readonly schema: number;
  readonly fields: { readonly [Member in keyof Required<Data>]: FieldClass };
  readonly optional?: readonly (keyof Data & string)[];
  /** `{ 1: lift }` lifts data stored under schema 1 to schema 2, and so on. */
  readonly upcasters?: Upcasters;
}

export type Upcasters = { readonly [schema: number]: (data: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>> };

/** One declaration for each event of a union. */
export type Declarations<Event extends Fact<string, object>> = {
  readonly [Type in Event['type']]: EventDeclaration<Extract<Event, { type: Type }>['data']>;
};

/** What every command carries: the day in Sweden on which it is given, and what the fact is to carry. */
export interface CommandContext extends FactContext {
  readonly today: string;
  /** Given by a reaction or a clock, not by a person: a day before what it follows on is moved up to it instead of being refused. Not stored. */
  readonly following?: true;
}

/** The kind of streams an aggregate lives in, and how it decides and remembers. The engine runs it; nothing here knows the engine. */
export interface AggregateDecider<State, Command, Event> {
  readonly kind: string;
  readonly initial: State;
  readonly decide: (command: Command, state: State) => readonly Event[];
  readonly evolve: (state: State, event: Event) => State;
}
