import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Transacted } from '@sparbar/event-sourcing';
import { decide, type CommandFor, type Order } from './decide';
import { engineOfToken, type EngineOf } from './engine-of';

/** Establish a forum and its mandate. */
export class DecideForum extends Command<Transacted> {
  constructor(readonly order: Order<CommandFor<'forum'>>) {
    super();
  }
}

@CommandHandler(DecideForum)
export class DecideForumHandler implements ICommandHandler<DecideForum> {
  constructor(@Inject(engineOfToken) private readonly engineOf: EngineOf) {}

  execute({ order }: DecideForum): Promise<Transacted> {
    return decide(this.engineOf, order.cooperation, 'forum', order.id, order.command, order.meta, order.expected);
  }
}
