import type { CooperationAnswer, TermsDto } from '@sparbar/contracts';
import type { ContactWords } from '@sparbar/messages';

type Contact = NonNullable<TermsDto['convener']>;
type Names = Pick<CooperationAnswer, 'parties'>;

/** A contact with the names of the parties in the place of their ids, as the sentences want it. */
export function named(contact: Contact, { parties }: Names): ContactWords {
  const nameOf = (id: string): string => parties.find((party) => party.id === id)?.calledToday ?? id;
  switch (contact.kind) {
    case 'role':
    case 'unit':
      return contact.party === undefined ? contact : { ...contact, party: nameOf(contact.party) };
    case 'party':
      return { ...contact, party: nameOf(contact.party) };
    case 'several':
      return { ...contact, of: contact.of.map((one) => named(one, { parties })) };
    case 'toBeAppointed':
      return contact.by === undefined ? contact : { ...contact, by: nameOf(contact.by) };
    case 'person':
    case 'group':
    case 'sameAs':
      return contact;
  }
}

/** What "same as" points at, as far as it leads; a circle leads nowhere. */
export function resolved(contact: Contact | null, terms: TermsDto, steps = 4): Contact | null {
  if (contact === null || contact.kind !== 'sameAs' || steps === 0) return contact;
  switch (contact.field) {
    case 'convener':
    case 'districtContact':
    case 'policeContact':
    case 'workingGroup':
      return resolved(terms[contact.field], terms, steps - 1);
    default:
      return contact;
  }
}
