import { enginesOn } from '@sparbar/decisions/without-nest';
import { wallTimer, type Clock, type Random, type ReadModel, type Stores, type Timer } from '@sparbar/event-sourcing';
import { readModels } from '@sparbar/read-models/without-nest';
import { filter, Subject, type Observable } from 'rxjs';
import { followCooperation, type FollowedCooperation } from './follow-cooperation';
import type { Advance, Following, ModelState } from './following';
import type { Pace } from './keep-following';
import { inRounds } from './rounds';
import { Trouble } from './trouble';

export interface FollowHereOptions {
  readonly stores: Stores;
  readonly clock: Clock;
  readonly random: Random;
  readonly log?: (line: string) => void;
  /** These cooperations and no others. Left out: every one there is, and each new one. */
  readonly only?: readonly string[];
  /**
   * Which of the cooperations this process is to follow now, where several share the work. Asked anew at each look, and `between` two of them when there is
   * a new one. Left out: all of them.
   */
  readonly mine?: (cooperations: readonly string[], when?: 'between') => Promise<readonly string[]>;
  /** These read models. Left out: all of them. */
  readonly models?: readonly ReadModel[];
  readonly pace?: Pace;
  /** How often the clocks are looked at. */
  readonly tickMs?: number;
  /** How often it is looked whether there is a new cooperation. */
  readonly discoverMs?: number;
  readonly timer?: Timer;
}

export interface FollowingHere extends Following {
  /** Of all of them. */
  readonly progress: Observable<Advance>;
}

/** Follows every cooperation's log in this thread. */
export function followHere(options: FollowHereOptions): FollowingHere {
  const {
    stores,
    clock,
    random,
    log = () => undefined,
    only,
    mine,
    models = readModels,
    pace,
    tickMs = 60_000,
    discoverMs = 1_000,
    timer = wallTimer,
  } = options;
  const progress = new Subject<Advance>();
  const engineOf = enginesOn(stores, clock, random);
  const followed = new Map<string, Promise<FollowedCooperation>>();
  const running = new Map<string, FollowedCooperation>();
  const unopened = new Map<string, { readonly trouble: Trouble; why: string }>();
  /** Where the work is shared: those of which it is known whose they are. */
  const divided = new Set<string>();
  let stopped = false;

  const open = async (cooperation: string): Promise<FollowedCooperation> => {
    const following = await followCooperation({
      cooperation,
      stores: await stores.open(cooperation),
      engineOf,
      clock,
      models,
      listening: mine !== undefined,
      pace,
      timer,
      onAdvance: (advance) => progress.next(advance),
      log,
    });
    running.set(cooperation, following);
    unopened.get(cooperation)?.trouble.over();
    unopened.delete(cooperation);
    return following;
  };

  const ofCooperation = (cooperation: string): Promise<FollowedCooperation> => {
    const known = followed.get(cooperation);
    if (known !== undefined) return known;
    const opening = open(cooperation);
    followed.set(cooperation, opening);
    // What could not be opened is tried again when somebody asks, or at the next look.
    opening.catch((error: unknown) => {
      followed.delete(cooperation);
      const trouble = unopened.get(cooperation)?.trouble ?? new Trouble(cooperation, log);
      unopened.set(cooperation, { trouble, why: trouble.failed(error).why });
    });
    return opening;
  };
  const isFollowed = (cooperation: string): boolean => only?.includes(cooperation) ?? true;

  /** Somebody else has it now. Whatever is still written here meanwhile is refused, or is the same as what the other writes. */
  const leave = async (cooperation: string): Promise<void> => {
    const following = running.get(cooperation);
    running.delete(cooperation);
    followed.delete(cooperation);
    unopened.delete(cooperation);
    await following?.stop();
  };

  const discover = async (asked: boolean): Promise<void> => {
    const all = (await stores.cooperations()).filter(isFollowed);
    const own = new Set(mine === undefined ? all : await mine(all, asked ? 'between' : undefined));
    for (const cooperation of all) divided.add(cooperation);
    for (const cooperation of followed.keys()) if (!own.has(cooperation)) await leave(cooperation);
    const opened: FollowedCooperation[] = [];
    for (const cooperation of own) {
      if (stopped) return;
      if (followed.has(cooperation)) continue;
      // One that cannot be opened has been said, and keeps none of the others waiting.
      await ofCooperation(cooperation).then(
        (following) => opened.push(following),
        () => undefined,
      );
    }
    // Only when all are followed: the first stroke reads a whole log.
    for (const following of opened) if (!stopped) await following.tick();
  };
  const tickAll = async (): Promise<void> => {
    for (const following of running.values()) await following.tick();
  };
  const complaint = (error: unknown): void => log(`following: ${error instanceof Error ? error.message : String(error)}`);

  const discovering = inRounds(discoverMs, discover, complaint, timer);
  const ticking = inRounds(tickMs, tickAll, complaint, timer);

  return {
    appended: (cooperation) => {
      if (stopped || !isFollowed(cooperation)) return;
      const known = running.get(cooperation);
      if (known !== undefined) return known.wake();
      if (mine !== undefined) {
        // Somebody else's, who hears of it from the log; but what is new is nobody's yet.
        if (!divided.has(cooperation)) discovering.now();
        return;
      }
      void stores
        .cooperations()
        .then(async (all) => (all.includes(cooperation) && !stopped ? (await ofCooperation(cooperation)).wake() : undefined))
        .catch(complaint);
    },
    settled: async (cooperation, position, timeoutMs) => {
      if (stopped || !isFollowed(cooperation)) return false;
      const given = new AbortController();
      const inTime = timer.after(timeoutMs, () => given.abort());
      try {
        if (!followed.has(cooperation) && (mine !== undefined || !(await stores.cooperations()).includes(cooperation))) return false;
        const following = await ofCooperation(cooperation);
        return await following.settled(position, given.signal);
      } catch (error) {
        complaint(error);
        return false;
      } finally {
        inTime();
      }
    },
    progress: progress.asObservable(),
    progressIn: (cooperation) => progress.pipe(filter((advance) => advance.cooperation === cooperation)),
    state: () => [
      ...[...running.values()].flatMap((following) => following.state()),
      ...[...unopened].map(([cooperation, { why }]) => unfollowed(cooperation, why)),
    ],
    clockMoved: async (_, timeoutMs = 30_000) => {
      const given = AbortSignal.timeout(timeoutMs);
      let all = true;
      for (const [cooperation, following] of running) {
        const noted = await following.tick();
        // Whoever noted it, an earlier stroke or this one: what follows from it is to have happened when this answers.
        const end = await (await stores.open(cooperation)).events.end();
        all = (await following.settled(end, given)) && noted && all;
      }
      return all;
    },
    stop: async () => {
      stopped = true;
      await Promise.all([discovering.stop(), ticking.stop()]);
      await Promise.allSettled([...followed.values()].map(async (following) => (await following).stop()));
      progress.complete();
    },
  };
}

const unfollowed = (cooperation: string, why: string): ModelState => ({
  ...{ cooperation, part: 'log', name: 'log', revision: 1, seq: 0, position: 0n, lag: 0 },
  ...{ state: 'broken', parked: [], why, lost: true },
});
