import type { CooperationAnswer, TermsDto } from '@sparbar/contracts';
import type { FieldValue } from '@sparbar/messages';
import { named } from '../words/named';

type Contact = NonNullable<TermsDto['convener']>;

/**
 * A value that stood in a field before, or stands there now, with names in the place of ids. The API hands it over as the
 * event holds it: of the kind its field has.
 */
export function changedValue(value: unknown, cooperation: Pick<CooperationAnswer, 'parties'>): FieldValue {
  if (Array.isArray(value)) return value.filter(isContact).map((one) => named(one, cooperation));
  return isContact(value) ? named(value, cooperation) : (value as FieldValue);
}

const contactKinds: readonly string[] = [
  'person',
  'role',
  'group',
  'party',
  'unit',
  'several',
  'sameAs',
  'toBeAppointed',
] satisfies readonly Contact['kind'][];

function isContact(value: unknown): value is Contact {
  return (
    typeof value === 'object' && value !== null && 'kind' in value && typeof value.kind === 'string' && contactKinds.includes(value.kind)
  );
}
