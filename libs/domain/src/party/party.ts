import { carried } from '../carried';
import { demandText } from '../demands';
import type { AggregateDecider, CommandContext } from '../fact';
import { refuse } from '../refusal';
import { same } from '../same';
import type { PartyEvent, PartyRegistered } from './party.events';

// Commands

export type PartyCommand = CommandContext & { readonly type: 'RegisterParty' } & PartyRegistered['data'];

// State

export type PartyState = { readonly status: 'none' } | ({ readonly status: 'registered' } & PartyRegistered['data']);

// One function per command

function register(command: PartyCommand, state: PartyState): readonly PartyEvent[] {
  const data = { name: demandText('name', command.name), shortName: demandText('shortName', command.shortName), kind: command.kind };
  if (state.status === 'none') return [{ type: 'PartyRegistered', data, ...carried(command) }];
  return same(state, { status: 'registered', ...data }) ? [] : refuse('AlreadyExists', { what: 'party' });
}

function decide(command: PartyCommand, state: PartyState): readonly PartyEvent[] {
  switch (command.type) {
    case 'RegisterParty':
      return register(command, state);
  }
}

function evolve(_state: PartyState, event: PartyEvent): PartyState {
  switch (event.type) {
    case 'PartyRegistered':
      return { status: 'registered', ...event.data };
  }
}

export const partyDecider: AggregateDecider<PartyState, PartyCommand, PartyEvent> = {
  kind: 'party',
  initial: { status: 'none' },
  decide,
  evolve,
};
