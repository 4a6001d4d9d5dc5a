import type { DecisionRowAnswer, EffectAnswer } from '@sparbar/contracts';
import { Chip, type ChipLook } from '../look/chip';
import { useWords } from '../words/language';

const standings: Readonly<Record<DecisionRowAnswer['standing'], ChipLook>> = {
  proposed: { tone: '', icon: 'M8 3v10M3 8h10' },
  decided: { tone: 'running', icon: 'M3 8h9M8.5 4l4 4-4 4' },
  carriedOut: { tone: 'done', icon: 'M3 8.5 6.5 12 13 4.5' },
  notCarriedOut: { tone: 'late', icon: 'M8 2.5v7M8 12.8v.4' },
  revoked: { tone: 'struck', icon: 'M4 4l8 8M12 4l-8 8' },
};

const outcomes: Readonly<Record<EffectAnswer['outcome'], ChipLook>> = {
  pending: { tone: '', icon: 'M5.5 3v10M10.5 3v10' },
  done: { tone: 'done', icon: 'M3 8.5 6.5 12 13 4.5' },
  refused: { tone: 'late', icon: 'M8 2.5v7M8 12.8v.4' },
};

/** Where a decision stands: proposed, decided, carried out or not, revoked. */
export function StandingChip({ standing }: { readonly standing: DecisionRowAnswer['standing'] }) {
  return <Chip look={standings[standing]} word={useWords().label.standing[standing]} />;
}

/** What came of one thing the decision was to bring about. */
export function OutcomeChip({ outcome }: { readonly outcome: EffectAnswer['outcome'] }) {
  return <Chip look={outcomes[outcome]} word={useWords().label.effectOutcome[outcome]} />;
}
