import { randomUUID } from 'node:crypto';
import type { Envelope } from '@sparbar/event-sourcing';
import { post, written } from './house';
import { coop, install, proposal, type Installed } from './installed';

describe('a stored event that this program cannot read', () => {
  let there: Installed;
  beforeAll(async () => (there = await install()));
  afterAll(() => there.house.close());

  it('is said to whoever meets it, with its place; everything else works', async () => {
    const { events } = await there.house.stores.open('lunden');
    const activity = await written(post(there.secretary, `${coop}/activities`, proposal('LU-90')));
    const [first] = await events.read(`lunden.activity-${activity.id}`);
    if (first === undefined) throw new Error('There is no such activity');
    const strange: Envelope = { ...first.envelope, id: randomUUID(), version: 2, type: 'ActivityMovedToTheMoon', data: {} };
    await events.append(strange.stream, 1, [strange]);

    const update = (name: string) => post(there.secretary, `${coop}/activities/${name}/updates`, { text: 'Det går framåt.' });
    const answer = await update(activity.id);
    expect(answer.status).toBe(503);
    expect(answer.body).toMatchObject({ type: '/problems/stored-unreadable' });
    expect(answer.body.detail).toContain(`Händelse 2 i lunden.activity-${activity.id} går inte att läsa`);
    await written(update('LU-01'));
  });
});
