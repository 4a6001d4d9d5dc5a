import type { Declarations, Fact, Protected } from '../fact';

/** What a function is there for: the programme it carries out, in whose words, and what it answers for. */
export interface FunctionMandate {
  readonly programme: string | null;
  readonly areas: readonly string[];
}

/** Somebody who works in the cooperation. Her name is sealed from the first event: destroying its key forgets it, wherever it is shown. */
export type PersonRegistered = Fact<'PersonRegistered', { readonly name: Protected<string> }>;
export type PersonRenamed = Fact<'PersonRenamed', { readonly name: Protected<string> }>;
/** How she is reached from that day; null: not stated. */
export type PersonContactChanged = Fact<
  'PersonContactChanged',
  { readonly phone: Protected<string> | null; readonly email: Protected<string> | null }
>;
/** `role` is this holding of it: whoever has it again has another. `unit`: as the party itself calls it; null: not stated. */
export type RoleAssigned = Fact<
  'RoleAssigned',
  {
    readonly role: string;
    readonly title: string;
    readonly party: string;
    readonly unit: string | null;
    readonly mandate: FunctionMandate | null;
  }
>;
export type RoleEnded = Fact<'RoleEnded', { readonly role: string; readonly title: string; readonly party: string }>;

export type PersonEvent = PersonRegistered | PersonRenamed | PersonContactChanged | RoleAssigned | RoleEnded;

// One key for all of it: what one may be called and reached by is forgotten together.
const own = { sealed: 'personal', retention: 'contact', subject: 'stream' } as const;

export const personEvents: Declarations<PersonEvent> = {
  PersonRegistered: { schema: 1, fields: { name: own } },
  PersonRenamed: { schema: 1, fields: { name: own } },
  PersonContactChanged: { schema: 1, fields: { phone: own, email: own } },
  RoleAssigned: { schema: 1, fields: { role: 'public', title: 'public', party: 'public', unit: 'public', mandate: 'public' } },
  RoleEnded: { schema: 1, fields: { role: 'public', title: 'public', party: 'public' } },
};
