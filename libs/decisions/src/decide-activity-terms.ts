import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Transacted } from '@sparbar/event-sourcing';
import { decide, type CommandFor, type Order } from './decide';
import { engineOfToken, type EngineOf } from './engine-of';

/** Agree, change or correct the terms of an activity. */
export class DecideActivityTerms extends Command<Transacted> {
  constructor(readonly order: Order<CommandFor<'activity-terms'>>) {
    super();
  }
}

@CommandHandler(DecideActivityTerms)
export class DecideActivityTermsHandler implements ICommandHandler<DecideActivityTerms> {
  constructor(@Inject(engineOfToken) private readonly engineOf: EngineOf) {}

  execute({ order }: DecideActivityTerms): Promise<Transacted> {
    return decide(this.engineOf, order.cooperation, 'activity-terms', order.id, order.command, order.meta, order.expected);
  }
}
