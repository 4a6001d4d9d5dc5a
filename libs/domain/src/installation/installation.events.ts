import type { Declarations, Fact } from '../fact';

/** The one-time link of an empty installation was used: from now on there is an administrator, and the link is dead. */
export type FirstAdministratorMade = Fact<'FirstAdministratorMade', { readonly account: string }>;

export type InstallationEvent = FirstAdministratorMade;

export const installationEvents: Declarations<InstallationEvent> = {
  FirstAdministratorMade: { schema: 1, fields: { account: 'internal' } },
};
