import type { Envelope } from './envelope';

/** The facts a decision makes. The engine adds who, when, the ids and the salt. */
export interface DecidedFact {
  readonly type: string;
  readonly data: object;
  readonly effectiveOn?: Envelope['effectiveOn'];
  readonly reason?: string;
  readonly decision?: string;
  readonly afterwards?: true;
  readonly source?: NonNullable<Envelope['source']>;
  readonly onBehalfOf?: string;
}

/** One aggregate: pure, knows neither time nor store. `decide` returns facts, or nothing if nothing is to happen, or throws its refusal. */
export interface Decider<State, Command, Event extends DecidedFact> {
  readonly kind: string;
  readonly initial: State;
  readonly decide: (command: Command, state: State) => readonly Event[];
  readonly evolve: (state: State, event: Event) => State;
}
