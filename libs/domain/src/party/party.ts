import { carried, carriedInOrder } from '../carried';
import { demandText } from '../demands';
import { heldFrom } from '../effective-order';
import type { AggregateDecider, CommandContext } from '../fact';
import { refuse } from '../refusal';
import { same } from '../same';
import type { PartyEvent, PartyRegistered } from './party.events';

// Commands

export type PartyCommand = CommandContext &
  /** `party` is the one asked; `successor`: where the other stands, which is another stream; who sends the command reads it there. */
  (
    | ({ readonly type: 'RegisterParty' } & PartyRegistered['data'])
    | { readonly type: 'MergeParty'; readonly party: string; readonly into: string; readonly successor: PartyState['status'] }
  );

type Order<Type extends PartyCommand['type']> = Extract<PartyCommand, { readonly type: Type }>;

// State

type Known = PartyRegistered['data'] & { readonly registeredOn: string | null };

export type PartyState =
  | { readonly status: 'none' }
  | ({ readonly status: 'registered' } & Known)
  | ({ readonly status: 'merged'; readonly into: string } & Known);

// One function per command

function register(command: Order<'RegisterParty'>, state: PartyState): readonly PartyEvent[] {
  const data = { name: demandText('name', command.name), shortName: demandText('shortName', command.shortName), kind: command.kind };
  if (state.status === 'none') return [{ type: 'PartyRegistered', data, ...carried(command) }];
  const { name, shortName, kind } = state;
  return same({ name, shortName, kind }, data) ? [] : refuse('AlreadyExists', { what: 'party' });
}

/**
 * Once: a party that is gone goes nowhere else, and nobody goes into one that is gone. Only two merged into each other in the same moment could still
 * make a circle, for each stands in its own stream: whoever follows successors counts her steps.
 */
function merge(command: Order<'MergeParty'>, state: PartyState): readonly PartyEvent[] {
  const into = demandText('into', command.into);
  if (state.status === 'none' || command.successor === 'none') refuse('NotFound', { what: 'party' });
  if (into === command.party) refuse('PartyIntoItself', {});
  if (state.status === 'merged') return state.into === into ? [] : refuse('PartyAlreadyMerged', {});
  if (command.successor === 'merged') refuse('PartyAlreadyMerged', {});
  return [{ type: 'PartyMerged', data: { into }, ...carriedInOrder(command, { first: state.registeredOn, latest: state.registeredOn }) }];
}

function decide(command: PartyCommand, state: PartyState): readonly PartyEvent[] {
  switch (command.type) {
    case 'RegisterParty':
      return register(command, state);
    case 'MergeParty':
      return merge(command, state);
  }
}

function evolve(state: PartyState, event: PartyEvent): PartyState {
  switch (event.type) {
    case 'PartyRegistered':
      return { status: 'registered', ...event.data, registeredOn: heldFrom(event) };
    case 'PartyMerged':
      return state.status === 'none' ? state : { ...state, status: 'merged', into: event.data.into };
  }
}

export const partyDecider: AggregateDecider<PartyState, PartyCommand, PartyEvent> = {
  kind: 'party',
  initial: { status: 'none' },
  decide,
  evolve,
};
