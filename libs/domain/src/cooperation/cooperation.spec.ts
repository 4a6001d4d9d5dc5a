import { scenario } from '@sparbar/event-sourcing/testing';
import { catalogue } from '../catalogue';
import { cooperationDecider } from './cooperation';
import type { CooperationEvent } from './cooperation.events';

const { given, when } = scenario(cooperationDecider, catalogue);

const today = '2026-09-24';
const data = { name: 'Norrvik', district: 'Norrviks stadsdelsområde', origin: 'norrvik.sparbar.example' };
const opened: CooperationEvent = { type: 'CooperationOpened', data };

test('a cooperation is opened once, under the name and origin it keeps', () => {
  when({ type: 'OpenCooperation', today, ...data, name: ' Norrvik' }).then(opened);
  given(opened)
    .when({ type: 'OpenCooperation', today, ...data })
    .thenNothing();
  given(opened)
    .when({ type: 'OpenCooperation', today, ...data, origin: 'another.example' })
    .thenRefused('AlreadyExists', { what: 'cooperation' });
});
test.each(['name', 'district', 'origin'])('it has a %s', (field) =>
  when({ type: 'OpenCooperation', today, ...data, [field]: ' ' }).thenRefused('TextMissing', { field }),
);
