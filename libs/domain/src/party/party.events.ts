import type { Declarations, Fact } from '../fact';

export type PartyKind = 'district' | 'police' | 'education' | 'traffic' | 'other';

/** A party of the agreement: a city district, a local police area, the schools … */
export type PartyRegistered = Fact<'PartyRegistered', { readonly name: string; readonly shortName: string; readonly kind: PartyKind }>;

export type PartyEvent = PartyRegistered;

export const partyEvents: Declarations<PartyEvent> = {
  PartyRegistered: { schema: 1, fields: { name: 'public', shortName: 'public', kind: 'public' } },
};
