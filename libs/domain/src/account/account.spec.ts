import { scenario } from '@sparbar/event-sourcing/testing';
import { catalogue } from '../catalogue';
import { accountDecider, type AccountCommand } from './account';
import type { AccountEvent } from './account.events';

const { given, when, stateAfter } = scenario(accountDecider, catalogue);

const today = '2026-09-24';
const secrets = { login: { open: 'anna' }, password: { open: 'a-hash' } };
const opened: AccountEvent = { type: 'AccountOpened', data: secrets };
const closed: AccountEvent = { type: 'AccountClosed', data: {} };
const changePassword: AccountCommand = { type: 'ChangePassword', today, password: { open: 'another-hash' } };

test('an account is opened once', () => {
  when({ type: 'OpenAccount', today, ...secrets }).then(opened);
  given(opened)
    .when({ type: 'OpenAccount', today, ...secrets })
    .thenRefused('AlreadyExists', { what: 'account' });
  given(opened, closed)
    .when({ type: 'OpenAccount', today, ...secrets })
    .thenRefused('AlreadyExists', { what: 'account' });
});
test('nothing of the person is remembered', () => expect(stateAfter(opened)).toEqual({ status: 'open' }));
test('its password changes while it is open', () => {
  given(opened)
    .when(changePassword)
    .then({ type: 'PasswordChanged', data: { password: { open: 'another-hash' } } });
  given(opened, closed).when(changePassword).thenRefused('AccountIsClosed');
  when(changePassword).thenRefused('NotFound', { what: 'account' });
});
test('it is closed once', () => {
  given(opened).when({ type: 'CloseAccount', today }).then(closed);
  given(opened, closed).when({ type: 'CloseAccount', today }).thenNothing();
  when({ type: 'CloseAccount', today }).thenRefused('NotFound', { what: 'account' });
});
test('a name and a password are not nothing', () => {
  when({ type: 'OpenAccount', today, ...secrets, login: { open: ' ' } }).thenRefused('TextMissing', { field: 'login' });
  given(opened)
    .when({ ...changePassword, password: { open: '' } })
    .thenRefused('TextMissing', { field: 'password' });
});
