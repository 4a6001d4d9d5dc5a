import { Inject, Injectable } from '@nestjs/common';
import { engineOfToken, type EngineOf } from '@sparbar/decisions';
import type { ActivityEvent } from '@sparbar/domain';
import { streamName } from '@sparbar/event-sourcing';

const life: readonly ActivityEvent['type'][] = [
  'ActivityProposed',
  'ActivityDecided',
  'ActivityStarted',
  'ActivityDelayed',
  'ActivityBackOnTrack',
  'ActivityPaused',
  'ActivityResumed',
  'ActivityCompleted',
  'ActivityCancelled',
];

/** People say "it is running". What has once been started is resumed; and what was just started is started, which says nothing new. */
@Injectable()
export class StartOrResume {
  constructor(@Inject(engineOfToken) private readonly engineOf: EngineOf) {}

  async commandFor(cooperation: string, id: string): Promise<'StartActivity' | 'ResumeActivity'> {
    const { events } = await this.engineOf(cooperation);
    const stored = await events.read(streamName(cooperation, 'activity', id));
    const steps = stored.map(({ envelope }) => envelope.type).filter((type) => life.some((own) => own === type));
    const started = steps.includes('ActivityStarted') && steps.at(-1) !== 'ActivityStarted';
    return started ? 'ResumeActivity' : 'StartActivity';
  }
}
