import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Transacted } from '@sparbar/event-sourcing';
import { decide, type CommandFor, type Order } from './decide';
import { engineOfToken, type EngineOf } from './engine-of';

/** Somebody who works in the cooperation, and her roles. */
export class DecidePerson extends Command<Transacted> {
  constructor(readonly order: Order<CommandFor<'person'>>) {
    super();
  }
}

@CommandHandler(DecidePerson)
export class DecidePersonHandler implements ICommandHandler<DecidePerson> {
  constructor(@Inject(engineOfToken) private readonly engineOf: EngineOf) {}

  execute({ order }: DecidePerson): Promise<Transacted> {
    return decide(this.engineOf, order.cooperation, 'person', order.id, order.command, order.meta, order.expected);
  }
}
