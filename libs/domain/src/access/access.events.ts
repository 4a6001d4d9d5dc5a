import type { Declarations, Fact } from '../fact';

export type Role = 'beredningsgrupp' | 'styrgrupp' | 'revisor' | 'administrator';

/** Who may do what in this cooperation, since when: an event like any other, so access can be asked for as of a day. */
export type AccessGranted = Fact<'AccessGranted', { readonly account: string; readonly role: Role; readonly party: string }>;
export type AccessRevoked = Fact<'AccessRevoked', { readonly account: string }>;

export type AccessEvent = AccessGranted | AccessRevoked;

export const accessEvents: Declarations<AccessEvent> = {
  AccessGranted: { schema: 1, fields: { account: 'internal', role: 'internal', party: 'internal' } },
  AccessRevoked: { schema: 1, fields: { account: 'internal' } },
};
