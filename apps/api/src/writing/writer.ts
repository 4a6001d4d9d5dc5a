import { Inject, Injectable } from '@nestjs/common';
import { CommandBus, type Command } from '@nestjs/cqrs';
import type { Order } from '@sparbar/decisions';
import type { Transacted } from '@sparbar/event-sourcing';
import type { Following } from '@sparbar/worker';
import { followingToken } from '../house';
import { Answer, etagOf } from '../http/answer';
import type { WrittenAnswer } from '../reading/answers';
import type { Intent } from './intent';
import { UsedKeys } from './used-keys';

/** One of the seam's messages, such as DecideActivity. */
type Decide<Orders> = new (order: Order<Orders>) => Command<Transacted>;

/** From an intent to a stored fact: sends the command, tells whoever follows, and answers with where it stands. */
@Injectable()
export class Writer {
  constructor(
    private readonly commands: CommandBus,
    private readonly used: UsedKeys,
    @Inject(followingToken) private readonly following: Following,
  ) {}

  async write<Orders>(
    Message: Decide<Orders>,
    cooperation: string,
    id: string,
    command: Orders,
    intent: Intent,
  ): Promise<Answer<WrittenAnswer>> {
    return written(await this.send(Message, cooperation, id, command, intent));
  }

  async send<Orders>(Message: Decide<Orders>, cooperation: string, id: string, command: Orders, intent: Intent): Promise<Transacted> {
    this.used.check(intent);
    const { actor, key, expected, sent } = intent;
    const order = {
      cooperation,
      id,
      command,
      meta: { key, body: sent, actor, owner: actor.party },
      ...(expected === undefined ? {} : { expected }),
    };
    const done = await this.commands.execute(new Message(order));
    this.used.remember(intent);
    this.following.appended(cooperation, done.position);
    return done;
  }
}

export function written({ id, version, position }: Transacted): Answer<WrittenAnswer> {
  return new Answer({ id, version, position: String(position) }, { etag: etagOf(version), 'x-position': String(position) });
}
