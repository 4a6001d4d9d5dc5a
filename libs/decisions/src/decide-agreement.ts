import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Transacted } from '@sparbar/event-sourcing';
import { decide, type CommandFor, type Order } from './decide';
import { engineOfToken, type EngineOf } from './engine-of';

/** Draft, change, sign, review and end a local agreement. */
export class DecideAgreement extends Command<Transacted> {
  constructor(readonly order: Order<CommandFor<'agreement'>>) {
    super();
  }
}

@CommandHandler(DecideAgreement)
export class DecideAgreementHandler implements ICommandHandler<DecideAgreement> {
  constructor(@Inject(engineOfToken) private readonly engineOf: EngineOf) {}

  execute({ order }: DecideAgreement): Promise<Transacted> {
    return decide(this.engineOf, order.cooperation, 'agreement', order.id, order.command, order.meta, order.expected);
  }
}
