import type { Declarations, Fact } from '../fact';

export type PartyKind = 'district' | 'police' | 'education' | 'traffic' | 'other';

/** A party of the agreement: a city district, a local police area, the schools … */
export type PartyRegistered = Fact<'PartyRegistered', { readonly name: string; readonly shortName: string; readonly kind: PartyKind }>;

/** The party has gone into another, which carries on what was its. What was said of it before goes on naming it. */
export type PartyMerged = Fact<'PartyMerged', { readonly into: string }>;

/** It has become several parties, which carry on what was its; which of them does what, is said where it is said of each activity. */
export type PartyDivided = Fact<'PartyDivided', { readonly into: readonly string[] }>;

/** It is called something else from that day. `from`: what it was called until then. */
export type PartyRenamed = Fact<'PartyRenamed', { readonly from: string; readonly name: string; readonly shortName: string }>;

/** What it is called besides, in older papers or among people: it is found by that as well. */
export type PartyAlsoCalled = Fact<'PartyAlsoCalled', { readonly alias: string }>;

/** It is not called that after all. */
export type PartyNotCalled = Fact<'PartyNotCalled', { readonly alias: string }>;

export type PartyEvent = PartyRegistered | PartyMerged | PartyDivided | PartyRenamed | PartyAlsoCalled | PartyNotCalled;

export const partyEvents: Declarations<PartyEvent> = {
  PartyRegistered: { schema: 1, fields: { name: 'public', shortName: 'public', kind: 'public' } },
  PartyMerged: { schema: 1, fields: { into: 'public' } },
  PartyDivided: { schema: 1, fields: { into: 'public' } },
  PartyRenamed: { schema: 1, fields: { from: 'public', name: 'public', shortName: 'public' } },
  PartyAlsoCalled: { schema: 1, fields: { alias: 'public' } },
  PartyNotCalled: { schema: 1, fields: { alias: 'public' } },
};
