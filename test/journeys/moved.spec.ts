import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { randomBytes } from 'node:crypto';
import { isSealed, rootOfLog, type FillableStores, type MovableStores, type NamedProgress, type Stores } from '@sparbar/event-sourcing';
import { folderToFill, folderToMove, sqliteStores } from '@sparbar/stores/sqlite';
import { openStores } from '@sparbar/worker';
import { loadDemonstration } from '../../apps/api/src/demonstration';
import { moveEverything } from '../../apps/api/src/moving/move-everything';
import { serversToFill, serversToMoveFrom, type ServersToMove } from '../../apps/api/src/moving/servers';
import { smallServerName, startSmallServer, whyNoSmallServer, type SmallServer } from '../contracts/mongodb/small-server';
import { standIn, type StandIn } from '../stand-ins/eventstoredb/stand-in';
import { openHouse, password, post, read, visitor, written, type Agent, type House, type Written } from './house';
import { coop as lunden, install, until } from './installed';

const whereItRuns = whyNoSmallServer === undefined ? describe : describe.skip;
const random = { bytes: (count: number) => randomBytes(count) };
const norrvik = '/api/cooperations/norrvik';
const cooperations = ['backen', 'lunden', 'norrvik'];

interface Answer {
  readonly address: string;
  readonly status: number;
  readonly seq: string | null;
  readonly etag: string | null;
  readonly body: string;
}

/** Somebody in a session she has, wherever the house stands now. */
interface Visitor {
  readonly get: (house: House, address: string) => Promise<Answer>;
}

