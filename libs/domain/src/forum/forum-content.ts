import { demandContact, demandText } from '../demands';
import { refuse } from '../refusal';
import type { Frequency, Mandate, MinutesRule } from './forum.events';

/** A mandate is a set: its order says nothing, and naming a thing twice gives no more of it. */
const mandates: readonly Mandate[] = ['includeActivity', 'changeDuration', 'cancelActivity', 'other'];

export const inMandateOrder = (named: readonly Mandate[]): readonly Mandate[] => mandates.filter((one) => named.includes(one));

/** The words are what was agreed; the number beside them says no more than they do. */
export function demandFrequency(frequency: Frequency | null): Frequency | null {
  if (frequency === null) return null;
  const { rate } = frequency;
  if (rate !== null && !(Number.isInteger(rate.least) && Number.isInteger(rate.most) && rate.least >= 1 && rate.least <= rate.most))
    refuse('FrequencyUnclear', { least: rate.least, most: rate.most });
  return { text: demandText('meetingFrequency', frequency.text), rate };
}

export function demandMinutesRule(rule: MinutesRule): MinutesRule {
  if (rule.kind !== 'adjusted' || rule.with === null) return rule;
  return { ...rule, with: demandContact('adjuster', rule.with) };
}
