import type { AggregateDecider, DomainEvent } from '@sparbar/domain';
import { streamName, type Engine } from '@sparbar/event-sourcing';

/** What one stream comes to, folded afresh. Decisions that need to know of another stream read it so, never from a read model: those may be behind. */
export async function stateOf<State, Command, Event>(
  { events, codec }: Pick<Engine, 'events' | 'codec'>,
  cooperation: string,
  { kind, initial, evolve }: AggregateDecider<State, Command, Event>,
  id: string,
): Promise<State> {
  const stored = await events.read(streamName(cooperation, kind, id));
  return stored.reduce((state, { envelope }) => evolve(state, codec.lift(envelope) as unknown as DomainEvent & Event), initial);
}
