import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Transacted } from '@sparbar/event-sourcing';
import { decide, type CommandFor, type Order } from './decide';
import { engineOfToken, type EngineOf } from './engine-of';

/** Follow an activity up for a period, or note that nobody did. */
export class DecideFollowUp extends Command<Transacted> {
  constructor(readonly order: Order<CommandFor<'follow-up'>>) {
    super();
  }
}

@CommandHandler(DecideFollowUp)
export class DecideFollowUpHandler implements ICommandHandler<DecideFollowUp> {
  constructor(@Inject(engineOfToken) private readonly engineOf: EngineOf) {}

  execute({ order }: DecideFollowUp): Promise<Transacted> {
    return decide(this.engineOf, order.cooperation, 'follow-up', order.id, order.command, order.meta, order.expected);
  }
}
