import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { WrongVersion, type Envelope, type Position, type StreamName } from '@sparbar/event-sourcing';
import { eventStoreDb, type EventStoreDb } from '@sparbar/stores/eventstoredb';
import { anEvent, someEvents, versionsOf } from '../contracts/event-store/events';
import { howMany } from '../how-many';
import { standIn, type StandIn } from '../stand-ins/eventstoredb/stand-in';
import { freshName } from '../stand-ins/eventstoredb/under-another-name';

const given = process.env['EVENTSTORE_URL'];
let server: StandIn | undefined;
const opened: EventStoreDb[] = [];
const connectionString = (): string => given ?? server?.connectionString ?? '';
/** Another program on the same server. */
const program = (): EventStoreDb => {
  const db = eventStoreDb({ connectionString: connectionString(), production: false });
  opened.push(db);
  return db;
};

const middle = (numbers: readonly number[]): number => [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;

beforeAll(async () => {
  if (given === undefined) server = await standIn();
});
afterAll(async () => {
  for (const db of opened) await db.close();
  server?.stop();
});

describe(`on ${given === undefined ? 'a stand-in for EventStoreDB' : 'the EventStoreDB at EVENTSTORE_URL'}`, () => {
  const length = howMany(2_000, 100_000);
  it(
    `a stream of ${length} events is written, read whole, gone on with by another, and refused to whoever has not seen its end`,
    async () => {
      const name = freshName();
      const stream: StreamName = `${name}.note-a`;
      const store = program().open(name);
      const part = 500;
      let last: readonly Envelope[] = [];
      for (let version = 0; version < length; version += part) {
        last = someEvents(stream, version + 1, part);
        await store.append(stream, version, last);
      }
      // Asked again in the end: nothing is written, and the answer is the first.
      await store.append(stream, length - part, last);
      const other = program().open(name);
      await other.append(stream, length, [anEvent(stream, length + 1)]);
      await expect(store.append(stream, length, [anEvent(stream, length + 1)])).rejects.toMatchObject({ actual: length + 1 });
      await expect(store.append(stream, 7, [anEvent(stream, 8)])).rejects.toBeInstanceOf(WrongVersion);
      const all = await store.read(stream);
      expect(versionsOf(all)).toEqual(Array.from({ length: length + 1 }, (_, index) => index + 1));
      expect(versionsOf(await other.read(stream, length - 1))).toEqual([length - 1, length, length + 1]);
      let after: Position = 0n;
      let seen = 0;
      for (let page = await other.readAll(after, 1_000); page.length > 0; page = await other.readAll(after, 1_000)) {
        expect(page[0]?.envelope.version).toBe(seen + 1);
        seen += page.length;
        after = page.at(-1)?.position ?? after;
      }
      expect(seen).toBe(length + 1);
    },
    howMany(60_000, 1_800_000),
  );

  const seconds = howMany(10, 600);
  it(
    `a follower who takes ten a second of the five hundred that are written, for ${seconds} seconds, holds no more of them in the end than in the beginning`,
    async () => {
      const name = freshName();
      const stream: StreamName = `${name}.note-a`;
      const store = program().open(name);
      const text = 'Långsamt '.repeat(500);
      const args = ['--expose-gc', '-r', path.join(__dirname, 'typescript.cjs'), path.join(__dirname, 'slow-follower.ts')];
      const child = spawn(process.execPath, [...args, connectionString(), name, '10'], { stdio: ['pipe', 'pipe', 'inherit'] });
      const told: { readonly seen: number; readonly gaps: number; readonly heard: boolean; readonly megabytes: number }[] = [];
      createInterface(child.stdout).on('line', (line) => told.push(JSON.parse(line) as (typeof told)[0]));
      while (told.at(-1)?.heard !== true) await pause(50);

      let version = 0;
      const write = async (): Promise<void> => {
        const events = someEvents(stream, version + 1, 50).map((event) => ({ ...event, data: { text } }));
        await store.append(stream, version, events);
        version += 50;
      };
      // Twice what it may keep: from then on it holds as much as it ever will.
      while (version < 2_000) await write();
      const before = told.length;
      const began = Date.now();
      // By the clock: where the machine has much else to do, fewer are written, and not for longer.
      for (let tenth = 1; Date.now() - began < seconds * 1_000; tenth += 1) {
        await write();
        await pause(Math.max(began + tenth * 100 - Date.now(), 0));
      }
      child.stdin.end();
      await once(child, 'exit');

      const during = told.slice(before);
      // What is held goes up and down by a page and what waits to be swept: the middle of several says where it stands.
      const [early = 0, late = Infinity] = [during.slice(0, 5), during.slice(-5)].map((some) =>
        middle(some.map(({ megabytes }) => megabytes)),
      );
      const end = during.at(-1);
      expect(end?.gaps).toBe(0);
      expect(end?.seen).toBeGreaterThan(0);
      expect(end?.seen).toBeLessThan(version / 4);
      // Whoever kept what has not been taken would hold all that was written meanwhile, and that more than once.
      const written = ((version - 2_000) * text.length) / 1e6;
      expect(late - early).toBeLessThan(Math.min(written / 2, 15));
    },
    (seconds + 120) * 1_000,
  );
});
