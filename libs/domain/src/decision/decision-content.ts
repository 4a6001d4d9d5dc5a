import { demandDuration, demandProtectedText, demandText, demandTextOrNull } from '../demands';
import type { Protected } from '../fact';
import type { Mandate } from '../forum/forum.events';
import { same } from '../same';
import type { DecisionContent, DecisionEffect } from './decision.events';

/** What is asked of the words a decision is recorded with. */
export function demandContent(sent: DecisionContent): DecisionContent {
  return {
    forum: demandText('forum', sent.forum),
    text: demandText('text', sent.text),
    ground: demandTextOrNull('ground', sent.ground),
    presentedBy: demandNamed('presentedBy', sent.presentedBy),
    tookPart: demandNamed('tookPart', sent.tookPart),
    effects: sent.effects.map(demandEffect),
    proposal: demandTextOrNull('proposal', sent.proposal),
  };
}

/** What a forum must be allowed to decide, for this to be a decision of its own. */
export function mandateFor({ effects }: DecisionContent): readonly Mandate[] {
  return effects.length === 0 ? ['other'] : effects.map(({ kind }) => kind);
}

/** Sealed names cannot be compared; everything else can. */
export function saysTheSame(was: DecisionContent, now: DecisionContent): boolean {
  const open = ({ forum, text, ground, effects, proposal }: DecisionContent): object => ({ forum, text, ground, effects, proposal });
  return same(open(was), open(now));
}

function demandEffect(effect: DecisionEffect): DecisionEffect {
  const activity = demandText('activity', effect.activity);
  return effect.kind === 'changeDuration' ? { ...effect, activity, duration: demandDuration(effect.duration) } : { ...effect, activity };
}

function demandNamed(field: string, value: Protected<string> | null): Protected<string> | null {
  return value === null ? null : demandProtectedText(field, value);
}
