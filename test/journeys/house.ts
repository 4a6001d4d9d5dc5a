import { randomBytes, randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createDivision, type Clock, type LeaseStore, type Stores } from '@sparbar/event-sourcing';
import { memoryStores } from '@sparbar/stores/memory';
import { followElsewhere, followHere, followTogether, heardFrom, type Following } from '@sparbar/worker';
import supertest from 'supertest';
import { createApp, type AppOptions } from '../../apps/api/src/create-app';
import { FirstAdministrator } from '../../apps/api/src/identity/first-administrator';
import { storesOnServers } from './on-servers';

/** The whole product in one process, asked over HTTP. */
export interface House {
  readonly app: NestFastifyApplication;
  readonly stores: Stores;
  readonly following: Following;
  readonly clock: MovableClock;
  readonly firstAdministratorToken: string;
  close(): Promise<void>;
}

export interface MovableClock extends Clock {
  moveTo(instant: string): Promise<void>;
}

const random = { bytes: (count: number) => randomBytes(count) };
const plenty = { requestsPerMinute: 100_000, signInsPerMinute: 100_000 };

export async function openHouse(options: Partial<AppOptions> = {}): Promise<House> {
  const stores = options.stores ?? (await freshStores());
  let now = new Date('2026-09-24T08:00:00Z');
  let started = Date.now();
  const clock = {
    now: () => new Date(now.getTime() + Date.now() - started),
    moveTo: async (instant: string) => {
      now = new Date(instant);
      started = Date.now();
      await following.clockMoved();
    },
  };
  const following = followingIn(stores, clock);
  const app = await createApp({ stores, following, clock, random, demo: false, limits: plenty, ...options });
  // Listening from the start: otherwise every request would open and close a server of its own.
  await app.listen({ port: 0, host: '127.0.0.1' });
  const close = async (): Promise<void> => {
    await app.close();
    await following.stop();
    await stores.close();
  };
  return { app, stores, following, clock, firstAdministratorToken: app.get(FirstAdministrator).token, close };
}

const onServers = 'keptOnServers' in globalThis;

/** What a house of its own keeps everything in: memory, and where the journeys are run on servers, these. */
export const freshStores = async (): Promise<Stores> => (onServers ? storesOnServers() : memoryStores());

/** For what is asked of the lines to a house and not of where it keeps things: on servers it is passed over, and why is said. */
export function itInMemory(title: string, why: string, run: () => Promise<void>, timeoutMs: number): void {
  if (onServers) it.skip(`${title} (${why})`, run);
  else it(title, run, timeoutMs);
}

/** As the product itself puts it together: on servers it is one of several who follow, even where it is alone. */
function followingIn(stores: Stores, clock: Clock): Following {
  const options = { stores, clock, random };
  if (!('leases' in stores)) return followHere({ ...options, discoverMs: 50 });
  const division = createDivision({ leases: stores.leases as LeaseStore, holder: randomUUID(), patience: 10 });
  const here = followHere({ ...options, discoverMs: 250, mine: (all, when) => division.step(all, when) });
  const together = followTogether(here, followElsewhere({ stores, tellMs: 500, heardHere: heardFrom(here) }));
  // Another house may have lived on the same stores, and closed them.
  return { ...together, stop: () => together.stop().then(() => division.leave().catch(() => undefined)) };
}

export type Agent = ReturnType<typeof supertest.agent>;

export const visitor = ({ app }: House): Agent => supertest.agent(app.getHttpServer());

export const password = 'fyra vanliga ord i rad';

export async function signedIn(house: House, user: string): Promise<Agent> {
  const agent = visitor(house);
  await agent.post('/api/session').send({ user, password }).expect(201);
  return agent;
}

/** A write, under a key of its own unless one is given. */
export const post = (agent: Agent, path: string, body: object, key: string = randomUUID()): supertest.Test =>
  agent.post(path).set('Idempotency-Key', key).send(body);

export interface Written {
  readonly id: string;
  readonly version: number;
  readonly position: string;
}

export async function written(sending: supertest.Test): Promise<Written> {
  const { body, status } = await sending;
  if (status !== 201) throw new Error(`${status}: ${JSON.stringify(body)}`);
  return body as Written;
}

/** Waits for the consequences, as a page does. */
export async function read<Body>(agent: Agent, path: string, after?: Written): Promise<Body> {
  const query = after === undefined ? '' : `${path.includes('?') ? '&' : '?'}atLeast=${after.position}`;
  const { body, status } = await agent.get(`${path}${query}`);
  if (status !== 200) throw new Error(`${path}: ${status}: ${JSON.stringify(body)}`);
  return body as Body;
}
