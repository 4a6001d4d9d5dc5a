import { Inject, Injectable } from '@nestjs/common';
import { engineOfToken, stateOf, type EngineOf } from '@sparbar/decisions';
import { activityDecider } from '@sparbar/domain';

/** People say "it is running". What has once been started is resumed; and what was just started is started, which says nothing new. */
@Injectable()
export class StartOrResume {
  constructor(@Inject(engineOfToken) private readonly engineOf: EngineOf) {}

  async commandFor(cooperation: string, id: string): Promise<'StartActivity' | 'ResumeActivity'> {
    const life = await stateOf(await this.engineOf(cooperation), cooperation, activityDecider, id);
    const steps = life.status === 'none' ? [] : life.steps.map(({ type }) => type);
    const started = steps.includes('ActivityStarted') && (life.status === 'paused' || steps.at(-1) !== 'ActivityStarted');
    return started ? 'ResumeActivity' : 'StartActivity';
  }
}
