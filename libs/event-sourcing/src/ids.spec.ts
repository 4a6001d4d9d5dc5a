import { derivedId } from './ids';
import { streamName, streamParts } from './stream-name';

describe('derived ids', () => {
  it('are UUIDs of version 8, the same for the same parts and for no others', () => {
    const id = derivedId('norrvik', 'activity', 'NV-07');
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(derivedId('norrvik', 'activity', 'NV-07')).toBe(id);
    expect(
      new Set([
        id,
        derivedId('norrvik', 'activityNV', '-07'),
        derivedId('norrvik', 'activity', 'NV-07', ''),
        derivedId('norrvik,activity', 'NV-07'),
      ]).size,
    ).toBe(4);
  });

  it('do not change between releases: what has been derived is stored', () => {
    expect(derivedId('norrvik', 'activity', 'NV-07')).toBe('e7a4c814-5fcf-8857-8217-ccd2aa8379af');
  });
});

describe('stream names', () => {
  const kinds = ['activity', 'activity-terms', 'follow-up'];
  it.each([
    ['norrvik', 'activity', '0f4e1a52-9b1c'],
    ['norrvik', 'activity-terms', 'x'],
    ['norrvik', 'follow-up', '0f4e.2026-t1'],
  ])('%s %s %s are read back', (cooperation, kind, id) => {
    expect(streamParts(streamName(cooperation, kind, id), kinds)).toEqual({ cooperation, kind, id });
  });

  it('refuses ids that would make one name of two', () => {
    expect(() => streamName('Norrvik', 'activity', '1')).toThrow('id of a cooperation');
    expect(() => streamName('n', 'activity', '1')).toThrow('id of a cooperation');
    expect(() => streamName('norr.vik', 'activity', '1')).toThrow('id of a cooperation');
    expect(() => streamName('norrvik', 'activity', '')).toThrow('id of a stream');
    expect(() => streamName('norrvik', 'activity', 'a/b')).toThrow('id of a stream');
    expect(streamParts('norrvik.letter-1', kinds)).toBeUndefined();
  });
});
