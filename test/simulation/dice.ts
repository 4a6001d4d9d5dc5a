export type Dice = (sides: number) => number;

/** Numbers that look random and are the same for the same seed. */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  return (sides) => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return ((mixed ^ (mixed >>> 16)) >>> 0) % sides;
  };
}

export const anyOf = <T>(dice: Dice, list: readonly T[]): T => {
  const one = list[dice(list.length)];
  if (one === undefined) throw new RangeError('there is nothing to choose from');
  return one;
};
