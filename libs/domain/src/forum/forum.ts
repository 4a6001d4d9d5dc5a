import { carried } from '../carried';
import { demandText } from '../demands';
import type { AggregateDecider, CommandContext } from '../fact';
import { refuse } from '../refusal';
import { same } from '../same';
import type { ForumEstablished, ForumEvent, Mandate } from './forum.events';

// Commands

export type ForumCommand = CommandContext & { readonly type: 'EstablishForum' } & ForumEstablished['data'];

// State

export type ForumState = { readonly status: 'none' } | ({ readonly status: 'established' } & ForumEstablished['data']);

// One function per command

/** A mandate is a set: its order says nothing, and naming a thing twice gives no more of it. */
const inMandateOrder: readonly Mandate[] = ['includeActivity', 'changeDuration', 'cancelActivity', 'other'];

function establish(command: ForumCommand, state: ForumState): readonly ForumEvent[] {
  const mayDecide = inMandateOrder.filter((one) => command.mayDecide.includes(one));
  const data = { name: demandText('name', command.name), level: command.level, mayDecide };
  if (state.status === 'none') return [{ type: 'ForumEstablished', data, ...carried(command) }];
  return same(state, { status: 'established', ...data }) ? [] : refuse('AlreadyExists', { what: 'forum' });
}

function decide(command: ForumCommand, state: ForumState): readonly ForumEvent[] {
  switch (command.type) {
    case 'EstablishForum':
      return establish(command, state);
  }
}

function evolve(_state: ForumState, event: ForumEvent): ForumState {
  switch (event.type) {
    case 'ForumEstablished':
      return { status: 'established', ...event.data };
  }
}

export const forumDecider: AggregateDecider<ForumState, ForumCommand, ForumEvent> = {
  kind: 'forum',
  initial: { status: 'none' },
  decide,
  evolve,
};
