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