whereItRuns(
  `moved to servers and back (a stand-in for EventStoreDB, ${smallServerName}${whyNoSmallServer === undefined ? '' : `: ${whyNoSmallServer}`})`,
  () => {
    jest.setTimeout(400_000);
    const home = mkdtempSync(path.join(tmpdir(), 'sparbar-moved-'));
    const at = (name: string): string => path.join(home, name);
    let [events, rest]: [StandIn | undefined, SmallServer | undefined] = [undefined, undefined];
    let addresses: ServersToMove;
    let secretary: Visitor;
    let auditor: Visitor;
    let administrator: Visitor;
    let asked: readonly Answer[] = [];
    /** The activity whose last note has been erased. */
    let noted = '';
    /** How many events each who follows has seen. */
    const followed = new Map<string, readonly (readonly [string, number])[]>();
    const opened: House[] = [];

    afterAll(async () => {
      for (const house of opened) await house.close();
      events?.stop();
      await rest?.stop();
      rmSync(home, { recursive: true, force: true });
    });

    const openOn = async (stores: Stores): Promise<House> => {
      const house = await openHouse({ stores, demo: true });
      opened.push(house);
      // Later than anything was recorded: a session holds that began after its password was set.
      await house.clock.moveTo('2026-09-24T09:00:00Z');
      return house;
    };
    const leave = async (house: House): Promise<void> => {
      opened.splice(opened.indexOf(house), 1);
      await house.close();
    };
    const caughtUp = async ({ stores, following }: House): Promise<void> => {
      for (const cooperation of await stores.cooperations()) {
        const end = await (await stores.open(cooperation)).events.end();
        expect(await following.settled(cooperation, end, 120_000)).toBe(true);
      }
    };
    const servers = async (): Promise<Stores> => (await openStores({ kind: 'distributed', ...addresses })).stores;
    const asks = async (house: House): Promise<readonly Answer[]> => {
      const answers: Answer[] = [];
      for (const address of await addressesOf(house, auditor)) answers.push(await auditor.get(house, address));
      for (const address of [`${lunden}/activities/LU-01`, `${lunden}/events?limit=500`, '/api/cooperations'])
        answers.push(await secretary.get(house, address));
      for (const address of [`${norrvik}/people`, `${norrvik}/events?activity=${noted}&limit=500`])
        answers.push(await auditor.get(house, address));
      for (const address of [`${norrvik}/access`, `${norrvik}/access?asOf=2025-06-01`, `${norrvik}/exports/access?format=csv`])
        answers.push(await administrator.get(house, address));
      return answers;
    };
    const move = async (from: MovableStores, to: FillableStores) => {
      try {
        return await moveEverything({ from, to, onProgress: () => undefined });
      } finally {
        for (const side of [from, to]) await side.close();
      }
    };

    it('begins as a folder, with the demonstration, another cooperation, accounts, a document and an erased text', async () => {
      [events, rest] = await Promise.all([standIn(), startSmallServer()]);
      const mongodb = (name: string): string => `mongodb://127.0.0.1:${rest?.port}/${name}?replicaSet=rs0`;
      addresses = { production: false, eventstore: events.connectionString, mongodb: mongodb('moved'), keys: mongodb('moved-keys') };

      const stores = sqliteStores({ folder: at('first') });
      await loadDemonstration({ stores, random });
      const { keys, documents, events: log } = await stores.open('norrvik');
      await documents.put(Buffer.from('Protokoll, § 5'));
      const notes = (await log.readAll(0n, 1_000)).filter(({ envelope }) => envelope.type === 'ActivityUpdateRecorded');
      const { stream = '', data = {} } = notes.at(-1)?.envelope ?? {};
      noted = stream.slice('norrvik.activity-'.length);
      for (const { sealed } of Object.values(data).filter(isSealed)) await keys.destroy(sealed.domain, sealed.key);

      // Whoever administers moves in first: in a demonstration nobody is the first administrator.
      const there = await install({ stores });
      // The first has no consequence, for it is so already: were it carried out once more, it would have one.
      for (const day of ['2026-10-15', '2026-11-30'])
        await read(there.secretary, `${lunden}/activities/LU-01`, await extended(there.secretary, there.steering, day));
      await there.house.close();
      const house = await openOn(sqliteStores({ folder: at('first') }));
      secretary = inSession(await cookieOf(house, { user: 'sekreteraren', password }));
      auditor = inSession(await cookieOf(house, { demo: 'revisor' }));
      administrator = inSession(await cookieOf(house, { demo: 'administrator' }));
      await caughtUp(house);
      asked = await asks(house);
      for (const cooperation of cooperations) {
        const { progress } = await house.stores.open(cooperation);
        followed.set(
          cooperation,
          (await progress.all()).map(({ name, seq }) => [name, seq]),
        );
      }
      await leave(house);
      // What was not there on an earlier day is not there on that day.
      expect(asked.filter(({ status, address }) => status !== 200 && !(status === 404 && address.includes('?')))).toEqual([]);
      expect(asked.filter(({ status }) => status === 200).length).toBeGreaterThan(50);
      expect(asked.map(({ body }) => Buffer.from(body, 'base64').toString()).join('\n')).toContain('"erased":true');
    });

    it('is not moved to where somebody works; one who has died there is no hindrance', async () => {
      const { stores, leases } = await openStores({ kind: 'distributed', ...addresses });
      let held = await leases?.take('lunden', 'a-worker', undefined);
      let renewed = Promise.resolve();
      const signs = setInterval(() => {
        renewed = renewed.then(async () => void (held = held && (await leases?.renew(held))));
      }, 200);
      await expect(serversToFill({ ...addresses, watchedMs: 1_000 })).rejects.toThrow(
        /^A Spårbar works on EventStoreDB at \S+ with MongoDB at \S+ \(it follows lunden\): stop every process there/,
      );
      clearInterval(signs);
      await renewed;
      await stores.close();
      await (await serversToFill({ ...addresses, watchedMs: 500 })).close();
    });

    it('is the same on the servers: every old link answers the same, sessions go on, and nothing happens a second time', async () => {
      const compared = await move(folderToMove(at('first')), await serversToFill(addresses));
      expect(compared.map(({ log }) => log)).toEqual([...cooperations, 'system']);
      const stores = await servers();
      expect(await stores.cooperations()).toEqual(cooperations);
      for (const cooperation of cooperations) {
        const { progress, events: log } = await stores.open(cooperation);
        const positions = [0n, ...(await log.readAll(0n, 10_000)).map(({ position }) => position)];
        const places = await progress.all();
        expect(places.map(({ name, seq }) => [name, seq])).toEqual(followed.get(cooperation));
        expect(places.map(({ position }) => position)).toEqual(places.map(({ seq }) => positions[seq]));
      }
      const house = await openOn(stores);
      await caughtUp(house);
      expect(differences(asked, await asks(house))).toEqual([]);
      // What reactions and clocks have done is done: they have looked, and written nothing.
      await house.following.clockMoved();
      for (const { log, events: count, root } of compared) {
        const now = await rootOfLog((await stores.open(log)).events, log);
        expect([log, now.events, now.root]).toEqual([log, count, root]);
      }
      await leave(house);
    });

    it('is the same again in an empty folder: the same links, the same roots, the same places', async () => {
      const compared = await move(await serversToMoveFrom(addresses), folderToFill(at('second')));
      const [first, second] = [sqliteStores({ folder: at('first') }), sqliteStores({ folder: at('second') })];
      for (const { log, root } of compared) {
        const [one, other] = [await first.open(log), await second.open(log)];
        const whole = await rootOfLog(one.events, log);
        expect(await rootOfLog(other.events, log)).toEqual(whole);
        expect(whole.root).toBe(root);
        // Whoever follows takes over with each start, which raises the epoch and nothing else.
        expect((await other.progress.all()).map(placeOf)).toEqual((await one.progress.all()).map(placeOf));
        expect(await other.documents.all()).toEqual(await one.documents.all());
      }
      await first.close();
      const house = await openOn(second);
      await caughtUp(house);
      expect(differences(asked, await asks(house))).toEqual([]);
      await leave(house);
    });

    it('goes on where it is now: what is decided there has its consequences, once', async () => {
      const house = await openOn(await servers());
      const person = visitor(house);
      await person.post('/api/session').send({ user: 'sekreteraren', password }).expect(201);
      const { items } = await read<{ readonly items: readonly { readonly id: string; readonly level: string }[] }>(
        person,
        `${lunden}/fora`,
      );
      const decision = await extended(person, items.find(({ level }) => level === 'steering')?.id ?? '', '2026-12-31');
      await caughtUp(house);
      expect(await read<object>(person, `${lunden}/activities/LU-01`, decision)).toMatchObject({ due: '2026-12-31' });
      const log = await (await house.stores.open('lunden')).events.readAll(0n, 1_000);
      const changes = log.filter(({ envelope: { type, $causationId } }) => type === 'ActivityDurationChanged' && $causationId !== null);
      expect(changes.map(({ envelope }) => envelope.data['to'])).toEqual([until('2026-11-30'), until('2026-12-31')]);
      await leave(house);
    });

    it('does not go back over what has been decided since', async () => {
      const [from, to] = [folderToMove(at('first')), await serversToFill(addresses)];
      await expect(move(from, to)).rejects.toThrow(/holds more of lunden than \S+first: after \d+ events somebody has worked there/);
    });
  },
);

