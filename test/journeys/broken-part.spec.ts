import { StoreUnavailable, type ReadModel, type Stores } from '@sparbar/event-sourcing';
import { freshStores, openHouse, post, read, signedIn, visitor, written, type Agent } from './house';
import { coop, install, neighbour } from './installed';

/** Stores in which some things fail: `lunden/decision` is a read model that cannot be written, `backen` a cooperation that cannot be opened. */
function fragile(stores: Stores, broken: ReadonlySet<string>): Stores {
  const open: Stores['open'] = async (id) => {
    if (broken.has(id)) throw new StoreUnavailable(`${id} is held by another program`);
    const opened = await stores.open(id);
    const table = (async (model: ReadModel) => {
      const right = await opened.readModels.table(model);
      const commit: typeof right.commit = async (...given) => {
        if (broken.has(`${id}/${model.name}`)) throw new Error('the disk is gone');
        return right.commit(...given);
      };
      return { ...right, commit };
    }) as typeof opened.readModels.table;
    return { ...opened, readModels: { ...opened.readModels, table } };
  };
  return { ...stores, open };
}

interface Ready {
  readonly ready: boolean;
  readonly broken: readonly string[];
}

const until = async (what: () => Promise<boolean>): Promise<void> => {
  for (let tries = 0; !(await what()); tries += 1) {
    if (tries > 200) throw new Error('it never came to that');
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
};
const health = async (agent: Agent) => {
  const { status, body } = await agent.get('/api/health/ready');
  return { status, ...(body as Ready) };
};

describe('what is broken', () => {
  it('in one read model is said by that one and in health, and keeps nobody from the others', async () => {
    const broken = new Set<string>();
    const there = await install({ stores: fragile(await freshStores(), broken) });
    const { house, secretary } = there;
    try {
      await until(async () => (await health(secretary)).ready);
      broken.add('lunden/decision');
      const effects = [{ kind: 'changeDuration', activity: 'LU-01', duration: { kind: 'openEnded' } }];
      const decision = await written(
        post(secretary, `${coop}/decisions`, { forum: there.steering, decidedOn: '2026-09-24', text: 'LU-01 får gå vidare.', effects }),
      );
      // Its consequences are there, though the register of decisions is not.
      const activity = await read<{ readonly why: object }>(secretary, `${coop}/activities/LU-01`, decision);
      expect(activity.why).toMatchObject({ duration: { type: 'ActivityDurationChanged', decision: decision.id, decisionName: null } });
      await read(secretary, `${coop}/events`, decision);
      await until(async () => (await health(secretary)).broken.length > 0);
      expect(await health(secretary)).toMatchObject({ status: 200, ready: true, broken: ['decision'] });
      for (const path of [
        'decisions',
        `decisions?atLeast=${decision.position}`,
        `decisions/${decision.id}`,
        'exports/decisions?format=csv',
      ]) {
        const { status, body } = await secretary.get(`${coop}/${path}`);
        expect([path, status, body.type]).toEqual([path, 503, '/problems/model-broken']);
        expect(body.detail).toMatch(/^Sammanställningen decision räknas inte fram .*Säg till den som sköter Spårbar/);
      }
      expect((await there.stranger.get(`${neighbour}/decisions`)).status).toBe(200);

      broken.clear();
      await until(async () => (await health(secretary)).broken.length === 0);
      await read(secretary, `${coop}/decisions/${decision.id}`, decision);
    } finally {
      await house.close();
    }
  });

  it('in one cooperation keeps nobody out of the others, and is said in health', async () => {
    const stores = await freshStores();
    const first = await install({ stores });
    const { house } = first;
    const again = await openHouse({ stores: fragile(stores, new Set(['backen'])) });
    try {
      await again.clock.moveTo('2026-09-24T09:00:00Z');
      const secretary = await signedIn(again, 'sekreteraren');
      expect((await secretary.get('/api/cooperations')).body).toMatchObject({ items: [{ id: 'lunden' }] });
      await read(secretary, `${coop}/activities/LU-01`);
      await written(post(secretary, `${coop}/activities/LU-01/updates`, { text: 'Det går framåt.' }));
      const neighbourly = await signedIn(again, 'grannen');
      expect((await neighbourly.get(`${neighbour}/activities`)).body).toMatchObject({ status: 503, type: '/problems/unavailable' });
      await until(async () => (await health(visitor(again))).broken.includes('log'));
      expect(await health(visitor(again))).toMatchObject({ status: 200, ready: true });
    } finally {
      await again.close();
      await house.close();
    }
  });
});
