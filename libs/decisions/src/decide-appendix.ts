import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Transacted } from '@sparbar/event-sourcing';
import { decide, type CommandFor, type Order } from './decide';
import { engineOfToken, type EngineOf } from './engine-of';

/** Take a citywide appendix into the log, review it, and decide what became of its areas. */
export class DecideAppendix extends Command<Transacted> {
  constructor(readonly order: Order<CommandFor<'appendix'>>) {
    super();
  }
}

@CommandHandler(DecideAppendix)
export class DecideAppendixHandler implements ICommandHandler<DecideAppendix> {
  constructor(@Inject(engineOfToken) private readonly engineOf: EngineOf) {}

  execute({ order }: DecideAppendix): Promise<Transacted> {
    return decide(this.engineOf, order.cooperation, 'appendix', order.id, order.command, order.meta, order.expected);
  }
}
