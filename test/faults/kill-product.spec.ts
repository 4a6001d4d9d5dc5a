import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openEventStore } from '@sparbar/stores/sqlite';
import { activity, coop, furnish, notes, propose, signedIn } from '../furnished';
import { howMany } from '../how-many';
import { Person, runProduct, Unanswered, type RunningProduct } from '../running-product';

const lives = howMany(10, 300);
const writers = 4;

interface Sent {
  readonly key: string;
  readonly text: string;
}

interface Answer {
  readonly id: string;
  readonly position: string;
}

interface Activity {
  readonly updates: readonly { readonly text: { readonly value: string } }[];
}

describe('the whole product killed with SIGKILL while four people write', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'sparbar-kill-product-'));
  let product: RunningProduct | undefined;
  afterAll(async () => {
    await product?.end('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  const comes = async (what: () => Promise<boolean>): Promise<void> => {
    for (const until = Date.now() + 30_000; !(await what());) {
      if (Date.now() > until) throw new Error('It did not come');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };

  it(
    `${lives} times: each acknowledged note is there once, a repeated one gets its first answer, sessions go on, and the screens agree with the log`,
    async () => {
      let running = (product = await runProduct({ folder }));
      const at = () => running.address;
      const { secretary } = await furnish(running, at);
      const people = [secretary];
      while (people.length < writers) people.push(await signedIn(at));
      for (const [writer, person] of people.entries()) await propose(person, `LU-1${writer}`);

      const acknowledged = people.map((): { readonly sent: Sent; readonly answer: Answer }[] => []);
      /** Sent, and not answered: written or not, nobody knows. */
      const open: (Sent | undefined)[] = [];
      let repeatedOpen = 0;

      const live = async (person: Person, writer: number, life: number): Promise<void> => {
        for (let round = 0; ; round += 1) {
          const sent = open[writer] ?? { key: randomUUID(), text: `${writer} ${life} ${round}` };
          repeatedOpen += Number(open[writer] !== undefined);
          open[writer] = sent;
          let answer: Answer;
          try {
            answer = await person.write(notes(`LU-1${writer}`), { text: sent.text }, sent.key);
          } catch (error) {
            if (error instanceof Unanswered) return;
            throw error;
          }
          acknowledged[writer]?.push({ sent, answer });
          open[writer] = undefined;
        }
      };

      for (let life = 0; life < lives; life += 1) {
        // Her own last acknowledged one, under the same key, in another life: the same answer, and nothing written.
        for (const [writer, person] of people.entries()) {
          const last = acknowledged[writer]?.at(-1);
          if (last !== undefined)
            expect(await person.write(notes(`LU-1${writer}`), { text: last.sent.text }, last.sent.key)).toEqual(last.answer);
        }
        const writing = Promise.all(people.map((person, writer) => live(person, writer, life)));
        await new Promise((resolve) => setTimeout(resolve, 100 + Math.random() * 500));
        await running.end('SIGKILL');
        await writing;
        running = product = await runProduct({ folder });
      }
      for (const [writer, person] of people.entries()) {
        const sent = open[writer];
        if (sent !== undefined)
          acknowledged[writer]?.push({ sent, answer: await person.write(notes(`LU-1${writer}`), { text: sent.text }, sent.key) });
      }
      expect(repeatedOpen).toBeGreaterThan(lives / 2);
      expect(acknowledged.flat().length).toBeGreaterThan(4 * lives);

      const ready = async (): Promise<boolean> => (await new Person(at).get('/api/health/ready')).status === 200;
      const last = acknowledged.flat().reduce((most, { answer }) => (BigInt(answer.position) > most ? BigInt(answer.position) : most), 0n);
      const screens = async (): Promise<readonly unknown[]> =>
        Promise.all(people.map(async (person, writer) => (await person.get(`${activity(`LU-1${writer}`)}?atLeast=${last}`)).body));
      await comes(ready);
      const shown = await screens();
      for (const [writer, own] of acknowledged.entries()) {
        const texts = (shown[writer] as Activity).updates.map(({ text }) => text.value);
        expect([...texts].sort()).toEqual(own.map(({ sent }) => sent.text).sort());
      }
      const { items } = (await secretary.get(`${coop}/events?limit=500`)).body as { readonly items: readonly { readonly seq: number }[] };
      expect(items.map(({ seq }) => seq)).toEqual(items.map((_, index) => (items[0]?.seq ?? 0) + index));

      // Positions that were answered are those in the log; and what is made anew of the log is what was shown.
      await running.end();
      const store = openEventStore(path.join(folder, 'lunden', 'events.sqlite'));
      const log = new Set((await store.readAll(0n, 1_000_000)).map(({ position }) => String(position)));
      await store.close();
      expect(acknowledged.flat().filter(({ answer }) => !log.has(answer.position))).toEqual([]);
      rmSync(path.join(folder, 'lunden', 'read-models.sqlite'));
      running = product = await runProduct({ folder });
      await comes(ready);
      expect(await screens()).toEqual(shown);
    },
    howMany(150_000, 3_600_000),
  );
});
