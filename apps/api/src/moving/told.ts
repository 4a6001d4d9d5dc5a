/** What is done just now, and how far it has come, from 0 to 1. */
export type Told = (what: string, share: number) => void;

/** Counts what has been done of something, and tells of it. Where nobody knows how much there is, it is only said that it has begun. */
export function tellingOf(told: Told, what: string, total = 0): { one(count?: number): void } {
  let done = 0;
  told(what, 0);
  return {
    one: (count = 1) => {
      done += count;
      if (total > 0) told(what, Math.min(done / total, 1));
    },
  };
}
