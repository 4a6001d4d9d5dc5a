/** Lets whatever else this thread has to do go first. What is read from a file at once is ready at once, and without this nobody else would get a turn. */
export const breath = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** So many milliseconds are work enough for one turn: several of them, one after another, are still too short to be felt. */
const turn = 5;

/** For a list that may be long: asked after each of it, it lets others in whenever this has gone on for a turn. */
export function inTurns(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < turn) return;
    await breath();
    since = performance.now();
  };
}
