import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Transacted } from '@sparbar/event-sourcing';
import { decide, type CommandFor, type Order } from './decide';
import { engineOfToken, type EngineOf } from './engine-of';

/** Open a cooperation. */
export class DecideCooperation extends Command<Transacted> {
  constructor(readonly order: Order<CommandFor<'cooperation'>>) {
    super();
  }
}

@CommandHandler(DecideCooperation)
export class DecideCooperationHandler implements ICommandHandler<DecideCooperation> {
  constructor(@Inject(engineOfToken) private readonly engineOf: EngineOf) {}

  execute({ order }: DecideCooperation): Promise<Transacted> {
    return decide(this.engineOf, order.cooperation, 'cooperation', order.id, order.command, order.meta, order.expected);
  }
}
