import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Transacted } from '@sparbar/event-sourcing';
import { decide, type CommandFor, type Order } from './decide';
import { engineOfToken, type EngineOf } from './engine-of';

/** Record what a forum decided, and what became of it. The forum's mandate is read from its own stream. */
export class DecideDecision extends Command<Transacted> {
  constructor(readonly order: Order<CommandFor<'decision'>>) {
    super();
  }
}

@CommandHandler(DecideDecision)
export class DecideDecisionHandler implements ICommandHandler<DecideDecision> {
  constructor(@Inject(engineOfToken) private readonly engineOf: EngineOf) {}

  execute({ order }: DecideDecision): Promise<Transacted> {
    return decide(this.engineOf, order.cooperation, 'decision', order.id, order.command, order.meta, order.expected);
  }
}
