import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Transacted } from '@sparbar/event-sourcing';
import { decide, type CommandFor, type Order } from './decide';
import { engineOfToken, type EngineOf } from './engine-of';

/** Grant or revoke what an account may do here. */
export class DecideAccess extends Command<Transacted> {
  constructor(readonly order: Order<CommandFor<'access'>>) {
    super();
  }
}

@CommandHandler(DecideAccess)
export class DecideAccessHandler implements ICommandHandler<DecideAccess> {
  constructor(@Inject(engineOfToken) private readonly engineOf: EngineOf) {}

  execute({ order }: DecideAccess): Promise<Transacted> {
    return decide(this.engineOf, order.cooperation, 'access', order.id, order.command, order.meta, order.expected);
  }
}
