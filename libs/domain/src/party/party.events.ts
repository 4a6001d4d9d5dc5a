import type { Declarations, Fact } from '../fact';

export type PartyKind = 'district' | 'police' | 'education' | 'traffic' | 'other';

/** A party of the agreement: a city district, a local police area, the schools … */
export type PartyRegistered = Fact<'PartyRegistered', { readonly name: string; readonly shortName: string; readonly kind: PartyKind }>;

/** The party has gone into another, which carries on what was its. What was said of it before goes on naming it. */
export type PartyMerged = Fact<'PartyMerged', { readonly into: string }>;

export type PartyEvent = PartyRegistered | PartyMerged;

export const partyEvents: Declarations<PartyEvent> = {
  PartyRegistered: { schema: 1, fields: { name: 'public', shortName: 'public', kind: 'public' } },
  PartyMerged: { schema: 1, fields: { into: 'public' } },
};
