import { asked, kept, pointInTime, shownDay, turnedTo } from './point-in-time';

const at = '2026-04-30';
const today = '2026-09-24';

describe('the point in time of an address', () => {
  it.each([
    [{ at }, { at }, { asOf: at }],
    [{ at, clock: 'was' }, { at, clock: 'was' }, { validAt: at }],
    [{ at, clock: 'known' }, { at, clock: 'known' }, { knownAt: at }],
    [{ at, clock: 'sometime' }, { at }, { asOf: at }],
    [{ clock: 'was' }, {}, {}],
    [{ at: '2026-13-01' }, {}, {}],
    [{ at: 7 }, {}, {}],
  ])('%j is %j, and the server is asked %j', (search, point, question) => {
    expect(pointInTime(search)).toEqual(point);
    expect(asked(pointInTime(search))).toEqual(question);
  });

  it('goes along, and what else stood in the address does not', () =>
    expect(kept({ at, clock: 'was', status: 'running' } as { at: string; clock: 'was' })).toEqual({ at, clock: 'was' }));

  it('shows that day; what we knew then is about today', () => {
    expect(shownDay({ at }, today)).toBe(at);
    expect(shownDay({ at, clock: 'was' }, today)).toBe(at);
    expect(shownDay({ at, clock: 'known' }, today)).toBe(today);
    expect(shownDay({}, today)).toBe(today);
  });

  it('is turned, and the rest of the address stays', () => {
    const search = { at: '2026-08-31', clock: 'was' as const, status: 'running' };
    expect(turnedTo({ day: at, clock: 'both' }, today)(search)).toEqual({ at, status: 'running' });
    expect(turnedTo({ day: at, clock: 'known' }, today)(search)).toEqual({ at, clock: 'known', status: 'running' });
    expect(turnedTo({ day: today, clock: 'was' }, today)(search)).toEqual({ status: 'running' });
  });
});
