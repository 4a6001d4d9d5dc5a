import type { ContactRef } from '../contact';
import { Refusal } from '../refusal';
import { actingOn, demandActing, thereOn, type Acting } from './acting';
import { forumDecider } from './forum';
import { mandateOn, nameOn, type KnownForum } from './forum-state';
import type { ForumEvent } from './forum.events';

const on = (date: string) => ({ effectiveOn: { precision: 'day', date } }) as const;
const told = (...events: readonly ForumEvent[]): KnownForum => {
  const state = events.reduce(forumDecider.evolve, forumDecider.initial);
  if (state.status === 'none') throw new Error('no forum');
  return state;
};
const role = (name: string): ContactRef => ({ kind: 'role', role: name, party: 'p' });
const established: ForumEvent = {
  type: 'ForumEstablished',
  data: { name: 'Styrgruppen', level: 'steering', mayDecide: ['other'] },
  ...on('2026-01-01'),
};
const joined = (member: string, capacity: 'member' | 'secretary' | 'presenter' | 'observer', date: string): ForumEvent => ({
  ...{ type: 'ForumMemberJoined', data: { member, who: role(member), capacity } },
  ...on(date),
});

test('those act for a forum who sit in it that day and have a part in what is decided, and those who lead it', () => {
  const forum = told(
    established,
    joined('Kommunpolis', 'member', '2026-02-01'),
    joined('Sekreterare', 'secretary', '2026-02-01'),
    joined('Praktikant', 'observer', '2026-02-01'),
    { type: 'ForumMemberDeparted', data: { member: 'Kommunpolis', who: role('Kommunpolis'), capacity: 'member' }, ...on('2026-05-01') },
    { type: 'ForumChairsNamed', data: { chairs: [role('Direktör')] }, ...on('2026-03-01') },
  );
  const names = (day: string) => actingOn(forum, day).map((who) => (who.kind === 'role' ? who.role : ''));
  expect(names('2026-01-31')).toEqual([]);
  expect(names('2026-02-01')).toEqual(['Kommunpolis', 'Sekreterare']);
  expect(names('2026-04-30')).toEqual(['Direktör', 'Kommunpolis', 'Sekreterare']);
  expect(names('2026-05-01')).toEqual(['Direktör', 'Sekreterare']);
});

test('a mandate and a name are those of the day; of a day before any was written down, the first there was', () => {
  const forum = told(
    established,
    { type: 'ForumMandateChanged', data: { from: ['other'], to: [] }, ...on('2026-06-01') },
    { type: 'ForumRenamed', data: { from: 'Styrgruppen', name: 'Rådet' }, ...on('2026-06-01') },
  );
  expect(['2025-12-31', '2026-05-31', '2026-06-01'].map((day) => [nameOn(forum, day), mandateOn(forum, day).length])).toEqual([
    ['Styrgruppen', 1],
    ['Styrgruppen', 1],
    ['Rådet', 0],
  ]);
});

test('a forum is not there before it is formed, nor after it is dissolved', () => {
  const announced: ForumEvent = { type: 'ForumAnnounced', data: { name: 'Torget', level: 'place', expected: null }, ...on('2026-01-01') };
  const dissolved: ForumEvent = { type: 'ForumDissolved', data: { into: [] }, ...on('2026-07-01') };
  expect(thereOn(told(announced), '2026-03-01')).toBe('notYet');
  expect(['2026-06-30', '2026-07-01'].map((day) => thereOn(told(established, dissolved), day))).toEqual(['there', 'noMore']);
});

describe('whoever acts for a forum', () => {
  const acting: Acting = { forum: 'Styrgruppen', party: 'Skolan', seated: false, seats: ['Polisen'], there: 'there' };
  const asked = (over: Partial<Acting>, more = {}) => demandActing({ today: '2026-09-24', ...more }, { ...acting, ...over });

  test('has a seat there, or is told who has', () => {
    expect(() => asked({})).toThrow(new Refusal('NotInForum', { forum: 'Styrgruppen', party: 'Skolan', seats: ['Polisen'] }));
    expect(() => asked({ seated: true })).not.toThrow();
  });

  test('is held against nothing where nobody has written down who sits there', () => {
    expect(() => asked({ seats: [] })).not.toThrow();
  });

  test('is not bound by it when older papers are entered', () => {
    expect(() => asked({}, { afterwards: true })).not.toThrow();
    expect(() => asked({ there: 'noMore' }, { afterwards: true })).not.toThrow();
  });

  test('acts for none that is not there', () => {
    expect(() => asked({ seated: true, there: 'notYet' })).toThrow(new Refusal('ForumNotFormed', {}));
    expect(() => asked({ seated: true, there: 'noMore' })).toThrow(new Refusal('ForumDissolved', {}));
  });
});
