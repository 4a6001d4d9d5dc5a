import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Transacted } from '@sparbar/event-sourcing';
import { decide, type CommandFor, type Order } from './decide';
import { engineOfToken, type EngineOf } from './engine-of';

/** Anything in the life of an activity. */
export class DecideActivity extends Command<Transacted> {
  constructor(readonly order: Order<CommandFor<'activity'>>) {
    super();
  }
}

@CommandHandler(DecideActivity)
export class DecideActivityHandler implements ICommandHandler<DecideActivity> {
  constructor(@Inject(engineOfToken) private readonly engineOf: EngineOf) {}

  execute({ order }: DecideActivity): Promise<Transacted> {
    return decide(this.engineOf, order.cooperation, 'activity', order.id, order.command, order.meta, order.expected);
  }
}
