import {
  activityVerbs,
  wordedFields,
  type CorrectableActivityField,
  type TermsField,
  type TermsValueOf,
  type Wording,
} from '@sparbar/domain';
import { HttpProblem, invalid } from '../http/problem';
import { shapeCheck } from '../http/validation';
import { wordingOf, type WordingDto } from './plan-row.dto';
import { TermsDto, termsOf } from './terms.dto';

/** The fields of the activity itself hold text, or nothing. */
export function activityValueOf(field: CorrectableActivityField, to: unknown): string | null {
  if (to === null) return null;
  if (field === 'verb' && !activityVerbs.some((verb) => verb === to)) {
    throw invalid({ property: 'to', rule: 'choice', values: { values: activityVerbs.join(', ') } });
  }
  if (typeof to !== 'string' || to.length > 2000) throw invalid({ property: 'to', rule: 'text', values: { max: 2000 } });
  return to;
}

const nothingStated: Omit<TermsDto, never> = {
  duration: null,
  workingGroup: null,
  meetingFrequency: null,
  convener: null,
  districtContact: null,
  policeContact: null,
  otherParticipants: [],
  followUp: null,
};

/** The fields of the terms hold what the terms hold: checked as if the terms were sent with this one field stated. */
export async function termsValueOf(field: TermsField, to: unknown): Promise<TermsValueOf> {
  const check = shapeCheck();
  try {
    const terms = (await check.transform({ ...nothingStated, [field]: to }, { type: 'body', metatype: TermsDto })) as TermsDto;
    // The value was read under this very field's name.
    return { field, to: termsOf(terms, '')[field] ?? null } as TermsValueOf;
  } catch (error) {
    if (!(error instanceof HttpProblem) || error.extra.faults === undefined) throw error;
    throw invalid(...error.extra.faults.map((fault) => ({ ...fault, property: `to${fault.property.slice(field.length)}` })));
  }
}

/** A text is its own wording: only what is stored as a value has the paper's words beside it. */
export function demandWorded(field: CorrectableActivityField | TermsField, sent: WordingDto | undefined): { readonly wording?: Wording } {
  if (sent === undefined) return {};
  if (wordedFields.some((one) => one === field)) return { wording: wordingOf(sent) };
  throw invalid({ property: 'field', rule: 'choice', values: { values: wordedFields.join(', ') } });
}
