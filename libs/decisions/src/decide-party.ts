import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Transacted } from '@sparbar/event-sourcing';
import { decide, type CommandFor, type Order } from './decide';
import { engineOfToken, type EngineOf } from './engine-of';

/** Register a party of the agreement. */
export class DecideParty extends Command<Transacted> {
  constructor(readonly order: Order<CommandFor<'party'>>) {
    super();
  }
}

@CommandHandler(DecideParty)
export class DecidePartyHandler implements ICommandHandler<DecideParty> {
  constructor(@Inject(engineOfToken) private readonly engineOf: EngineOf) {}

  execute({ order }: DecideParty): Promise<Transacted> {
    return decide(this.engineOf, order.cooperation, 'party', order.id, order.command, order.meta, order.expected);
  }
}
