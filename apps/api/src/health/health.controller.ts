import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiServiceUnavailableResponse, ApiTags } from '@nestjs/swagger';
import type { Stores } from '@sparbar/event-sourcing';
import { followerStates, howItStands, type FollowerState, type Following, type ModelState } from '@sparbar/worker';
import type { FastifyReply } from 'fastify';
import { followingToken, storesToken } from '../house';
import { Uncounted } from '../http/rate.guard';
import { Public } from '../identity/may';
import { ShowChoice, ShowMany, ShowNumber, ShowText, ShowYesNo } from '../reading/answers';

const parts = ['model', 'reactions', 'clocks', 'log'] as const satisfies readonly ModelState['part'][];

export class LiveAnswer {
  @ShowYesNo()
  readonly live!: true;
}

/** One kind of follower, over all cooperations: which there are is nobody's business here. */
export class FollowerAnswer {
  @ShowChoice(parts, 'FollowerPart', { description: '`log`: a cooperation that cannot be opened, so that nothing in it is followed' })
  readonly part!: ModelState['part'];
  @ShowText()
  readonly name!: string;
  @ShowNumber({ description: 'Of the one that is furthest behind: events it has not seen yet' })
  readonly lag!: number;
  @ShowChoice(followerStates, 'FollowerState', { description: 'Of the one that fares worst' })
  readonly state!: FollowerState;
  @ShowNumber({ description: 'Streams that could not be read and wait for somebody' })
  readonly parked!: number;
}

export class ReadyAnswer {
  @ShowYesNo({ description: 'Nothing is behind any longer. What is broken is said in `broken`, and keeps nobody from the rest' })
  readonly ready!: boolean;
  @ShowMany(() => String, { description: 'What fails again and again, by name: it is tried again, and whoever asks for it is told' })
  readonly broken!: readonly string[];
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
  @ApiOperation({
    operationId: 'isReady',
    summary: 'Everything that can be followed has been: the lag and state of each follower, and what is broken',
  })
  @ApiOkResponse({ type: ReadyAnswer })
  @ApiServiceUnavailableResponse({ type: ReadyAnswer })
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<ReadyAnswer> {
    const { ready, broken, followers } = howItStands(this.following.state());
    reply.code(ready ? 200 : 503);
    return { ready, broken, readOnly: !(await this.stores.writable()), followers };
  }
}
