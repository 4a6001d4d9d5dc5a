import { dueDay } from '../calendar/tertials';
import type { Duration } from '../duration';
import { idIn, type DomainReaction, type Happened } from './reaction';

/** The terms say until when, the activity says where it stands: what passes in the one is noted in the other. */
export const dueDatePassed: DomainReaction = {
  name: 'due-date-passed',
  on: ['ActivityDueDatePassed'],
  commands(event) {
    if (event.type !== 'ActivityDueDatePassed') return [];
    const { due } = event.data;
    return [
      { kind: 'activity', id: idIn(event.stream, 'activity-terms'), command: { type: 'NoteDueDatePassed', due, ...followedFrom(event) } },
    ];
  },
};

/** A new due day ahead ends a delay that the calendar found. A change announced ahead does so on its day, when it takes effect. */
export const backOnTrack: DomainReaction = {
  name: 'back-on-track',
  on: ['ActivityDurationChanged', 'ActivityDurationTookEffect'],
  commands(event) {
    const duration = newDuration(event);
    if (duration === undefined) return [];
    const id = idIn(event.stream, 'activity-terms');
    return [{ kind: 'activity', id, command: { type: 'NoteBackOnTrack', due: dueDay(duration), ...followedFrom(event) } }];
  },
};

function newDuration(event: Happened): Duration | undefined {
  if (event.type === 'ActivityDurationChanged') return event.data.to;
  return event.type === 'ActivityDurationTookEffect' ? event.data.duration : undefined;
}

function followedFrom({ effectiveOn, decision }: Happened): Pick<Happened, 'effectiveOn' | 'decision'> & { readonly following: true } {
  return { ...(effectiveOn === undefined ? {} : { effectiveOn }), ...(decision === undefined ? {} : { decision }), following: true };
}
