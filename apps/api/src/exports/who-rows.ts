import type { Messages } from '@sparbar/messages';
import type { ForumRowAnswer } from '../fora/fora.answers';
import type { PersonAnswer } from '../people/people.answers';
import type { ExportedCell } from './exported-list';

/** A forum in a file: who leads it, who sits there, and since when. */
export function forumRow(forum: ForumRowAnswer, words: Messages): readonly ExportedCell[] {
  const { name, level, standing, chairs, parties, seats, frequency, since, dissolvedOn } = forum;
  return [
    ...[name, words.label.forumLevel[level], words.label.forumStanding[standing], words.list(chairs), words.list(parties), seats],
    ...[frequency, since?.date ?? since?.text ?? null, dissolvedOn?.date ?? dissolvedOn?.text ?? null],
  ];
}

/** Somebody in a file, by her name where the reader may read it. */
export function personRow({ name, phone, email, roles, formerRoles }: PersonAnswer, words: Messages): readonly ExportedCell[] {
  const { people } = words;
  return [
    ...[name.value ?? (name.erased === true ? people.erased : people.withheld), roles.map(({ title }) => title).join(', ')],
    ...[[...new Set(roles.map(({ partyName }) => partyName))].join(', '), phone?.value ?? null, email?.value ?? null],
    formerRoles.map(({ title, partyName }) => `${title}, ${partyName}`).join('; '),
  ];
}
