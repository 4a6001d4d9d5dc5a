/** Chance that is the same again for the same seed. */
export interface Dice {
  /** From 0 up to, not including, `sides`. */
  roll(sides: number): number;
  chance(ofHundred: number): boolean;
  pick<One>(from: readonly One[]): One;
  /** Letters and digits in the form of a UUID. */
  uuid(): string;
}

export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  };
  const roll = (sides: number): number => next() % sides;
  return {
    roll,
    chance: (ofHundred) => roll(100) < ofHundred,
    pick: <One>(from: readonly One[]): One => {
      const one = from[roll(from.length)];
      if (one === undefined) throw new RangeError('There is nothing to pick from');
      return one;
    },
    uuid: () => {
      const hex = Array.from({ length: 4 }, () => next().toString(16).padStart(8, '0')).join('');
      return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
    },
  };
}
