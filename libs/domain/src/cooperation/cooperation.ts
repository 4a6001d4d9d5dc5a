import { carried } from '../carried';
import { demandText } from '../demands';
import type { AggregateDecider, CommandContext } from '../fact';
import { refuse } from '../refusal';
import { same } from '../same';
import type { CooperationEvent, CooperationOpened } from './cooperation.events';

// Commands

export type CooperationCommand = CommandContext & { readonly type: 'OpenCooperation' } & CooperationOpened['data'];

// State

export type CooperationState = { readonly status: 'none' } | ({ readonly status: 'open' } & CooperationOpened['data']);

// One function per command

function open(command: CooperationCommand, state: CooperationState): readonly CooperationEvent[] {
  const data = {
    name: demandText('name', command.name),
    district: demandText('district', command.district),
    origin: demandText('origin', command.origin),
  };
  if (state.status === 'none') return [{ type: 'CooperationOpened', data, ...carried(command) }];
  return same(state, { status: 'open', ...data }) ? [] : refuse('AlreadyExists', { what: 'cooperation' });
}

function decide(command: CooperationCommand, state: CooperationState): readonly CooperationEvent[] {
  switch (command.type) {
    case 'OpenCooperation':
      return open(command, state);
  }
}

function evolve(_state: CooperationState, event: CooperationEvent): CooperationState {
  switch (event.type) {
    case 'CooperationOpened':
      return { status: 'open', ...event.data };
  }
}

export const cooperationDecider: AggregateDecider<CooperationState, CooperationCommand, CooperationEvent> = {
  kind: 'cooperation',
  initial: { status: 'none' },
  decide,
  evolve,
};
