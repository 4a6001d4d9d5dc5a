import {
  deciders,
  type AgreementCommand,
  type ActivityCommand,
  type AppendixCommand,
  type CommandOf,
  type DecisionCommand,
  type ForumCommand,
  type PartyCommand,
  type PersonCommand,
  type StreamKind,
} from '@sparbar/domain';
import { transact, type CommandMeta, type Decider, type DecidedFact, type Transacted } from '@sparbar/event-sourcing';
import { informed } from './informed';
import type { EngineOf } from './engine-of';

type RecordDecision = Extract<DecisionCommand, { readonly type: 'RecordDecision' }>;
/** Who records a decision says neither what its forum may decide nor who sits in it: that stands in the forum's own stream. */
export type DecisionOrder = Exclude<DecisionCommand, RecordDecision> | Omit<RecordDecision, 'mandate' | 'acting'>;

/** Nor is it said of fora what the others that are named consist of. */
export type ForumOrder = WithoutReached<ForumCommand>;
type WithoutReached<Command> = Command extends { readonly related: readonly string[] } ? Omit<Command, 'forum' | 'related'> : Command;

type MergeParty = Extract<PartyCommand, { readonly type: 'MergeParty' }>;
type SplitParty = Extract<PartyCommand, { readonly type: 'SplitParty' }>;
/** Who merges or splits parties does not say where the others stand: that stands in their own streams. */
export type PartyOrder =
  Exclude<PartyCommand, MergeParty | SplitParty> | Omit<MergeParty, 'party' | 'successor'> | Omit<SplitParty, 'party' | 'successors'>;

type ContinueActivity = Extract<ActivityCommand, { readonly type: 'ContinueActivity' }>;
/** Who says that an activity goes on as others does not say where those stand. */
export type ActivityOrder = Exclude<ActivityCommand, ContinueActivity> | Omit<ContinueActivity, 'activity' | 'standings'>;

type AdoptAppendix = Extract<AppendixCommand, { readonly type: 'AdoptAppendix' }>;
type MapArea = Extract<AppendixCommand, { readonly type: 'MapArea' }>;
/** Who takes an appendix in does not say what its sum is, nor who maps an area which areas there are. */
export type AppendixOrder =
  Exclude<AppendixCommand, AdoptAppendix | MapArea> | Omit<AdoptAppendix, 'hash'> | Omit<MapArea, 'appendix' | 'known'>;

/** Who sends it does not say what there is of what it names, nor which agreement it is. */
export type AgreementOrder = AgreementCommand extends infer Command
  ? Command extends AgreementCommand
    ? Omit<Command, 'known' | 'agreement'>
    : never
  : never;

/** Nor where the party of a role stands. */
export type PersonOrder = WithoutStatus<PersonCommand>;
type WithoutStatus<Command> = Command extends { readonly partyStatus: unknown } ? Omit<Command, 'partyStatus'> : Command;

/** What may be asked of an aggregate of this kind. */
export type CommandFor<Kind extends StreamKind> = Kind extends 'decision'
  ? DecisionOrder
  : Kind extends 'party'
    ? PartyOrder
    : Kind extends 'appendix'
      ? AppendixOrder
      : Kind extends 'forum'
        ? ForumOrder
        : Kind extends 'agreement'
          ? AgreementOrder
          : Kind extends 'activity'
            ? ActivityOrder
            : Kind extends 'person'
              ? PersonOrder
              : CommandOf<Kind>;

/** One command to one stream: what every message of this library carries. */
export interface Order<Command> {
  readonly cooperation: string;
  readonly id: string;
  readonly command: Command;
  readonly meta: CommandMeta;
  /** The version the sender saw, where it matters to her (`If-Match`). */
  readonly expected?: number;
}

/** The one way anything is ever decided: people through the command bus, reactions and clocks directly. */
export async function decide<Kind extends StreamKind>(
  engineOf: EngineOf,
  cooperation: string,
  kind: Kind,
  id: string,
  command: CommandFor<Kind>,
  meta: CommandMeta,
  expected?: number,
): Promise<Transacted> {
  const engine = await engineOf(cooperation);
  // The table pairs each kind with its own command; the compiler cannot follow the pair through a type parameter.
  const decider = deciders[kind] as unknown as Decider<unknown, unknown, DecidedFact>;
  const told = await informed(engine, cooperation, kind, id, command, meta.actor.party);
  return transact(engine, cooperation, decider, id, told, meta, expected);
}

/** For reactions and clocks, whose commands come as data: refuses a kind of stream that is not in the table. */
export async function decideAny(
  engineOf: EngineOf,
  cooperation: string,
  kind: string,
  id: string,
  command: object,
  meta: CommandMeta,
): Promise<Transacted> {
  if (!isStreamKind(kind)) throw new Error(`There is no kind of stream called ${kind}`);
  return decide(engineOf, cooperation, kind, id, command as CommandFor<typeof kind>, meta);
}

const isStreamKind = (kind: string): kind is StreamKind => Object.hasOwn(deciders, kind);
