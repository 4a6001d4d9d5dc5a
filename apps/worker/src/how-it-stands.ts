import type { ModelState } from './following';

/** From the one that fares best to the one that fares worst. */
export const followerStates = ['live', 'parked', 'catchingUp', 'broken'] as const satisfies readonly ModelState['state'][];
export type FollowerState = (typeof followerStates)[number];

/** One kind of follower, over all cooperations: which there are is nobody's business who watches over a process. */
export interface FollowerStanding {
  readonly part: ModelState['part'];
  readonly name: string;
  /** Of the one that is furthest behind. */
  readonly lag: number;
  /** Of the one that fares worst. */
  readonly state: FollowerState;
  readonly parked: number;
}

export interface HowItStands {
  /** Nothing is behind any longer. What is broken keeps nobody from the rest, unless everything is. */
  readonly ready: boolean;
  readonly broken: readonly string[];
  readonly followers: readonly FollowerStanding[];
}

export function howItStands(all: readonly ModelState[]): HowItStands {
  const followers = byKind(all);
  const broken = followers.filter(({ state }) => state === 'broken').map(({ name }) => name);
  const nothingWorks = followers.length > 0 && broken.length === followers.length;
  return { ready: !nothingWorks && followers.every(({ state }) => state !== 'catchingUp'), broken, followers };
}

function byKind(all: readonly ModelState[]): readonly FollowerStanding[] {
  const kinds = new Map<string, FollowerStanding>();
  for (const { part, name, lag, state, parked } of all) {
    const so = kinds.get(`${part} ${name}`) ?? { part, name, lag: 0, state: 'live' as const, parked: 0 };
    const worst = followerStates.indexOf(state) > followerStates.indexOf(so.state) ? state : so.state;
    kinds.set(`${part} ${name}`, { part, name, lag: Math.max(so.lag, lag), state: worst, parked: so.parked + parked.length });
  }
  return [...kinds.values()];
}
