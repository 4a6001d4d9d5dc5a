import type { StreamKind, DomainEvent, EventType } from '../catalogue';
import type { CommandOf } from '../deciders';

/** A fact as a reaction meets it: with its own id, and the stream it stands in. */
export type Happened = DomainEvent & { readonly id: string; readonly stream: string };

/** A command as a reaction gives it: the day is added by whoever sends it, for a reaction knows no time. */
type Undated<Command> = Command extends unknown ? Omit<Command, 'today'> : never;

export type DomainReactionCommand = {
  [Kind in StreamKind]: {
    readonly kind: Kind;
    readonly id: string;
    readonly command: Undated<CommandOf<Kind>>;
    /** What is to be said if it is refused. Left out: nothing; the refusal is an answer too. */
    readonly onRefusal?: (reason: string, values: Readonly<Record<string, string | number | null>>) => DomainReactionCommand | undefined;
  };
}[StreamKind];

/** What follows on a fact in other streams. Pure: the same fact gives the same commands, in the same order. */
export interface DomainReaction {
  /** Stored with every progress and every key: never changed. */
  readonly name: string;
  readonly on: readonly EventType[];
  readonly commands: (event: Happened) => readonly DomainReactionCommand[];
}

/** The id within `<cooperation>.<kind>-<id>`. No cooperation's id has a point or a hyphen in it. */
export function idIn(stream: string, kind: StreamKind): string {
  const begins = `.${kind}-`;
  const at = stream.indexOf(begins);
  if (at === -1) throw new Error(`${stream} is not a stream of kind ${kind}`);
  return stream.slice(at + begins.length);
}
