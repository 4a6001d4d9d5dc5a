import type { ForumLevel, Mandate, PartyKind, Role } from '@sparbar/domain';
import type { Cause } from '../cause';

export interface CooperationParty {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: PartyKind;
  readonly cause: Cause;
}

export interface CooperationForum {
  readonly id: string;
  readonly name: string;
  readonly level: ForumLevel;
  readonly mayDecide: readonly Mandate[];
  readonly cause: Cause;
}

export interface CooperationAccess {
  readonly account: string;
  readonly role: Role;
  readonly party: string;
  readonly cause: Cause;
}

/** The cooperation itself: its name, who is in it, where it meets, and who may do what. */
export interface CooperationDocument {
  readonly id: string;
  readonly name: string;
  readonly district: string;
  readonly origin: string;
  readonly openedOn: string | null;
  readonly parties: readonly CooperationParty[];
  readonly fora: readonly CooperationForum[];
  readonly access: readonly CooperationAccess[];
}
