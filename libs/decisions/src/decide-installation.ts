import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Transacted } from '@sparbar/event-sourcing';
import { decide, type CommandFor, type Order } from './decide';
import { engineOfToken, type EngineOf } from './engine-of';

/** Make the first administrator of an empty installation. */
export class DecideInstallation extends Command<Transacted> {
  constructor(readonly order: Order<CommandFor<'installation'>>) {
    super();
  }
}

@CommandHandler(DecideInstallation)
export class DecideInstallationHandler implements ICommandHandler<DecideInstallation> {
  constructor(@Inject(engineOfToken) private readonly engineOf: EngineOf) {}

  execute({ order }: DecideInstallation): Promise<Transacted> {
    return decide(this.engineOf, order.cooperation, 'installation', order.id, order.command, order.meta, order.expected);
  }
}
