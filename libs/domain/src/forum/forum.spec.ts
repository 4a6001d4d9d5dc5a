import { scenario } from '@sparbar/event-sourcing/testing';
import { catalogue } from '../catalogue';
import type { ContactRef } from '../contact';
import { forumDecider, type ForumCommand } from './forum';
import type { ForumEvent } from './forum.events';

const { given, when } = scenario(forumDecider, catalogue);

const today = '2026-09-24';
const on = (date: string) => ({ effectiveOn: { precision: 'day', date } }) as const;
const establish: ForumCommand = {
  ...{ type: 'EstablishForum', today, name: 'Styrgruppen', level: 'steering' },
  mayDecide: ['other', 'includeActivity', 'other'],
};
const established: ForumEvent = {
  type: 'ForumEstablished',
  data: { name: 'Styrgruppen', level: 'steering', mayDecide: ['includeActivity', 'other'] },
  ...on('2026-01-01'),
};
const chief: ContactRef = { kind: 'role', role: 'Lokalpolisområdeschef', party: 'p-police' };
const director: ContactRef = { kind: 'role', role: 'Stadsdelsdirektör', party: 'p-district' };

test('a forum is established once; its mandate is a set', () => {
  const { effectiveOn: _day, ...undated } = established;
  when(establish).then(undated);
  given(established).when(establish).thenNothing();
  given(established)
    .when({ ...establish, mayDecide: ['includeActivity', 'other'] })
    .thenNothing();
  given(established)
    .when({ ...establish, mayDecide: [] })
    .thenRefused('AlreadyExists', { what: 'forum' });
  when({ ...establish, name: ' ' }).thenRefused('TextMissing', { field: 'name' });
});

describe('not yet in place', () => {
  const announce: ForumCommand = { type: 'AnnounceForum', today, name: 'Torggruppen', level: 'place', expected: null, ...on('2026-02-01') };
  const announced: ForumEvent = {
    type: 'ForumAnnounced',
    data: { name: 'Torggruppen', level: 'place', expected: null },
    ...on('2026-02-01'),
  };
  const form: ForumCommand = { type: 'EstablishForum', today, name: 'Torggruppen', level: 'place', mayDecide: [], ...on('2026-05-01') };
  const formed: ForumEvent = {
    type: 'ForumEstablished',
    data: { name: 'Torggruppen', level: 'place', mayDecide: [] },
    ...on('2026-05-01'),
  };

  test('it is announced, and formed later as the same forum', () => {
    when(announce).then(announced);
    given(announced).when(announce).thenNothing();
    given(announced).when(form).then(formed);
    given(announced, formed).when(form).thenNothing();
    given(announced, formed)
      .when({ ...form, mayDecide: ['other'] })
      .thenRefused('AlreadyExists', { what: 'forum' });
  });

  test('not formed before it was spoken of, and without a mandate until it is', () => {
    given(announced)
      .when({ ...form, ...on('2026-01-01') })
      .thenRefused('OutOfOrder', { date: '2026-01-01', since: '2026-02-01' });
    given(announced)
      .when({ type: 'ChangeMandate', today, mayDecide: ['other'] })
      .thenRefused('ForumNotFormed', {});
  });
});

describe('what is told as a whole from a day on', () => {
  const lead: ForumCommand = { type: 'NameChairs', today, chairs: [chief, director], ...on('2026-03-01') };
  const led: ForumEvent = { type: 'ForumChairsNamed', data: { chairs: [chief, director] }, ...on('2026-03-01') };

  test('several lead it together, from that day, said once', () => {
    given(established).when(lead).then(led);
    given(established, led).when(lead).thenNothing();
    when(lead).thenRefused('NotFound', { what: 'forum' });
    given(established)
      .when({ ...lead, chairs: [{ kind: 'role', role: ' ' }] })
      .thenRefused('TextMissing', { field: 'chairs' });
  });

  test('who led it between is entered afterwards, and not otherwise', () => {
    const before: ForumCommand = { ...lead, chairs: [chief], ...on('2026-02-01') };
    given(established, led).when(before).thenRefused('OutOfOrder', { date: '2026-02-01', since: '2026-03-01' });
    given(established, led)
      .when({ ...before, afterwards: true })
      .then({ type: 'ForumChairsNamed', data: { chairs: [chief] }, ...on('2026-02-01'), afterwards: true });
    given(established)
      .when({ ...before, afterwards: true, ...on('2025-12-31') })
      .thenRefused('OutOfOrder', { date: '2025-12-31', since: '2026-01-01' });
  });

  test('a name, a mandate, its meetings and its minutes, each said once', () => {
    const told = (command: ForumCommand, event: ForumEvent): void => {
      given(established).when(command).then(event);
      given(established, event).when(command).thenNothing();
    };
    told({ type: 'RenameForum', today, name: ' Rådet ' }, { type: 'ForumRenamed', data: { from: 'Styrgruppen', name: 'Rådet' } });
    told(
      { type: 'ChangeMandate', today, mayDecide: ['other', 'changeDuration'] },
      { type: 'ForumMandateChanged', data: { from: ['includeActivity', 'other'], to: ['changeDuration', 'other'] } },
    );
    const frequency = { text: '2–3 gånger per termin', rate: { least: 2, most: 3, per: 'term' } } as const;
    told({ type: 'AgreeMeetings', today, frequency, place: null }, { type: 'ForumMeetingsAgreed', data: { frequency, place: null } });
    const rule = { kind: 'adjusted', with: chief } as const;
    told({ type: 'AgreeMinutes', today, rule }, { type: 'ForumMinutesAgreed', data: { rule } });
    const backwards = { text: '3–2', rate: { least: 3, most: 2, per: 'term' } } as const;
    given(established)
      .when({ type: 'AgreeMeetings', today, frequency: backwards, place: null })
      .thenRefused('FrequencyUnclear', { least: 3, most: 2 });
  });

  test('what it consists of and what it answers to are not itself, nor lead back to it', () => {
    const compose: ForumCommand = { type: 'ComposeForum', today, of: ['f-2', 'f-3', 'f-2'], forum: 'f-1', related: ['f-2', 'f-3'] };
    given(established)
      .when(compose)
      .then({ type: 'ForumComposed', data: { of: ['f-2', 'f-3'] } });
    given(established)
      .when({ ...compose, related: ['f-2', 'f-3', 'f-1'] })
      .thenRefused('ForumIntoItself', {});
    const place: ForumCommand = { type: 'SubordinateForum', today, to: 'f-2', forum: 'f-1', related: ['f-2'] };
    given(established)
      .when(place)
      .then({ type: 'ForumSubordinated', data: { to: 'f-2' } });
    given(established)
      .when({ ...place, to: 'f-1', related: ['f-1'] })
      .thenRefused('ForumIntoItself', {});
    given(established)
      .when({ ...place, to: null, related: [] })
      .then({ type: 'ForumSubordinated', data: { to: null } });
  });
});

