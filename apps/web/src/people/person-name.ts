import type { PersonAnswer } from '@sparbar/contracts';
import type { Messages } from '@sparbar/messages';

/** What she is called for this reader, or why that is not shown. */
export function personName({ name }: Pick<PersonAnswer, 'name'>, { people }: Messages): string {
  if (name.erased === true) return people.erased;
  return name.value ?? people.withheld;
}
