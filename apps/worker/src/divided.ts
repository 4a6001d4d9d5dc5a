import { randomUUID } from 'node:crypto';
import { createDivision, type Division, type LeaseStore } from '@sparbar/event-sourcing';

/** Looks, one a second, in which whoever holds something gives no sign of life before another takes it. */
const patience = 10;

/** The work of following, shared with whoever else works on the same stores. */
export function divided(leases: LeaseStore | undefined): Division | undefined {
  return leases === undefined ? undefined : createDivision({ leases, holder: randomUUID(), patience });
}
