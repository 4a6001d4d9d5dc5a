import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { catalogue } from '@sparbar/domain';
import {
  createCodec,
  createProjector,
  streamName,
  type CooperationStores,
  type ReadModel,
  type ReadModelTable,
  type StoredEvent,
} from '@sparbar/event-sourcing';
import { readModels } from '@sparbar/read-models/without-nest';
import { memoryStores } from '@sparbar/stores/memory';
import { activity, coop } from '../../furnished';
import type { Person } from '../../running-product';
import type { People } from './people';
import type { Servers } from './servers';

const cooperation = 'lunden';

/**
 * What must be true whatever happened: each acknowledged write is there once, the log has no gap, what followed from it happened once, and the screens
 * are those that anybody would make anew of the log. Answers how many events there are.
 */
export async function holdsTogether(servers: Servers, people: People): Promise<number> {
  const { db, beside, close } = await servers.look();
  try {
    const events = db.open(cooperation);
    const stores = { cooperation, events, ...(await beside.open(cooperation)) };
    await everybodyIsThere(stores);
    const log = await events.readAll(0n, 1_000_000);
    oneLogWithoutGaps(log);
    writtenOnce(log, people);
    followedOnce(log, people);
    for (const model of readModels) await sameAsMadeAnew(model, stores);
    const [one, other] = people.each[0] as readonly [Person, Person];
    await shownAlike(one, other, people, log.length);
    return log.length;
  } finally {
    await close();
  }
}

const everybodyIsThere = async ({ readModels: tables, events }: CooperationStores): Promise<void> => {
  // What reactions still write moves the end on.
  for (const until = Date.now() + 60_000; ; await pause(100)) {
    const end = await events.end();
    const places = await Promise.all(readModels.map(async (model) => (await (await tables.table(model)).checkpoint()).position));
    if (places.every((place) => place >= end) && (await events.end()) === end) return;
    if (Date.now() > until) throw new Error(`Not everybody has come to ${end}: ${places.join(', ')}`);
  }
};

const oneLogWithoutGaps = (log: readonly StoredEvent[]): void => {
  const versions = new Map<string, number>();
  for (const { envelope } of log) {
    expect([envelope.stream, envelope.version]).toEqual([envelope.stream, (versions.get(envelope.stream) ?? 0) + 1]);
    versions.set(envelope.stream, envelope.version);
  }
  expect(new Set(log.map(({ envelope }) => envelope.id)).size).toBe(log.length);
  expect(log.map(({ position }) => position)).toEqual(log.map(({ position }) => position).toSorted((a, b) => (a < b ? -1 : 1)));
};

const writtenOnce = (log: readonly StoredEvent[], { notes, decisions }: People): void => {
  for (const [type, acknowledged] of [
    ['ActivityUpdateRecorded', notes],
    ['DecisionRecorded', decisions],
  ] as const) {
    const keys = log.filter(({ envelope }) => envelope.type === type).map(({ envelope }) => envelope.$command?.key);
    expect(keys.toSorted()).toEqual(acknowledged.map(({ key }) => key).toSorted());
  }
  const positions = new Set(log.map(({ position }) => position));
  expect([...notes, ...decisions].filter(({ position }) => !positions.has(position))).toEqual([]);
};

const followedOnce = (log: readonly StoredEvent[], { decisions }: People): void => {
  const ids = new Set(log.filter(({ envelope }) => envelope.type === 'DecisionRecorded').map(({ envelope }) => envelope.id));
  const caused = log.filter(({ envelope }) => envelope.$causationId !== null && ids.has(envelope.$causationId));
  const byCause = Map.groupBy(caused, ({ envelope }) => `${envelope.$causationId} ${envelope.type}`);
  expect([...byCause.values()].filter((twice) => twice.length > 1).map(([first]) => first?.envelope.type)).toEqual([]);
  expect(new Set(caused.map(({ envelope }) => envelope.$causationId)).size).toBe(decisions.length);
};

const sameAsMadeAnew = async (model: ReadModel, { events, keys, readModels: tables }: CooperationStores): Promise<void> => {
  const [kept, anew] = [await tables.table(model), await (await memoryStores().open(cooperation)).readModels.table(model)];
  const [opened] = await events.read(streamName(cooperation, 'cooperation', cooperation), 1, 1);
  const codec = createCodec({ catalogue, keys, random: { bytes: (count) => randomBytes(count) } });
  const projector = createProjector({ model, table: anew, events, codec, log: String(opened?.envelope.data['origin']) });
  while (!(await projector.step()).caughtUp);
  const standing = async (table: ReadModelTable) => ({ ...(await table.checkpoint()), epoch: 0 });
  const last = await standing(anew);
  expect([model.name, await standing(kept)]).toEqual([model.name, last]);
  for (const at of [last.seq, Math.floor(last.seq / 2), Math.floor(last.seq / 5)])
    expect([model.name, at, await all(kept, at)]).toEqual([model.name, at, await all(anew, at)]);
};

const all = async (table: ReadModelTable, at: number): Promise<readonly unknown[]> => {
  const found: unknown[] = [];
  for (let after: string | undefined; ;) {
    const page = await table.find({ limit: 500, at, ...(after === undefined ? {} : { after }) });
    found.push(...page.items);
    after = page.next;
    if (after === undefined) return found;
  }
};

const shownAlike = async (one: Person, other: Person, { notes, last }: People, length: number): Promise<void> => {
  for (const reference of new Set(notes.map((note) => note.reference))) {
    const shown = await Promise.all([one, other].map(async (person) => (await person.get(`${activity(reference)}?atLeast=${last}`)).body));
    expect(shown[0]).toEqual(shown[1]);
    const { updates } = shown[0] as { readonly updates: readonly { readonly text: { readonly value: string } }[] };
    const texts = notes.filter((note) => note.reference === reference).map(({ text }) => text);
    expect(updates.map(({ text }) => text.value).toSorted()).toEqual(texts.toSorted());
  }
  const { seq } = (await one.get(`${coop}/events?limit=1`)).body as { readonly seq: number };
  expect(seq).toBe(length);
};
