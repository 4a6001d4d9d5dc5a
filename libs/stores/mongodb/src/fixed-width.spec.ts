import { countText, isCountText, isPositionText, openEnded, positionText } from './fixed-width';

describe('numbers as text of one width', () => {
  it('compare as the numbers do', () => {
    const counts = [0, 1, 9, 10, 99, 1_000, 2 ** 31, 2 ** 53 - 2, 2 ** 53 - 1];
    expect(counts.map(countText).toSorted()).toEqual(counts.map(countText));
    const positions = [0n, 9n, 10n, 2n ** 53n, 2n ** 53n + 1n, 2n ** 63n, 2n ** 64n - 1n];
    expect(positions.map(positionText).toSorted()).toEqual(positions.map(positionText));
    expect(new Set([...counts.map(countText), openEnded].map((text) => text.length)).size).toBe(1);
  });

  it('nothing ends later than what is open', () => {
    expect(countText(Number.MAX_SAFE_INTEGER)).toBe(openEnded);
  });

  it.each([-1, 0.5, Number.NaN, 2 ** 53])('%s is the number of no event', (count) => {
    expect(() => countText(count)).toThrow(RangeError);
  });

  it.each([-1n, 10n ** 20n])('%s is no position', (position) => {
    expect(() => positionText(position)).toThrow(RangeError);
  });

  it.each([7, '7', null, undefined, ' 000000000000007', '-000000000000007', '000000000000007x', '9007199254740992', { $gt: '' }])(
    'what is read as %j is none',
    (value) => {
      expect(isCountText(value)).toBe(false);
      expect(isPositionText(value)).toBe(false);
    },
  );
});
