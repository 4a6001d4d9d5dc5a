import { randomBytes, randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Clock, Stores } from '@sparbar/event-sourcing';
import { memoryStores } from '@sparbar/stores/memory';
import { followHere, type Following } from '@sparbar/worker';
import supertest from 'supertest';
import { createApp, type AppOptions } from '../../apps/api/src/create-app';
import { FirstAdministrator } from '../../apps/api/src/identity/first-administrator';

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
  const stores = options.stores ?? memoryStores();
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
  const following = followHere({ stores, clock, random, discoverMs: 50 });
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
