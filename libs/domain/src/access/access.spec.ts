import { scenario } from '@sparbar/event-sourcing/testing';
import { catalogue } from '../catalogue';
import { accessDecider, type AccessCommand } from './access';
import type { AccessEvent } from './access.events';

const { given, when } = scenario(accessDecider, catalogue);

const today = '2026-09-24';
const grant: AccessCommand = { type: 'GrantAccess', today, account: 'u-3', role: 'styrgrupp', party: 'p-district' };
const granted: AccessEvent = { type: 'AccessGranted', data: { account: 'u-3', role: 'styrgrupp', party: 'p-district' } };
const revoke: AccessCommand = { type: 'RevokeAccess', today, account: 'u-3' };
const revoked: AccessEvent = { type: 'AccessRevoked', data: { account: 'u-3' } };

test('access is granted once', () => {
  when(grant).then(granted);
  given(granted).when(grant).thenNothing();
});
test('another role is another grant, and so is the same one after it was revoked', () => {
  given(granted)
    .when({ ...grant, role: 'revisor' })
    .then({ ...granted, data: { ...granted.data, role: 'revisor', party: 'p-district' } });
  given(granted, revoked).when(grant).then(granted);
});
test('one account says nothing of another', () =>
  given(granted)
    .when({ ...grant, account: 'u-4' })
    .then({ ...granted, data: { account: 'u-4', role: 'styrgrupp', party: 'p-district' } }));
test('access is revoked once, where there was any', () => {
  given(granted).when(revoke).then(revoked);
  given(granted, revoked).when(revoke).thenNothing();
  when(revoke).thenRefused('AccessMissing', { account: 'u-3' });
  given(granted)
    .when({ ...revoke, account: 'constructor' })
    .thenRefused('AccessMissing', { account: 'constructor' });
});
test('needs an account and a party', () => {
  when({ ...grant, account: ' ' }).thenRefused('TextMissing', { field: 'account' });
  when({ ...grant, party: '' }).thenRefused('TextMissing', { field: 'party' });
});
