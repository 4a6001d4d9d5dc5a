import { canonical, NotCanonical } from './canonical';

/** RFC 8785, appendix B: the bits of a double, and how it is written. */
const numbers = `
0000000000000000 0
8000000000000000 0
0000000000000001 5e-324
8000000000000001 -5e-324
7fefffffffffffff 1.7976931348623157e+308
ffefffffffffffff -1.7976931348623157e+308
4340000000000000 9007199254740992
c340000000000000 -9007199254740992
4430000000000000 295147905179352830000
44b52d02c7e14af5 9.999999999999997e+22
44b52d02c7e14af6 1e+23
44b52d02c7e14af7 1.0000000000000001e+23
444b1ae4d6e2ef4e 999999999999999700000
444b1ae4d6e2ef4f 999999999999999900000
444b1ae4d6e2ef50 1e+21
3eb0c6f7a0b5ed8c 9.999999999999997e-7
3eb0c6f7a0b5ed8d 0.000001
41b3de4355555553 333333333.3333332
41b3de4355555554 333333333.33333325
41b3de4355555555 333333333.3333333
41b3de4355555556 333333333.3333334
41b3de4355555557 333333333.33333343
becbf647612f3696 -0.0000033333333333333333
43143ff3c1cb0959 1424953923781206.2`;

describe('canonical JSON', () => {
  it.each(
    numbers
      .trim()
      .split('\n')
      .map((line) => line.split(' ')),
  )('writes the double %s as %s', (bits, written) => {
    expect(canonical(Buffer.from(bits ?? '', 'hex').readDoubleBE())).toBe(written);
  });

  it('writes the example of RFC 8785, section 3.2.2', () => {
    const parsed: unknown = JSON.parse(
      String.raw`{ "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001], "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/", "literals": [null, true, false] }`,
    );
    expect(canonical(parsed)).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    );
  });

  it('sorts members by UTF-16 code units (section 3.2.3)', () => {
    const names = ['\u20ac', '\r', '\ufb33', '1', '\ud83d\ude00', '\u0080', '\u00f6'];
    const written = canonical(Object.fromEntries(names.map((name) => [name, 0])));
    expect(Object.keys(JSON.parse(written) as object).filter((name) => name !== '1')).toEqual([
      '\r',
      '\u0080',
      '\u00f6',
      '\u20ac',
      '\ud83d\ude00',
      '\ufb33',
    ]);
    expect(written.startsWith(String.raw`{"\r":0,"1":0,`)).toBe(true);
  });

  it('escapes exactly what JSON.stringify escapes', () => {
    for (let unit = 0; unit < 0x10000; unit += 1) {
      if (unit >= 0xd800 && unit <= 0xdfff) continue;
      const text = `a${String.fromCharCode(unit)}b`;
      if (canonical(text) !== JSON.stringify(text)) throw new Error(`U+${unit.toString(16)}`);
    }
    expect(canonical('😀')).toBe('"😀"');
  });

  it('writes what comes from another realm', () => {
    expect(canonical(structuredClone({ b: [1], a: null }))).toBe('{"a":null,"b":[1]}');
    expect(canonical(Object.assign(Object.create(null), { a: 1 }))).toBe('{"a":1}');
  });

  const nested = (depth: number): unknown => (depth === 0 ? 0 : [nested(depth - 1)]);
  it('nests 32 deep and no deeper', () => {
    expect(canonical(nested(32))).toContain('0');
    expect(() => canonical(nested(33))).toThrow(NotCanonical);
  });

  const circular: Record<string, unknown> = {};
  circular.self = circular;
  it.each([
    ['undefined', undefined],
    ['an undefined member', { a: undefined }],
    ['a hole in a list', Array(1)],
    ['NaN', Number.NaN],
    ['infinity', Infinity],
    ['a big integer', 1n],
    ['a function', () => 0],
    ['a symbol', Symbol('s')],
    ['a member named by a symbol', { [Symbol('s')]: 1 }],
    ['a map', new Map([['a', 1]])],
    ['a set', new Set()],
    ['a date', new Date(0)],
    ['bytes', Buffer.from('a')],
    [
      'an object of a class',
      new (class Named {
        readonly a = 1;
      })(),
    ],
    ['half a surrogate pair', '\ud83d'],
    ['the other half', 'a\udc00b'],
    ['half a pair in a name', { '\ud83d': 1 }],
    ['a circle', circular],
    ['what nests 5,000 deep', nested(5_000)],
  ])('refuses %s', (_, value) => {
    expect(() => canonical(value)).toThrow(NotCanonical);
  });
});
