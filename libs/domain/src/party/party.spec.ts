import { scenario } from '@sparbar/event-sourcing/testing';
import { catalogue } from '../catalogue';
import { partyDecider, type PartyCommand } from './party';
import type { PartyEvent } from './party.events';

const { given, when } = scenario(partyDecider, catalogue);

const today = '2026-09-24';
const data = { name: 'Lokalpolisområde Norrvik', shortName: 'LPO', kind: 'police' } as const;
const on = (date: string) => ({ effectiveOn: { precision: 'day', date } }) as const;
const registered: PartyEvent = { type: 'PartyRegistered', data, ...on('2026-01-01') };
const merge: PartyCommand = { type: 'MergeParty', today, party: 'p-old', into: 'p-new', successor: 'registered', ...on('2026-07-01') };
const merged: PartyEvent = { type: 'PartyMerged', data: { into: 'p-new' }, ...on('2026-07-01') };

test('a party is registered once', () => {
  when({ type: 'RegisterParty', today, ...data }).then({ type: 'PartyRegistered', data });
  given(registered)
    .when({ type: 'RegisterParty', today, ...data })
    .thenNothing();
  given(registered)
    .when({ type: 'RegisterParty', today, ...data, kind: 'other' })
    .thenRefused('AlreadyExists', { what: 'party' });
});

test.each(['name', 'shortName'])('it has a %s', (field) =>
  when({ type: 'RegisterParty', today, ...data, [field]: '' }).thenRefused('TextMissing', { field }),
);

describe('merged into another', () => {
  test('it is gone from that day, once', () => {
    given(registered).when(merge).then(merged);
    given(registered, merged).when(merge).thenNothing();
    given(registered, merged)
      .when({ ...merge, into: 'p-third' })
      .thenRefused('PartyAlreadyMerged', {});
  });

  test('both have to be there', () => {
    when(merge).thenRefused('NotFound', { what: 'party' });
    given(registered)
      .when({ ...merge, successor: 'none' })
      .thenRefused('NotFound', { what: 'party' });
  });

  test('not into itself, nor into one that is gone', () => {
    given(registered)
      .when({ ...merge, into: 'p-old' })
      .thenRefused('PartyIntoItself', {});
    given(registered)
      .when({ ...merge, successor: 'merged' })
      .thenRefused('PartyAlreadyMerged', {});
  });

  test('not before it was a party, nor ahead of its day', () => {
    given(registered)
      .when({ ...merge, ...on('2025-12-31') })
      .thenRefused('OutOfOrder', { date: '2025-12-31', since: '2026-01-01' });
    given(registered)
      .when({ ...merge, ...on('2026-10-01') })
      .thenRefused('DateAhead', { date: '2026-10-01', today });
  });

  test('it stays what it was, and is not registered anew under another name', () => {
    given(registered, merged)
      .when({ type: 'RegisterParty', today, ...data })
      .thenNothing();
    given(registered, merged)
      .when({ type: 'RegisterParty', today, ...data, name: 'Polisen' })
      .thenRefused('AlreadyExists', { what: 'party' });
  });
});