const extended = (person: Agent, forum: string, day: string): Promise<Written> =>
  written(
    post(person, `${lunden}/decisions`, {
      ...{ forum, decidedOn: '2026-09-24', text: `LU-01 gäller till ${day}.` },
      effects: [{ kind: 'changeDuration', activity: 'LU-01', duration: until(day) }],
    }),
  );

async function cookieOf(house: House, who: object): Promise<string> {
  const { headers, status } = await visitor(house).post('/api/session').send(who);
  if (status !== 201) throw new Error(`No session for ${JSON.stringify(who)}: ${status}`);
  return String(headers['set-cookie']).split(';')[0] ?? '';
}

/** Bytes, for some of it is no text. */
const inSession = (cookie: string): Visitor => ({
  get: async (house, address) => {
    const answer = await fetch((await house.app.getUrl()) + address, { headers: { cookie } });
    const body = Buffer.from(await answer.arrayBuffer()).toString('base64');
    return { address, status: answer.status, seq: answer.headers.get('x-seq'), etag: answer.headers.get('etag'), body };
  },
});

const placeOf = ({ name, position, seq, wrote }: NamedProgress) => ({ name, position, seq, wrote });

/** What people may have kept: every activity and decision now and in both pasts, many events by number, lists, histories and files. */
async function addressesOf(house: House, { get }: Visitor): Promise<readonly string[]> {
  const list = async (name: string): Promise<readonly { readonly id: string }[]> => {
    const { body } = await get(house, `${norrvik}/${name}?limit=500`);
    return (JSON.parse(Buffer.from(body, 'base64').toString()) as { readonly items: readonly { readonly id: string }[] }).items;
  };
  const pasts = [
    '',
    '?validAt=2025-06-01',
    '?knownAt=2025-11-15',
    '?asOf=2026-03-01',
    '?validAt=2026-02-01&knownAt=2026-08-01',
    '?knownAt=300',
  ];
  // A list as it was on a day is put together from each of its streams, so there are few of these.
  const lists = [...pasts.slice(0, 3).map((past) => `activities${past}`), ...pasts.slice(2, 5).map((past) => `decisions${past}`)].map(
    (list) => `${norrvik}/${list}`,
  );
  // Each activity in another of these ways.
  const activities = (await list('activities')).flatMap(({ id }, index) =>
    index % 2 === 0 ? [`${norrvik}/activities/${id}${pasts[(index / 2) % pasts.length]}`] : [`${norrvik}/events?activity=${id}`],
  );
  const decisions = (await list('decisions'))
    .filter((_, index) => index % 3 === 0)
    .map(({ id }, index) => `${norrvik}/decisions/${id}${pasts[index % pasts.length]}`);
  const numbers = Array.from({ length: 12 }, (_, index) => 1 + index * 37);
  return [
    ...[...lists, ...activities, ...decisions],
    ...numbers.map((seq) => `${norrvik}/events/${seq}`),
    ...['', '?order=desc&limit=100', '?type=DecisionRecorded', '?seq=3&seq=40&seq=200', '?since=2026-01-01&until=2026-03-31'].map(
      (query) => `${norrvik}/events${query}`,
    ),
    `${norrvik}/events/marks`,
    ...['activities?format=csv', 'decisions?format=csv', 'events?format=json'].map((file) => `${norrvik}/exports/${file}`),
    ...['', '/parties', '/fora?asOf=2025-06-01'].map((part) => `${norrvik}${part}`),
  ];
}

/** A position is a store's own, and stands in no body: bodies, numbers and versions are to be the same to the letter. */
const differences = (before: readonly Answer[], now: readonly Answer[]): readonly (readonly [Answer | undefined, Answer | undefined])[] =>
  Array.from({ length: Math.max(before.length, now.length) }, (_, index) => [before[index], now[index]] as const)
    .filter(([one, other]) => JSON.stringify(one) !== JSON.stringify(other))
    .slice(0, 3);
