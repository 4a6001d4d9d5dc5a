import { dueDay } from '../calendar/tertials';
import { idIn, type DomainReaction, type Happened } from './reaction';

/**
 * The terms say until when, the activity says where it stands: what becomes of the one is noted in the other.
 *
 * All of it in one reaction, for each has its own progress: a day promised anew, heard of before the passing of the day it replaces, would find
 * nothing to end, and the activity would stay late.
 */
export const dueDays: DomainReaction = {
  name: 'due-date-passed',
  on: ['ActivityDueDatePassed', 'ActivityDurationChanged', 'ActivityDurationTookEffect'],
  commands(event) {
    const note = noteOf(event);
    return note === undefined
      ? []
      : [{ kind: 'activity', id: idIn(event.stream, 'activity-terms'), command: { ...note, ...followedFrom(event) } }];
  },
};

type Note =
  { readonly type: 'NoteDueDatePassed'; readonly due: string } | { readonly type: 'NoteBackOnTrack'; readonly due: string | null };

/** A new due day ahead ends a delay that the calendar found. A change announced ahead does so on its day, when it takes effect. */
function noteOf(event: Happened): Note | undefined {
  if (event.type === 'ActivityDueDatePassed') return { type: 'NoteDueDatePassed', due: event.data.due };
  if (event.type === 'ActivityDurationChanged') return { type: 'NoteBackOnTrack', due: dueDay(event.data.to) };
  return event.type === 'ActivityDurationTookEffect' ? { type: 'NoteBackOnTrack', due: dueDay(event.data.duration) } : undefined;
}

function followedFrom({ effectiveOn, decision }: Happened): Pick<Happened, 'effectiveOn' | 'decision'> & { readonly following: true } {
  return { ...(effectiveOn === undefined ? {} : { effectiveOn }), ...(decision === undefined ? {} : { decision }), following: true };
}
