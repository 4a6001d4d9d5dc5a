import type { ActivityRowAnswer, ForumAnswer } from '@sparbar/contracts';
import type { Messages } from '@sparbar/messages';
import { effectOf, mayDecide, type EffectDraft } from './effect-draft';

interface Draft {
  readonly forum: ForumAnswer | undefined;
  readonly decidedOn: string;
  readonly text: string;
  readonly effects: readonly EffectDraft[];
}

export interface Preview {
  /** Undefined until there is something to read. */
  readonly sentence: string | undefined;
  readonly form: 'decision' | 'proposal';
}

/** What is about to be recorded, as one would read it in the minutes. */
export function preview(draft: Draft, activities: readonly ActivityRowAnswer[], words: Messages): Preview {
  const { forum, decidedOn, effects } = draft;
  const form = forum === undefined || mayDecide(forum, effects) ? 'decision' : 'proposal';
  if (forum === undefined || decidedOn === '') return { sentence: undefined, form };
  const text = closed(draft.text.trim());
  const changes = effects.flatMap((effect) => becomes(effect, activities, words) ?? []);
  const said = [...(text === '' ? [] : [text]), ...changes].join(' ');
  if (said === '') return { sentence: undefined, form };
  const say = form === 'decision' ? words.recordDecision.decided : words.recordDecision.proposed;
  return { sentence: say(forum.name, words.day(decidedOn), said), form };
}

function becomes(draft: EffectDraft, activities: readonly ActivityRowAnswer[], words: Messages): string | undefined {
  const effect = effectOf(draft);
  const activity = activities.find(({ id }) => id === draft.activity);
  if (effect === undefined || activity === undefined) return undefined;
  const { becomesDuration, becomesIncluded, becomesCancelled } = words.recordDecision;
  switch (effect.kind) {
    case 'includeActivity':
      return becomesIncluded(activity.reference);
    case 'cancelActivity':
      return becomesCancelled(activity.reference);
    case 'changeDuration':
      return becomesDuration(activity.reference, words.duration(effect.duration), words.duration(activity.terms?.duration ?? null));
  }
}

/** A text ends as a sentence does, so that the next can follow. */
function closed(text: string): string {
  return text === '' || /[.!?…”"]$/.test(text) ? text : `${text}.`;
}
