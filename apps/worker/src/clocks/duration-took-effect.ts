import { isDeepStrictEqual } from 'node:util';
import { durationOn, hasEnded } from '@sparbar/domain';
import type { DueCommand } from '@sparbar/event-sourcing';
import type { ActivityReading } from './activity-reading';

/** A duration that was decided ahead of its day has come to its day, and nothing has taken its place meanwhile. */
export function durationTookEffect({ id, owner, life, terms, promises }: ActivityReading, today: string): readonly DueCommand[] {
  if (terms.status === 'none' || hasEnded(life.status)) return [];
  return promises
    .filter(
      ({ event, from, announced, duration }) =>
        announced < from && from <= today && !terms.tookEffect.includes(event) && isDeepStrictEqual(durationOn(terms, from), duration),
    )
    .map(({ event, from }) => ({
      subject: event,
      due: from,
      owner,
      kind: 'activity-terms',
      id,
      command: { type: 'NoteDurationTookEffect', fact: event },
    }));
}
