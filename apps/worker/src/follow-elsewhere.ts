import { pause, wallTimer, type ReadModel, type Stores } from '@sparbar/event-sourcing';
import { readModels } from '@sparbar/read-models/without-nest';
import { Observable, share } from 'rxjs';
import type { Advance, Following, ModelState } from './following';
import { settledElsewhere } from './settled-elsewhere';
import { standingsOf, statesOf, unreadable, type Standing } from './standing-elsewhere';

export interface FollowElsewhereOptions {
  readonly stores: Stores;
  readonly log?: (line: string) => void;
  readonly models?: readonly ReadModel[];
  /** How often it is looked whether there is news for those who listen. */
  readonly lookMs?: number;
  /** Of what is followed in this process too there is better news, and it is not looked. */
  readonly heardHere?: (cooperation: string) => boolean;
  /** How often it is looked how everybody fares. */
  readonly tellMs?: number;
  /** Whoever is behind and comes no further for so long is broken. */
  readonly brokenMs?: number;
}

/** What other processes follow, as far as it can be told by what they have written down: how far each read model and each reaction has come. */
export function followElsewhere(options: FollowElsewhereOptions): Following {
  const {
    stores,
    log = () => undefined,
    models = readModels,
    lookMs = 250,
    heardHere = () => false,
    tellMs = 5_000,
    brokenMs = 30_000,
  } = options;
  const stopping = new AbortController();
  const listened = new Map<string, Observable<Advance>>();
  let states: readonly ModelState[] = [];
  const since = new Map<string, { readonly seq: number; readonly at: number }>();
  const complaint = (error: unknown): void => log(`following: ${error instanceof Error ? error.message : String(error)}`);

  const listen = (cooperation: string): Observable<Advance> =>
    new Observable<Advance>((listener) => {
      const enough = new AbortController();
      const ends = AbortSignal.any([enough.signal, stopping.signal]);
      const seen = new Map<string, number>();
      void (async () => {
        for (; !ends.aborted; await pause(wallTimer, lookMs, ends)) {
          if (seen.size > 0 && heardHere(cooperation)) continue;
          for (const { name, position, seq } of await standingsOf(stores, cooperation, models).catch(nothingKnown(complaint))) {
            if (seq <= (seen.get(name) ?? -1)) continue;
            // The first look says where they stand, which is no news.
            if (seen.has(name)) listener.next({ cooperation, model: name, seq, position });
            seen.set(name, seq);
          }
        }
        listener.complete();
      })();
      return () => enough.abort();
    });

  const look = async (): Promise<void> => {
    const found: ModelState[] = [];
    for (const cooperation of await stores.cooperations()) {
      try {
        found.push(...(await statesOf(stores, cooperation, models)));
      } catch (error) {
        found.push(unreadable(cooperation, error));
      }
    }
    const now = performance.now();
    states = found.map((one) => {
      const key = `${one.cooperation} ${one.part} ${one.name}`;
      const before = since.get(key);
      if (before?.seq !== one.seq || one.state !== 'catchingUp') since.set(key, { seq: one.seq, at: now });
      const still = now - (since.get(key)?.at ?? now);
      return still < brokenMs ? one : { ...one, state: 'broken' as const, why: `has not come further for ${Math.round(still / 1000)} s` };
    });
  };
  const looking = (async () => {
    while (!stopping.signal.aborted) {
      await look().catch(complaint);
      await pause(wallTimer, tellMs, stopping.signal);
    }
  })();

  return {
    // Whoever follows hears it from the log.
    appended: () => undefined,
    settled: async (cooperation, position, timeoutMs) => {
      const given = AbortSignal.any([AbortSignal.timeout(timeoutMs), stopping.signal]);
      try {
        return await settledElsewhere(await stores.open(cooperation), models, position, given);
      } catch (error) {
        complaint(error);
        return false;
      }
    },
    progressIn: (cooperation) => {
      const known = listened.get(cooperation) ?? listen(cooperation).pipe(share());
      listened.set(cooperation, known);
      return known;
    },
    state: () => states,
    // The clock of another process is its own.
    clockMoved: () => Promise.resolve(false),
    stop: async () => {
      stopping.abort();
      await looking;
    },
  };
}

const nothingKnown =
  (complaint: (error: unknown) => void) =>
  (error: unknown): readonly Standing[] => {
    complaint(error);
    return [];
  };
