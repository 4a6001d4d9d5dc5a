import { scenario } from '@sparbar/event-sourcing/testing';
import { catalogue } from '../catalogue';
import { installationDecider } from './installation';
import type { InstallationEvent } from './installation.events';

const { given, when } = scenario(installationDecider, catalogue);

const today = '2026-09-24';
const made: InstallationEvent = { type: 'FirstAdministratorMade', data: { account: 'u-1' } };

test('the link makes one administrator', () => {
  when({ type: 'MakeFirstAdministrator', today, account: 'u-1' }).then(made);
  given(made).when({ type: 'MakeFirstAdministrator', today, account: 'u-1' }).thenNothing();
  given(made).when({ type: 'MakeFirstAdministrator', today, account: 'u-2' }).thenRefused('InstallationHasAdministrator');
  when({ type: 'MakeFirstAdministrator', today, account: '' }).thenRefused('TextMissing', { field: 'account' });
});
