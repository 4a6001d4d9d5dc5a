import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { activity, furnish, notes, propose, signedIn } from '../furnished';
import { Person, runProduct, type RunningProduct } from '../running-product';
import { smallDisk, whyNoSmallDisk, type SmallDisk } from '../small-disk';

const whereDisksCanBeMade = whyNoSmallDisk === undefined ? describe : describe.skip;

interface Activity {
  readonly updates: readonly { readonly text: { readonly value: string } }[];
}

interface Ready {
  readonly ready: boolean;
  readonly readOnly: boolean;
}

whereDisksCanBeMade(`a disk that gets full (${whyNoSmallDisk ?? 'a small disk'})`, () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'sparbar-full-'));
  let disk: SmallDisk | undefined;
  let product: RunningProduct | undefined;
  afterAll(async () => {
    await product?.end();
    disk?.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Waits for what comes by itself. */
  const comes = async (what: () => Promise<boolean>): Promise<void> => {
    for (const until = Date.now() + 40_000; !(await what());) {
      if (Date.now() > until) throw new Error('It did not come');
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  };

  it('keeps all that was acknowledged, says that it can only be read, is read, and goes on by itself when there is room', async () => {
    const small = (disk = smallDisk(path.join(folder, 'disk'), 16 * 1024));
    const running = (product = await runProduct({ folder: path.join(small.folder, 'data') }));
    const at = () => running.address;
    const { secretary } = await furnish(running, at);
    const writers = [secretary, await signedIn(at), await signedIn(at), await signedIn(at)];
    for (const [writer, person] of writers.entries()) await propose(person, `LU-1${writer}`);
    const ready = async (): Promise<Ready> => (await new Person(at).get('/api/health/ready')).body as Ready;
    await comes(async () => (await ready()).ready);
    expect(await ready()).toMatchObject({ ready: true, readOnly: false });

    // All four write on while the room runs out, each until it is told no.
    const acknowledged = writers.map((): string[] => []);
    const refused: { readonly writer: number; readonly key: string; readonly text: string }[] = [];
    const write = async (person: Person, writer: number): Promise<void> => {
      for (let round = 0; round < 130; round += 1) {
        const text = `${writer}-${round} ${'x'.repeat(9_000)}`;
        const key = randomUUID();
        const { status, body } = await person.post(notes(`LU-1${writer}`), { text }, key);
        if (status === 201) acknowledged[writer]?.push(text);
        else {
          expect({ status, body }).toMatchObject({ status: 507, body: { type: '/problems/full', title: 'Det går bara att läsa just nu' } });
          refused.push({ writer, key, text });
          return;
        }
        if (writer === 0 && round === 5) small.fill();
      }
    };
    await Promise.all(writers.map(write));
    expect(refused).toHaveLength(writers.length);
    await comes(async () => (await ready()).readOnly);

    // What was saved can be read, now as well; nobody can sign in, and is told why.
    const shown = async (writer: number): Promise<readonly string[]> => {
      const { status, body } = await secretary.get(`${activity(`LU-1${writer}`)}?knownAt=${new Date().toISOString()}`);
      return status === 200 ? (body as Activity).updates.map(({ text }) => text.value) : [];
    };
    expect((await secretary.get(activity())).status).toBe(200);
    expect((await new Person(at).get('/api/health/live')).status).toBe(200);
    await expect(signedIn(at)).rejects.toThrow('507');

    small.makeRoom();
    await comes(async () => !(await ready()).readOnly && (await ready()).ready);
    expect(running.said()).not.toMatch(/TypeError|ReferenceError/);
    for (const { writer, key, text } of refused) {
      // The same again, as a browser sends it: once.
      const first = await secretaryOf(writers, writer).write(notes(`LU-1${writer}`), { text }, key);
      expect(await secretaryOf(writers, writer).write(notes(`LU-1${writer}`), { text }, key)).toEqual(first);
      acknowledged[writer]?.push(text);
    }
    await comes(async () => (await ready()).ready);
    for (const [writer, texts] of acknowledged.entries()) {
      const found = await shown(writer);
      expect([...found].sort()).toEqual([...texts].sort());
    }
  }, 120_000);
});

const secretaryOf = (writers: readonly Person[], writer: number): Person => writers[writer] as Person;
