import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Transacted } from '@sparbar/event-sourcing';
import { decide, type CommandFor, type Order } from './decide';
import { engineOfToken, type EngineOf } from './engine-of';

/** Open or close a way in, or change its password. */
export class DecideAccount extends Command<Transacted> {
  constructor(readonly order: Order<CommandFor<'account'>>) {
    super();
  }
}

@CommandHandler(DecideAccount)
export class DecideAccountHandler implements ICommandHandler<DecideAccount> {
  constructor(@Inject(engineOfToken) private readonly engineOf: EngineOf) {}

  execute({ order }: DecideAccount): Promise<Transacted> {
    return decide(this.engineOf, order.cooperation, 'account', order.id, order.command, order.meta, order.expected);
  }
}
