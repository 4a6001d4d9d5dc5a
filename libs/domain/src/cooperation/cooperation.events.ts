import type { Declarations, Fact } from '../fact';

/** A cooperation's log begins with this. `origin` names the log in every proof, and is never changed. */
export type CooperationOpened = Fact<'CooperationOpened', { readonly name: string; readonly district: string; readonly origin: string }>;

export type CooperationEvent = CooperationOpened;

export const cooperationEvents: Declarations<CooperationEvent> = {
  CooperationOpened: { schema: 1, fields: { name: 'public', district: 'public', origin: 'public' } },
};
