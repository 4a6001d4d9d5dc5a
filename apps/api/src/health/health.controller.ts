import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiServiceUnavailableResponse, ApiTags } from '@nestjs/swagger';
import type { Stores } from '@sparbar/event-sourcing';
import type { Following, ModelState } from '@sparbar/worker';
import type { FastifyReply } from 'fastify';
import { followingToken, storesToken } from '../house';
import { Uncounted } from '../http/rate.guard';
import { Public } from '../identity/may';
import { ShowChoice, ShowMany, ShowNumber, ShowText, ShowYesNo } from '../reading/answers';

const states = ['live', 'parked', 'catchingUp', 'broken'] as const satisfies readonly ModelState['state'][];
type FollowerState = (typeof states)[number];

export class LiveAnswer {
  @ShowYesNo()
  readonly live!: true;
}

/** One kind of follower, over all cooperations: which there are is nobody's business here. */
export class FollowerAnswer {
  @ShowChoice(['model', 'reactions', 'clocks'], 'FollowerPart')
  readonly part!: 'model' | 'reactions' | 'clocks';
  @ShowText()
  readonly name!: string;
  @ShowNumber({ description: 'Of the one that is furthest behind: events it has not seen yet' })
  readonly lag!: number;
  @ShowChoice(states, 'FollowerState', { description: 'Of the one that fares worst' })
  readonly state!: FollowerState;
  @ShowNumber({ description: 'Streams that could not be read and wait for somebody' })
  readonly parked!: number;
}

export class ReadyAnswer {
  @ShowYesNo()
  readonly ready!: boolean;
  @ShowYesNo({ description: 'Nothing can be saved now (a full disk); everything can be read. It passes by itself when there is room' })
  readonly readOnly!: boolean;
  @ShowMany(() => FollowerAnswer)
  readonly followers!: readonly FollowerAnswer[];
}

/** For whatever watches over the process: nothing here says what is in the logs. */
@ApiTags('health')
@Uncounted()
@Controller('health')
export class HealthController {
  constructor(
    @Inject(followingToken) private readonly following: Following,
    @Inject(storesToken) private readonly stores: Stores,
  ) {}

  @Get('live')
  @Public()
  @ApiOperation({ operationId: 'isLive', summary: 'The process answers' })
  @ApiOkResponse({ type: LiveAnswer })
  live(): LiveAnswer {
    return { live: true };
  }

  @Get('ready')
  @Public()
  @ApiOperation({ operationId: 'isReady', summary: 'Every read model has caught up: the lag and state of each' })
  @ApiOkResponse({ type: ReadyAnswer })
  @ApiServiceUnavailableResponse({ type: ReadyAnswer })
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<ReadyAnswer> {
    const followers = byKind(this.following.state());
    const ready = followers.every(({ state }) => state === 'live' || state === 'parked');
    reply.code(ready ? 200 : 503);
    return { ready, readOnly: !(await this.stores.writable()), followers };
  }
}

function byKind(all: readonly ModelState[]): readonly FollowerAnswer[] {
  const kinds = new Map<string, FollowerAnswer>();
  for (const { part, name, lag, state, parked } of all) {
    const so = kinds.get(`${part} ${name}`) ?? { part, name, lag: 0, state: 'live' as const, parked: 0 };
    const worst = states.indexOf(state) > states.indexOf(so.state) ? state : so.state;
    kinds.set(`${part} ${name}`, { part, name, lag: Math.max(so.lag, lag), state: worst, parked: so.parked + parked.length });
  }
  return [...kinds.values()];
}
