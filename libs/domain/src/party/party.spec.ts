import { scenario } from '@sparbar/event-sourcing/testing';
import { catalogue } from '../catalogue';
import { partyDecider } from './party';
import type { PartyEvent } from './party.events';

const { given, when } = scenario(partyDecider, catalogue);

const today = '2026-09-24';
const data = { name: 'Lokalpolisområde Norrvik', shortName: 'LPO', kind: 'police' } as const;
const registered: PartyEvent = { type: 'PartyRegistered', data };

test('a party is registered once', () => {
  when({ type: 'RegisterParty', today, ...data }).then(registered);
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
