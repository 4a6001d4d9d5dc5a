import { isDay, isWellFormed } from './calendar/on-date';
import type { ContactRef } from './contact';
import type { Duration } from './duration';
import type { OnDate, Protected } from './fact';
import { refuse } from './refusal';

/** What every aggregate asks of the words and dates it is given. Each answers what is to be recorded, or refuses. */

export function demandText(field: string, value: string): string {
  const trimmed = value.normalize('NFC').trim();
  return trimmed === '' ? refuse('TextMissing', { field }) : trimmed;
}

/** Not said is null; said with nothing in it is a slip. */
export function demandTextOrNull(field: string, value: string | null): string | null {
  return value === null ? null : demandText(field, value);
}

export function demandProtectedText(field: string, value: Protected<string>): Protected<string> {
  return 'open' in value ? { open: demandText(field, value.open) } : value;
}

export function demandReason(what: string, reason: string | undefined): string {
  const trimmed = reason?.normalize('NFC').trim() ?? '';
  return trimmed === '' ? refuse('ReasonMissing', { for: what }) : trimmed;
}

export function demandDay(field: string, value: string): string {
  return isDay(value) ? value : refuse('DateMalformed', { field, value });
}

export function demandDate(field: string, value: OnDate): OnDate {
  return isWellFormed(value) ? value : refuse('DateMalformed', { field, value: String(value.date) });
}

export function demandYear(field: string, year: number): number {
  return Number.isInteger(year) && year >= 1000 && year <= 9999 ? year : refuse('DateMalformed', { field, value: String(year) });
}

export function demandDuration(duration: Duration): Duration {
  switch (duration.kind) {
    case 'openEnded':
      return duration;
    case 'dueBy':
      demandDate('duration', duration.date);
      return duration;
    case 'assignmentYear':
    case 'milestone':
      demandYear('duration', duration.year);
      return duration;
    case 'stateByDate':
      demandDate('duration', duration.date);
      return { ...duration, state: demandText('duration', duration.state) };
  }
}

export function demandContact(field: string, contact: ContactRef): ContactRef {
  switch (contact.kind) {
    case 'person':
      return { ...contact, person: demandText(field, contact.person) };
    case 'role':
      return { ...contact, role: demandText(field, contact.role) };
    case 'group':
    case 'unit':
      return { ...contact, name: demandText(field, contact.name) };
    case 'party':
      return { ...contact, party: demandText(field, contact.party) };
    case 'several':
      if (contact.of.length === 0) refuse('TextMissing', { field });
      return { ...contact, of: contact.of.map((one) => demandContact(field, one)) };
    case 'sameAs':
      return { ...contact, field: demandText(field, contact.field) };
    case 'toBeAppointed':
      return contact;
  }
}
