import { basisSearch, seqsIn, underlag } from './chosen-basis';

describe('the evidence in an address', () => {
  test('is the numbers of events, each once and in order', () => {
    expect(underlag([136, 7, 136])).toBe('7.136');
    expect(underlag([])).toBeUndefined();
    expect(seqsIn('7.136')).toEqual([7, 136]);
  });
  test('is nothing where it makes no sense', () => {
    expect(basisSearch({ underlag: 'x.-1.0' })).toEqual({});
    expect(basisSearch({})).toEqual({});
    expect(basisSearch({ underlag: 7.136 })).toEqual({ underlag: '7.136' });
    expect(basisSearch({ underlag: '9.x.8' })).toEqual({ underlag: '8.9' });
  });
});
