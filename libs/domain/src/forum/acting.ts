import type { ContactRef } from '../contact';
import type { CommandContext } from '../fact';
import { refuse } from '../refusal';
import { seatsOn, settledOn, type KnownForum } from './forum-state';
import type { Capacity } from './forum.events';

/**
 * Who acts for a forum, held against who sits in it on that day. `seats`: what the parties are called that have a seat; none: nobody has written down who
 * sits there, or of no one which party, and then there is nothing to hold it against.
 */
export interface Acting {
  readonly forum: string;
  readonly party: string;
  readonly seated: boolean;
  readonly seats: readonly string[];
  /** Whether it is there on that day: it may have been announced only, or be no more. */
  readonly there: 'notYet' | 'there' | 'noMore';
}

/** Who presents, is called in or listens has no part in what is decided. */
const decides: Readonly<Record<Capacity, boolean>> = {
  member: true,
  deputy: true,
  secretary: true,
  coopted: false,
  presenter: false,
  observer: false,
};

/** Those who act for it on a day: its members and its chairs. */
export function actingOn(state: KnownForum, day: string): readonly ContactRef[] {
  const members = seatsOn(state, day).filter(({ capacity }) => decides[capacity]);
  return [...(settledOn(state, 'chairs', day) ?? []), ...members.map(({ who }) => who)];
}

/** Only a member acts for a forum, while it is there. What is entered from older papers is not bound by today's list of members. */
export function demandActing(command: CommandContext, acting: Acting | undefined): void {
  if (acting === undefined || command.afterwards === true) return;
  const { forum, party, there, seated, seats } = acting;
  if (there !== 'there') refuse(there === 'notYet' ? 'ForumNotFormed' : 'ForumDissolved', {});
  if (!seated && seats.length > 0) refuse('NotInForum', { forum, party, seats });
}

/** The state of a forum on a day. Of a day before it was registered nothing is known: older papers speak of fora registered since. */
export function thereOn({ established, dissolved }: KnownForum, day: string): Acting['there'] {
  if (established === null) return 'notYet';
  return dissolved !== null && (dissolved.on === null || dissolved.on <= day) ? 'noMore' : 'there';
}
