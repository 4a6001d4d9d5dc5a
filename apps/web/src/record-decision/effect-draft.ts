import type { ActivityRowAnswer, ChangeDurationEffectDto, DecisionRowAnswer, ForumAnswer, RecordDecisionDto } from '@sparbar/contracts';
import { tertialEnd, tertials, type Tertial } from '../time/tertials';

export type SentEffect = NonNullable<RecordDecisionDto['effects']>[number];
export type Duration = ChangeDurationEffectDto['duration'];

/** What is to change in the plan, as far as it has been filled in. */
export interface EffectDraft {
  /** Tells one from another in the form; never sent. */
  readonly key: number;
  readonly kind: 'none' | SentEffect['kind'];
  /** The id of the activity; empty until one is chosen. */
  readonly activity: string;
  readonly duration: 'dueBy' | 'openEnded' | 'asProposed';
  readonly date: string;
  /** A duration of a kind that the form has no fields for, as the proposal had it. */
  readonly proposed?: Duration;
}

export const nothing = (key: number, activity = ''): EffectDraft => ({ key, kind: 'none', activity, duration: 'dueBy', date: '' });

/** What the proposal was to bring about, ready to be decided as it stands or changed. */
export function draftsOf(effects: DecisionRowAnswer['effects']): readonly EffectDraft[] {
  return effects.map(({ effect }, key) => {
    const draft = { ...nothing(key, effect.activity), kind: effect.kind };
    if (effect.kind !== 'changeDuration') return draft;
    const { duration } = effect;
    if (duration.kind === 'openEnded' && duration.verbatim === undefined) return { ...draft, duration: 'openEnded' };
    const plainDay = duration.kind === 'dueBy' && duration.date.precision === 'day' && duration.verbatim === undefined;
    if (plainDay && typeof duration.date.date === 'string') return { ...draft, date: duration.date.date };
    return { ...draft, duration: 'asProposed', proposed: duration };
  });
}

export function durationOf(draft: EffectDraft): Duration | undefined {
  switch (draft.duration) {
    case 'openEnded':
      return { kind: 'openEnded' };
    case 'dueBy':
      return draft.date === '' ? undefined : { kind: 'dueBy', date: { precision: 'day', date: draft.date } };
    case 'asProposed':
      return draft.proposed;
  }
}

/** Undefined while something is left to fill in, and where nothing is to change. */
export function effectOf(draft: EffectDraft): SentEffect | undefined {
  const { kind, activity } = draft;
  if (kind === 'none' || activity === '') return undefined;
  if (kind !== 'changeDuration') return { kind, activity };
  const duration = durationOf(draft);
  return duration === undefined ? undefined : { kind, activity, duration };
}

/** A forum decides what its mandate covers, all of it; otherwise it proposes. */
export function mayDecide(forum: Pick<ForumAnswer, 'mayDecide'>, drafts: readonly EffectDraft[]): boolean {
  const needed = drafts.flatMap(({ kind }) => (kind === 'none' ? [] : [kind]));
  return needed.length === 0 ? forum.mayDecide.includes('other') : needed.every((one) => forum.mayDecide.includes(one));
}

/** The activities that such a change can be made to as things stand. */
export function suitable(kind: EffectDraft['kind'], activities: readonly ActivityRowAnswer[]): readonly ActivityRowAnswer[] {
  const open = activities.filter(({ status }) => status !== 'completed' && status !== 'cancelled' && status !== 'continued');
  switch (kind) {
    case 'none':
      return [];
    case 'includeActivity':
      return open.filter(({ status }) => status === 'proposed');
    case 'changeDuration':
      return open.filter(({ terms }) => terms !== null);
    case 'cancelActivity':
      return open;
  }
}

/** The ends of tertials that come after a day, the nearest first. */
export function endsAfter(day: string): readonly { readonly tertial: Tertial; readonly year: number; readonly end: string }[] {
  const year = Number(day.slice(0, 4));
  return tertials
    .map((tertial) => {
      const its = tertialEnd(year, tertial) > day ? year : year + 1;
      return { tertial, year: its, end: tertialEnd(its, tertial) };
    })
    .sort((one, other) => one.end.localeCompare(other.end));
}
