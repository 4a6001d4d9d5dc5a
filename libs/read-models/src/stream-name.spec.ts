import { streamId, streamParts } from './stream-name';

describe('the name of a stream', () => {
  it.each([
    ['norrvik.activity-7', 'activity', '7'],
    ['norrvik.activity-terms-7', 'activity-terms', '7'],
    ['norrvik.follow-up-7f3a.2026-t1', 'follow-up', '7f3a.2026-t1'],
    ['norrvik.decision-a-b-c', 'decision', 'a-b-c'],
  ])('%s is a %s called %s', (stream, kind, id) => {
    expect(streamParts(stream)).toEqual({ cooperation: 'norrvik', kind, id });
    expect(streamId(stream)).toBe(id);
  });

  it.each(['norrvik.meeting-7', 'norrvik', '.activity-7', 'norrvik.activity-'])('%s is none', (stream) => {
    expect(streamParts(stream)).toBeUndefined();
    expect(() => streamId(stream)).toThrow('is not the name of a stream');
  });
});
