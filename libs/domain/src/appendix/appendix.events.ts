import type { Declarations, Fact, OnDate } from '../fact';

/** How the parties deal with an area. Only one of these is the action plan. */
export type AreaHandling = 'actionPlan' | 'lineWork' | 'citywide' | 'otherAreas' | 'outsideParties';
export type AreaLevel = 'citywide' | 'local';

/** An area as the document has it. `id` is the document's own, and tells it from the others there; `null` is not stated. */
export interface AppendixArea {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  readonly level: AreaLevel;
  readonly handling: AreaHandling | null;
}

/** The document as it came: what is hashed, and what anybody who has it can hash again. */
export interface PriorityAppendix {
  readonly title: string;
  readonly version: string;
  /** Where it comes from: who issued it, and under which reference there. */
  readonly origin: { readonly issuer: string; readonly reference: string | null };
  /** By its own words, which may be a day before anybody signed. */
  readonly inForceFrom: OnDate;
  readonly signedOn: OnDate | null;
  readonly reviewDue: OnDate | null;
  readonly areas: readonly AppendixArea[];
}

/** A citywide appendix has been taken into this cooperation's log, whole. `hash`: SHA-256 of its canonical form. */
export type PriorityAppendixAdopted = Fact<'PriorityAppendixAdopted', PriorityAppendix & { readonly hash: string }>;

/** It has been looked over, and is kept or is to be replaced. */
export type PriorityAppendixReviewed = Fact<
  'PriorityAppendixReviewed',
  { readonly outcome: 'kept' | 'toBeReplaced'; readonly nextReview: OnDate | null }
>;

/** What became of an area: others carry on what was its, or it is an instrument used in them, or nobody carries it on. */
export type AreaFate =
  { readonly kind: 'successors'; readonly areas: readonly string[] } | { readonly kind: 'instrument' } | { readonly kind: 'ceased' };

/** It was decided what became of an area of this appendix in a later one. A later fact of the same area takes the place of this one. */
export type PriorityAreaMapped = Fact<
  'PriorityAreaMapped',
  {
    readonly area: string;
    readonly from: AreaFate | null;
    readonly to: AreaFate;
    readonly ground: string;
    readonly comment: string | null;
  }
>;

/** What an area is called besides, in plans and older papers: what is filed under those words is its. */
export type PriorityAreaAlsoCalled = Fact<'PriorityAreaAlsoCalled', { readonly area: string; readonly alias: string }>;

/** It is not called that after all. */
export type PriorityAreaNotCalled = Fact<'PriorityAreaNotCalled', { readonly area: string; readonly alias: string }>;

export type AppendixEvent =
  PriorityAppendixAdopted | PriorityAppendixReviewed | PriorityAreaMapped | PriorityAreaAlsoCalled | PriorityAreaNotCalled;

export const appendixEvents: Declarations<AppendixEvent> = {
  PriorityAppendixAdopted: {
    schema: 1,
    fields: {
      title: 'public',
      version: 'public',
      origin: 'public',
      inForceFrom: 'public',
      signedOn: 'public',
      reviewDue: 'public',
      areas: 'public',
      hash: 'public',
    },
  },
  PriorityAppendixReviewed: { schema: 1, fields: { outcome: 'public', nextReview: 'public' } },
  PriorityAreaMapped: { schema: 1, fields: { area: 'public', from: 'public', to: 'public', ground: 'public', comment: 'public' } },
  PriorityAreaAlsoCalled: { schema: 1, fields: { area: 'public', alias: 'public' } },
  PriorityAreaNotCalled: { schema: 1, fields: { area: 'public', alias: 'public' } },
};
