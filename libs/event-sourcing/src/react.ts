import type { Lifting } from './codec';
import type { EventStore, Position } from './event-store';
import { beforeTheFirst, endOfLog, pull, type Followed } from './follow';
import { derivedId } from './ids';
import type { Progress, ProgressStore } from './progress';
import { TakenOver } from './project';
import type { Delivered } from './read-model';
import { isRefused } from './refused';
import { streamName } from './stream-name';
import type { CommandMeta, Transacted } from './transact';

/** What an event leads to elsewhere. Pure: the same event, the same commands in the same order. */
export interface Reaction {
  readonly name: string;
  /** The types of events it reacts to. */
  readonly on: readonly string[];
  readonly commands: (event: Delivered) => readonly ReactionCommand[];
}

export interface ReactionCommand {
  readonly kind: string;
  readonly id: string;
  readonly command: object;
  /** What is to be said instead where the command is refused: pure, and in the same stream whatever the reason. */
  readonly onRefusal?: (reason: string, values: object) => ReactionCommand | undefined;
}

/**
 * Has a command decided by its aggregate. Adds what commands carry beyond their content, such as today; which is no earlier than the day on which its
 * cause was recorded, where it has one: another machine's clock may be ahead.
 */
export type Send = (
  command: ReactionCommand,
  meta: CommandMeta,
  cause?: Delivered['event'],
) => Promise<Pick<Transacted, 'position' | 'events' | 'repeated'>>;

export interface ReactorOptions {
  readonly reaction: Reaction;
  readonly events: EventStore;
  readonly codec: Lifting;
  readonly progress: ProgressStore;
  readonly send: Send;
  readonly batch?: number;
  /** Where a reaction begins that has no progress yet: at the log's end, unless the log is one it is meant to have followed from its first event. */
  readonly from?: 'end' | 'beginning';
  /** Told of a command that was refused with nobody to tell. */
  readonly onUnheard?: (refused: { readonly reaction: string; readonly seq: number; readonly reason: string }) => void;
}

export interface ReactorState {
  readonly caughtUp: boolean;
  readonly seq: number;
  readonly position: Position;
  /** The position of the last event written because of something up to `position`. */
  readonly wrote: Position;
}

export interface Reactor {
  /** One page of the log. `caughtUp`: there was nothing to do. */
  step(): Promise<ReactorState>;
}

/**
 * Hands one reaction its events in order, at least once each. What it sends carries a key made of the reaction, the event and the command's place, so
 * that however often a process dies between sending and remembering, it happens once.
 */
export function createReactor(options: ReactorOptions): Reactor {
  const { reaction, events, codec, progress, batch = 500 } = options;
  let held: Progress | undefined;

  const advance = async (from: Progress, to: Omit<Progress, 'epoch'>): Promise<Progress> => {
    const next: Progress = { position: to.position, seq: to.seq, wrote: to.wrote, epoch: from.epoch };
    if (!(await progress.advance(reaction.name, from, next))) throw new TakenOver(reaction.name);
    return next;
  };
  const stateAt = ({ seq, position, wrote }: Progress, caughtUp: boolean): ReactorState => ({ caughtUp, seq, position, wrote });

  return {
    async step() {
      try {
        held ??= await takeOver(options);
        const page = await pull(events, { ...held, knownAt: '' }, batch);
        if (page.length === 0) return stateAt(held, true);
        for (const followed of page) {
          if (!reaction.on.includes(followed.envelope.type)) continue;
          const delivered = deliveredOf(codec, followed);
          const wrote = await carryOut(options, delivered, reaction.commands(delivered));
          held = await advance(held, { ...followed, wrote: wrote > held.wrote ? wrote : held.wrote });
        }
        const last = page.at(-1);
        if (last !== undefined && last.seq > held.seq) held = await advance(held, { ...last, wrote: held.wrote });
        return stateAt(held, false);
      } catch (error) {
        held = undefined;
        throw error;
      }
    },
  };
}

async function takeOver({ reaction, events, progress, from = 'end' }: ReactorOptions): Promise<Progress> {
  for (let attempt = 0; attempt < 10; attempt += 1) {
    const found = await progress.find(reaction.name);
    const { position, seq } = found ?? (from === 'end' ? await endOfLog(events) : beforeTheFirst);
    const mine: Progress = { position, seq, wrote: found?.wrote ?? 0n, epoch: (found?.epoch ?? 0) + 1 };
    if (await progress.advance(reaction.name, found, mine)) return mine;
  }
  throw new TakenOver(reaction.name);
}

/** The position of the last event written. */
async function carryOut(options: ReactorOptions, cause: Delivered, commands: readonly ReactionCommand[]): Promise<Position> {
  let wrote: Position = 0n;
  for (const [index, command] of commands.entries()) {
    const position = await sendOne(options, cause, command, [String(index)]);
    if (position > wrote) wrote = position;
  }
  return wrote;
}

async function sendOne(options: ReactorOptions, cause: Delivered, command: ReactionCommand, place: readonly string[]): Promise<Position> {
  const { reaction, send, onUnheard } = options;
  const { event } = cause;
  const noted = await refusalNoted(options, cause, command, place);
  if (noted !== undefined) return noted;
  try {
    const meta: CommandMeta = {
      key: derivedId(reaction.name, event.id, ...place),
      actor: { id: `reaction:${reaction.name}`, role: 'system', party: event.owner },
      owner: event.owner,
      correlationId: event.$correlationId,
      causationId: event.id,
    };
    const { position, events } = await send(command, meta, event);
    return events.length > 0 ? position : 0n;
  } catch (error) {
    if (!isRefused(error)) throw error;
    const instead = command.onRefusal?.(error.reason, error.values);
    if (instead !== undefined) return sendOne(options, cause, instead, [...place, 'refused']);
    onUnheard?.({ reaction: reaction.name, seq: cause.seq, reason: error.reason });
    return 0n;
  }
}

/**
 * Where it stands that this was refused, if it does. Whoever dies after noting it, or is stopped and goes on beside a successor, comes here again, and by
 * then it might be taken: it would have happened, and stand there as refused.
 */
async function refusalNoted(
  { reaction, events }: ReactorOptions,
  { event }: Delivered,
  { onRefusal }: ReactionCommand,
  place: readonly string[],
): Promise<Position | undefined> {
  const note = onRefusal?.('', {});
  if (note === undefined) return undefined;
  const stream = streamName(event.stream.slice(0, event.stream.indexOf('.')), note.kind, note.id);
  const key = derivedId(reaction.name, event.id, ...place, 'refused');
  return (await events.read(stream)).find(({ envelope }) => envelope.$command.key === key)?.position;
}

/** A follower that starts in the middle of a log knows no more of when than the event itself says. */
function deliveredOf(codec: Lifting, { seq, position, envelope }: Followed): Delivered {
  return { seq, position, knownAt: envelope.recordedAt, event: codec.lift(envelope) };
}
