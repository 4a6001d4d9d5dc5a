import type { AreaHandling } from '../appendix/appendix.events';
import type { Declarations, Fact, OnDate, Protected } from '../fact';

/** What an agreement says of itself. `null` is not stated; `until` left unsaid is until further notice. */
export interface AgreementContent {
  readonly title: string;
  /** The citywide appendix it follows: its id in this log. */
  readonly appendix: string | null;
  readonly purposes: readonly string[];
  /** By its own words, which may be a day before anybody signed. */
  readonly inForceFrom: OnDate | null;
  readonly until: OnDate | null;
}

/** A local agreement has been drafted, or recorded from older papers. */
export type AgreementDrafted = Fact<'AgreementDrafted', AgreementContent>;

/** It says something else from that day: a new version, which is signed anew. */
export type AgreementRevised = Fact<'AgreementRevised', AgreementContent>;

export type AgreementPartyJoined = Fact<'AgreementPartyJoined', { readonly party: string }>;
export type AgreementPartyDeparted = Fact<'AgreementPartyDeparted', { readonly party: string }>;

/** An area as this agreement takes it over. `local`: its name, where the city's appendix has no such area. */
export interface AgreementArea {
  readonly area: string;
  readonly local: string | null;
  readonly handledIn: AreaHandling | null;
  readonly prioritised: boolean;
  /** Laid extra weight on. */
  readonly emphasised: boolean;
  readonly goal: string | null;
  readonly comment: string | null;
  /** The area under which it is dealt with. */
  readonly crossReference: string | null;
}

/** How an area is taken over, or from now on. */
export type AgreementAreaDescribed = Fact<'AgreementAreaDescribed', AgreementArea>;
/** It is not an area of this agreement any more. */
export type AgreementAreaDropped = Fact<'AgreementAreaDropped', { readonly area: string }>;

/** Something that is no area of its own but runs through several. With none it runs through nothing any more. */
export type AgreementThemeTraced = Fact<'AgreementThemeTraced', { readonly theme: string; readonly areas: readonly string[] }>;

/** Signed for these parties; by whom is a name, and protected. */
export type AgreementSigned = Fact<
  'AgreementSigned',
  { readonly parties: readonly string[]; readonly signatories: Protected<string> | null }
>;

export type AgreementReviewStarted = Fact<'AgreementReviewStarted', Record<never, never>>;
/** It was looked over, and is kept as it is. */
export type AgreementConfirmed = Fact<'AgreementConfirmed', Record<never, never>>;
/** It no longer holds. `replacedBy`: the agreement that came after, if one did. */
export type AgreementEnded = Fact<'AgreementEnded', { readonly replacedBy: string | null }>;

export type AgreementEvent =
  | AgreementDrafted
  | AgreementRevised
  | AgreementPartyJoined
  | AgreementPartyDeparted
  | AgreementAreaDescribed
  | AgreementAreaDropped
  | AgreementThemeTraced
  | AgreementSigned
  | AgreementReviewStarted
  | AgreementConfirmed
  | AgreementEnded;

const content = { title: 'public', appendix: 'public', purposes: 'public', inForceFrom: 'public', until: 'public' } as const;

export const agreementEvents: Declarations<AgreementEvent> = {
  AgreementDrafted: { schema: 1, fields: content },
  AgreementRevised: { schema: 1, fields: content },
  AgreementPartyJoined: { schema: 1, fields: { party: 'public' } },
  AgreementPartyDeparted: { schema: 1, fields: { party: 'public' } },
  AgreementAreaDescribed: {
    schema: 1,
    fields: {
      area: 'public',
      local: 'public',
      handledIn: 'public',
      prioritised: 'public',
      emphasised: 'public',
      goal: 'public',
      comment: 'public',
      crossReference: 'public',
    },
  },
  AgreementAreaDropped: { schema: 1, fields: { area: 'public' } },
  AgreementThemeTraced: { schema: 1, fields: { theme: 'public', areas: 'public' } },
  AgreementSigned: {
    schema: 1,
    fields: { parties: 'public', signatories: { sealed: 'personal', retention: 'record', subject: 'event' } },
  },
  AgreementReviewStarted: { schema: 1, fields: {} },
  AgreementConfirmed: { schema: 1, fields: {} },
  AgreementEnded: { schema: 1, fields: { replacedBy: 'public' } },
};