describe('become several', () => {
  const split: PartyCommand = {
    ...{ type: 'SplitParty', today, party: 'p-old', into: ['p-west', 'p-east', 'p-west'] },
    ...{ successors: ['registered', 'registered'], ...on('2026-07-01') },
  };
  const parted: PartyEvent = { type: 'PartyDivided', data: { into: ['p-east', 'p-west'] }, ...on('2026-07-01') };

  test('from that day, once', () => {
    given(registered).when(split).then(parted);
    given(registered, parted).when(split).thenNothing();
    given(registered, parted)
      .when({ ...split, into: ['p-west', 'p-third'] })
      .thenRefused('PartyAlreadySplit', {});
  });

  test('at least two, all of them there, none of them itself', () => {
    given(registered)
      .when({ ...split, into: ['p-west', 'p-west'] })
      .thenRefused('PartySplitIntoOne', {});
    given(registered)
      .when({ ...split, successors: ['registered', 'none'] })
      .thenRefused('NotFound', { what: 'party' });
    given(registered)
      .when({ ...split, into: ['p-old', 'p-east'] })
      .thenRefused('PartyIntoItself', {});
    given(registered)
      .when({ ...split, successors: ['registered', 'split'] })
      .thenRefused('PartyAlreadySplit', {});
  });

  test('then it neither merges nor is merged into, and what has merged is not split', () => {
    given(registered, parted).when(merge).thenRefused('PartyAlreadySplit', {});
    given(registered)
      .when({ ...merge, successor: 'split' })
      .thenRefused('PartyAlreadySplit', {});
    given(registered, merged).when(split).thenRefused('PartyAlreadyMerged', {});
    given(registered, parted).when({ type: 'RenameParty', today, name: 'Annat', shortName: 'A' }).thenRefused('PartyAlreadySplit', {});
  });
});

describe('called something else', () => {
  const called = { name: 'Lokalpolisområde Norrvik-Sund', shortName: 'LPO NS' } as const;
  const rename: PartyCommand = { type: 'RenameParty', today, ...called, ...on('2026-06-01') };
  const renamed: PartyEvent = { type: 'PartyRenamed', data: { from: data.name, ...called }, ...on('2026-06-01') };

  test('from a day, said once', () => {
    given(registered).when(rename).then(renamed);
    given(registered, renamed).when(rename).thenNothing();
    when(rename).thenRefused('NotFound', { what: 'party' });
    given(registered)
      .when({ ...rename, name: ' ' })
      .thenRefused('TextMissing', { field: 'name' });
  });

  test('it keeps the name it was registered under, so that the same registration again is no other party', () => {
    given(registered, renamed)
      .when({ type: 'RegisterParty', today, ...data })
      .thenNothing();
  });

  test('a name between two others is entered afterwards, and says what it was called before', () => {
    const between = { ...rename, name: 'Norrvikspolisen', ...on('2026-03-01') };
    given(registered, renamed).when(between).thenRefused('OutOfOrder', { date: '2026-03-01', since: '2026-06-01' });
    given(registered, renamed)
      .when({ ...between, afterwards: true })
      .then({
        type: 'PartyRenamed',
        data: { from: data.name, ...called, name: 'Norrvikspolisen' },
        ...on('2026-03-01'),
        afterwards: true,
      });
  });

  test('once it has gone into another it gets no new name, but may get one it had before', () => {
    given(registered, merged)
      .when({ ...rename, ...on('2026-08-01') })
      .thenRefused('PartyAlreadyMerged', {});
    given(registered, merged)
      .when({ ...rename, ...on('2026-08-01'), afterwards: true })
      .thenRefused('PartyAlreadyMerged', {});
    given(registered, merged)
      .when({ ...rename, afterwards: true })
      .then({ ...renamed, afterwards: true });
  });
});

describe('called something besides', () => {
  const also: PartyCommand = { type: 'AlsoCallParty', today, alias: 'Närpolisen' };
  const alsoCalled: PartyEvent = { type: 'PartyAlsoCalled', data: { alias: 'Närpolisen' } };

  test('each name once', () => {
    given(registered).when(also).then(alsoCalled);
    given(registered, alsoCalled).when(also).thenNothing();
    when(also).thenRefused('NotFound', { what: 'party' });
  });

  test('what it was not called is taken back, with a reason', () => {
    const not: PartyCommand = { type: 'NotCallParty', today, alias: 'Närpolisen', reason: 'En annan polisstation' };
    given(registered, alsoCalled)
      .when(not)
      .then({ type: 'PartyNotCalled', data: { alias: 'Närpolisen' }, reason: 'En annan polisstation' });
    given(registered).when(not).thenNothing();
    given(registered, alsoCalled)
      .when({ ...not, reason: ' ' })
      .thenRefused('ReasonMissing', { for: 'alias' });
  });
});
