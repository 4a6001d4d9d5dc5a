import { carried } from '../carried';
import { demandText } from '../demands';
import type { AggregateDecider, CommandContext } from '../fact';
import { refuse } from '../refusal';
import type { FirstAdministratorMade, InstallationEvent } from './installation.events';

// Commands

export type InstallationCommand = CommandContext & { readonly type: 'MakeFirstAdministrator' } & FirstAdministratorMade['data'];

// State

export type InstallationState = { readonly status: 'empty' } | { readonly status: 'administered'; readonly account: string };

// One function per command

/** The one-time link works once: whoever comes second is refused, whoever came first may come again. */
function makeFirst(command: InstallationCommand, state: InstallationState): readonly InstallationEvent[] {
  const account = demandText('account', command.account);
  if (state.status === 'empty') return [{ type: 'FirstAdministratorMade', data: { account }, ...carried(command) }];
  return state.account === account ? [] : refuse('InstallationHasAdministrator', {});
}

function decide(command: InstallationCommand, state: InstallationState): readonly InstallationEvent[] {
  switch (command.type) {
    case 'MakeFirstAdministrator':
      return makeFirst(command, state);
  }
}

function evolve(_state: InstallationState, event: InstallationEvent): InstallationState {
  switch (event.type) {
    case 'FirstAdministratorMade':
      return { status: 'administered', account: event.data.account };
  }
}

export const installationDecider: AggregateDecider<InstallationState, InstallationCommand, InstallationEvent> = {
  kind: 'installation',
  initial: { status: 'empty' },
  decide,
  evolve,
};
