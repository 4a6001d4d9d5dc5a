import { demandText, demandTextOrNull } from '../demands';
import { heldFrom, type Dated } from '../effective-order';
import type { ActivityProposed, CorrectableActivityField } from './activity.events';

/** What an activity is called, field by field, with the days each holds from. */
export type ActivityFields = Readonly<Record<CorrectableActivityField, readonly Dated<string | null>[]>>;

/** The proposal as it is to be recorded: what is left out is not stated. */
export function demandProposal(sent: ActivityProposed['data']): ActivityProposed['data'] {
  const { targetGroup, subheading, verb } = sent;
  return {
    reference: demandText('reference', sent.reference),
    title: demandText('title', sent.title),
    area: demandText('area', sent.area),
    plan: demandText('plan', sent.plan),
    ...(targetGroup === undefined ? {} : { targetGroup: demandText('targetGroup', targetGroup) }),
    ...(subheading === undefined ? {} : { subheading: demandText('subheading', subheading) }),
    ...(verb === undefined ? {} : { verb }),
  };
}

/** Some must be stated: an activity is called something, and belongs somewhere. */
export function demandField(field: CorrectableActivityField, to: string | null): string | null {
  switch (field) {
    case 'reference':
    case 'title':
    case 'area':
      return demandText(field, to ?? '');
    case 'targetGroup':
    case 'subheading':
    case 'verb':
      return demandTextOrNull(field, to);
  }
}

export function fieldsOf(proposed: ActivityProposed): ActivityFields {
  const first = (value: string | null): readonly Dated<string | null>[] => [{ day: heldFrom(proposed), value }];
  const { reference, title, area, targetGroup = null, subheading = null, verb = null } = proposed.data;
  return {
    ...{ reference: first(reference), title: first(title), area: first(area) },
    ...{ targetGroup: first(targetGroup), subheading: first(subheading), verb: first(verb) },
  };
}
