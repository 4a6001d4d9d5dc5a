import { carried, carriedInOrder, dayOf, isLate } from '../carried';
import { demandReason, demandText } from '../demands';
import { heldFrom, placed, sinceOf, valueAt, type Dated } from '../effective-order';
import type { AggregateDecider, CommandContext, FactContext } from '../fact';
import { refuse } from '../refusal';
import { same } from '../same';
import type { PartyEvent, PartyKind, PartyRegistered } from './party.events';

// Commands

export type PartyCommand = CommandContext &
  /** `party` is the one asked; `successor`: where the other stands, which is another stream; who sends the command reads it there. */
  (
    | ({ readonly type: 'RegisterParty' } & PartyRegistered['data'])
    | { readonly type: 'MergeParty'; readonly party: string; readonly into: string; readonly successor: Status }
    | {
        readonly type: 'SplitParty';
        readonly party: string;
        readonly into: readonly string[];
        readonly successors: readonly Status[];
      }
    | ({ readonly type: 'RenameParty' } & Called)
    | { readonly type: 'AlsoCallParty' | 'NotCallParty'; readonly alias: string }
  );

type Order<Type extends PartyCommand['type']> = Extract<PartyCommand, { readonly type: Type }>;

// State

interface Called {
  readonly name: string;
  readonly shortName: string;
}

interface Known {
  readonly kind: PartyKind;
  /** What it has been called, the latest last; the first is the name it was registered under. */
  readonly names: readonly Dated<Called>[];
  readonly aliases: readonly string[];
}

export type PartyState =
  | { readonly status: 'none' }
  | ({ readonly status: 'registered' } & Known)
  | ({ readonly status: 'merged'; readonly into: string; readonly on: string | null } & Known)
  | ({ readonly status: 'split'; readonly into: readonly string[]; readonly on: string | null } & Known);

type Status = PartyState['status'];

// One function per command

function register(command: Order<'RegisterParty'>, state: PartyState): readonly PartyEvent[] {
  const data = { ...calledIn(command), kind: command.kind };
  if (state.status === 'none') return [{ type: 'PartyRegistered', data, ...carried(command) }];
  return same({ ...state.names[0]?.value, kind: state.kind }, data) ? [] : refuse('AlreadyExists', { what: 'party' });
}

/**
 * Once: a party that is gone goes nowhere else, and nobody goes into one that is gone. Only two merged into each other in the same moment could still
 * make a circle, for each stands in its own stream: whoever follows successors counts her steps.
 */
function merge(command: Order<'MergeParty'>, state: PartyState): readonly PartyEvent[] {
  const into = demandText('into', command.into);
  if (state.status === 'none' || command.successor === 'none') refuse('NotFound', { what: 'party' });
  if (into === command.party) refuse('PartyIntoItself', {});
  if (state.status === 'merged' && state.into === into) return [];
  refuseGone([state.status, command.successor]);
  return [{ type: 'PartyMerged', data: { into }, ...sinceRegistered(command, state) }];
}

/** The same of a party that becomes several: at least two, or it would have merged. */
function split(command: Order<'SplitParty'>, state: PartyState): readonly PartyEvent[] {
  const into = [...new Set(command.into.map((id) => demandText('into', id)))].sort();
  if (state.status === 'none' || command.successors.includes('none')) refuse('NotFound', { what: 'party' });
  if (into.includes(command.party)) refuse('PartyIntoItself', {});
  if (into.length < 2) refuse('PartySplitIntoOne', {});
  if (state.status === 'split' && same(state.into, into)) return [];
  refuseGone([state.status, ...command.successors]);
  return [{ type: 'PartyDivided', data: { into }, ...sinceRegistered(command, state) }];
}

function refuseGone(statuses: readonly Status[]): void {
  if (statuses.includes('merged')) refuse('PartyAlreadyMerged', {});
  if (statuses.includes('split')) refuse('PartyAlreadySplit', {});
}

function sinceRegistered(command: CommandContext, { names }: Known): FactContext {
  const day = names[0]?.day ?? null;
  return carriedInOrder(command, { first: day, latest: day });
}

/** A party that is gone gets no new name; what it was called while it was there may still be entered afterwards. */
function rename(command: Order<'RenameParty'>, state: PartyState): readonly PartyEvent[] {
  const called = calledIn(command);
  if (state.status === 'none') refuse('NotFound', { what: 'party' });
  const context = carriedInOrder(command, sinceOf(state.names));
  const day = dayOf(context, command.today);
  if (state.status !== 'registered' && (!isLate(command) || day === null || state.on === null || day >= state.on))
    refuseGone([state.status]);
  const before = valueAt(state.names, day);
  if (same(before, called)) return [];
  return [{ type: 'PartyRenamed', data: { from: before?.name ?? '', ...called }, ...context }];
}

function alsoCall(command: Order<'AlsoCallParty' | 'NotCallParty'>, state: PartyState): readonly PartyEvent[] {
  const alias = demandText('alias', command.alias);
  if (state.status === 'none') refuse('NotFound', { what: 'party' });
  return state.aliases.includes(alias) ? [] : [{ type: 'PartyAlsoCalled', data: { alias }, ...carried(command) }];
}

function notCall(command: Order<'AlsoCallParty' | 'NotCallParty'>, state: PartyState): readonly PartyEvent[] {
  const alias = demandText('alias', command.alias);
  if (state.status === 'none') refuse('NotFound', { what: 'party' });
  const context = { ...carried(command), reason: demandReason('alias', command.reason) };
  return state.aliases.includes(alias) ? [{ type: 'PartyNotCalled', data: { alias }, ...context }] : [];
}

const calledIn = ({ name, shortName }: Called): Called => ({
  name: demandText('name', name),
  shortName: demandText('shortName', shortName),
});

function decide(command: PartyCommand, state: PartyState): readonly PartyEvent[] {
  switch (command.type) {
    case 'RegisterParty':
      return register(command, state);
    case 'MergeParty':
      return merge(command, state);
    case 'SplitParty':
      return split(command, state);
    case 'RenameParty':
      return rename(command, state);
    case 'AlsoCallParty':
      return alsoCall(command, state);
    case 'NotCallParty':
      return notCall(command, state);
  }
}

function evolve(state: PartyState, event: PartyEvent): PartyState {
  if (event.type === 'PartyRegistered') {
    const { kind, ...called } = event.data;
    return { status: 'registered', kind, names: [{ day: heldFrom(event), value: called }], aliases: [] };
  }
  if (state.status === 'none') return state;
  switch (event.type) {
    case 'PartyMerged':
      return { ...state, status: 'merged', into: event.data.into, on: heldFrom(event) };
    case 'PartyDivided':
      return { ...state, status: 'split', into: event.data.into, on: heldFrom(event) };
    case 'PartyRenamed': {
      const { name, shortName } = event.data;
      return { ...state, names: placed(state.names, { day: heldFrom(event), value: { name, shortName } }) };
    }
    case 'PartyAlsoCalled':
      return { ...state, aliases: [...state.aliases, event.data.alias] };
    case 'PartyNotCalled':
      return { ...state, aliases: state.aliases.filter((alias) => alias !== event.data.alias) };
  }
}

export const partyDecider: AggregateDecider<PartyState, PartyCommand, PartyEvent> = {
  kind: 'party',
  initial: { status: 'none' },
  decide,
  evolve,
};
