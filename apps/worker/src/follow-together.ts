import { pause, wallTimer } from '@sparbar/event-sourcing';
import { defer, filter, merge } from 'rxjs';
import type { Following } from './following';

/** So long only those here are asked, who cost the servers nothing: longer where it is known that they follow, and may only have much to do. */
const headStartMs = { follow: 2_000, mayFollow: 200 } as const;

/**
 * Where several processes share the work and this is one of them: what is followed here is told here, at once; of the rest it is seen how far the others
 * have come. Whose a cooperation is may change at any time, so the others are asked wherever here nothing is known.
 */
export function followTogether(here: Following, elsewhere: Following): Following {
  const isFollowed = heardFrom(here);
  return {
    appended: (cooperation, position) => here.appended(cooperation, position),
    settled: async (cooperation, position, timeoutMs) => {
      const end = performance.now() + timeoutMs;
      const heard = here.settled(cooperation, position, timeoutMs);
      const early = await withIn(isFollowed(cooperation) ? headStartMs.follow : headStartMs.mayFollow, heard);
      if (early === true) return true;
      const seen = elsewhere.settled(cooperation, position, Math.max(Math.ceil(end - performance.now()), 1));
      return early === false ? seen : either(heard, seen);
    },
    progressIn: (cooperation) =>
      defer(() => {
        const told = new Map<string, number>();
        return merge(here.progressIn(cooperation), elsewhere.progressIn(cooperation)).pipe(
          // What was heard here is seen there later.
          filter(({ model, seq }) => {
            if (seq <= (told.get(model) ?? 0)) return false;
            told.set(model, seq);
            return true;
          }),
        );
      }),
    state: () => {
      const own = here.state();
      const known = new Set(own.map(({ cooperation }) => cooperation));
      return [...own, ...elsewhere.state().filter(({ cooperation }) => !known.has(cooperation))];
    },
    clockMoved: (to, timeoutMs) => here.clockMoved(to, timeoutMs),
    stop: async () => {
      await here.stop();
      await elsewhere.stop();
    },
  };
}

/** Whether a cooperation is followed in this process, as far as is known from what is told here. */
export const heardFrom =
  (here: Following) =>
  (cooperation: string): boolean =>
    here.state().some((one) => one.cooperation === cooperation && one.state !== 'broken');

async function withIn(ms: number, answer: Promise<boolean>): Promise<boolean | undefined> {
  const answered = new AbortController();
  void answer.finally(() => answered.abort());
  return Promise.race([answer, pause(wallTimer, ms, answered.signal).then(() => undefined)]);
}

/** True as soon as one of them is. */
const either = (one: Promise<boolean>, other: Promise<boolean>): Promise<boolean> =>
  Promise.race([one.then((yes) => yes || other), other.then((yes) => yes || one)]);