describe('a seat', () => {
  const join: ForumCommand = { type: 'JoinForum', today, member: 'm-1', who: chief, capacity: 'member', ...on('2026-02-01') };
  const joined: ForumEvent = { type: 'ForumMemberJoined', data: { member: 'm-1', who: chief, capacity: 'member' }, ...on('2026-02-01') };
  const leave: ForumCommand = { type: 'LeaveForum', today, member: 'm-1', ...on('2026-06-01') };
  const left: ForumEvent = { type: 'ForumMemberDeparted', data: { member: 'm-1', who: chief, capacity: 'member' }, ...on('2026-06-01') };

  test('is taken once, and left once', () => {
    given(established).when(join).then(joined);
    given(established, joined).when(join).thenNothing();
    given(established, joined).when(leave).then(left);
    given(established, joined, left).when(leave).thenNothing();
    given(established, joined, left)
      .when({ ...leave, ...on('2026-07-01') })
      .thenRefused('ForumMemberGone', {});
    given(established).when(leave).thenRefused('NotFound', { what: 'member' });
  });

  test('the same one has one at a time in the same capacity, and may come back', () => {
    const again: ForumCommand = { ...join, member: 'm-2', ...on('2026-03-01') };
    given(established, joined).when(again).thenRefused('ForumMemberAlready', {});
    given(established, joined)
      .when({ ...again, capacity: 'secretary' })
      .then({ ...joined, data: { ...joined.data, member: 'm-2', capacity: 'secretary' }, ...on('2026-03-01') } as ForumEvent);
    given(established, joined, left)
      .when({ ...again, ...on('2026-06-01') })
      .then({ ...joined, data: { ...joined.data, member: 'm-2' }, ...on('2026-06-01') } as ForumEvent);
  });

  test('is not taken before there was a forum, nor left before it was taken', () => {
    given(established)
      .when({ ...join, ...on('2025-12-31') })
      .thenRefused('OutOfOrder', { date: '2025-12-31', since: '2026-01-01' });
    given(established, joined)
      .when({ ...leave, ...on('2026-01-15') })
      .thenRefused('OutOfOrder', { date: '2026-01-15', since: '2026-02-01' });
  });
});

describe('no more', () => {
  const dissolve: ForumCommand = { type: 'DissolveForum', today, into: ['f-2'], forum: 'f-1', related: ['f-2'], ...on('2026-07-01') };
  const dissolved: ForumEvent = { type: 'ForumDissolved', data: { into: ['f-2'] }, ...on('2026-07-01') };

  test('once, and into nothing that is itself', () => {
    given(established).when(dissolve).then(dissolved);
    given(established, dissolved).when(dissolve).thenNothing();
    given(established, dissolved)
      .when({ ...dissolve, into: [], related: [] })
      .thenRefused('ForumDissolved', {});
    given(established)
      .when({ ...dissolve, related: ['f-1'] })
      .thenRefused('ForumIntoItself', {});
  });

  test('from then on nothing more is said of it; what was so before may be entered afterwards', () => {
    const rename: ForumCommand = { type: 'RenameForum', today, name: 'Rådet', ...on('2026-08-01') };
    given(established, dissolved).when(rename).thenRefused('ForumDissolved', {});
    given(established, dissolved)
      .when({ ...rename, afterwards: true })
      .thenRefused('ForumDissolved', {});
    given(established, dissolved)
      .when({ ...rename, ...on('2026-06-01'), afterwards: true })
      .then({ type: 'ForumRenamed', data: { from: 'Styrgruppen', name: 'Rådet' }, ...on('2026-06-01'), afterwards: true });
  });
});
