import { StoreUnavailable, UnknownOutcome } from '@sparbar/event-sourcing';
import { inTime, times } from '../../../../test/contracts/contract';
import { anEvent, idsOf, someEvents, stream } from '../../../../test/contracts/event-store/events';
import { cuttableLine } from '../../../../test/stand-ins/eventstoredb/cuttable-line';
import { allGone, goneAfterwards, impatient, inHand, programAt } from '../../../../test/stand-ins/eventstoredb/in-hand';
import { standIn } from '../../../../test/stand-ins/eventstoredb/stand-in';

const a = stream('a');

afterEach(allGone);

describe('an append to which no answer comes', () => {
  it.each(['breakAfterWriting', 'silentAfterWriting'] as const)('is found in the stream when it is there (%s)', async (what) => {
    const { server, store } = await inHand({ patience: impatient });
    await store.append(a, 0, [anEvent(a, 1)]);
    server.misbehaviour[what] = 1;
    const events = someEvents(a, 2, 2);
    const answer = await store.append(a, 1, events);
    const stored = await store.read(a);
    expect(answer).toEqual({ version: 3, position: stored.at(-1)?.position });
    expect(idsOf(stored).slice(1)).toEqual(idsOf(events));
  });

  it('is of unknown outcome when it is not there (yet), and can be asked for again', async () => {
    const { server, store } = await inHand({ patience: impatient });
    server.misbehaviour.silentInstead = 1;
    const event = anEvent(a, 1);
    await expect(store.append(a, 0, [event])).rejects.toBeInstanceOf(UnknownOutcome);
    expect((await store.append(a, 0, [event])).version).toBe(1);
    expect(idsOf(await store.read(a))).toEqual([event.id]);
  });

  it('is of unknown outcome when the stream cannot be read either', async () => {
    const { server, store } = await inHand({ patience: impatient });
    await store.append(a, 0, [anEvent(a, 1)]);
    server.misbehaviour.silentAfterWriting = 1;
    server.misbehaviour.silentReadings = true;
    await expect(store.append(a, 1, [anEvent(a, 2)])).rejects.toBeInstanceOf(UnknownOutcome);
    server.misbehaviour.silentReadings = false;
    expect(await store.read(a)).toHaveLength(2);
  });

  it('is a lost race when others stand there', async () => {
    const { server, store, another } = await inHand({ patience: impatient });
    await store.append(a, 0, [anEvent(a, 1)]);
    server.misbehaviour.silentInstead = 1;
    const lost = store.append(a, 1, [anEvent(a, 2)]).catch((error: unknown) => error);
    await another()
      .open('norrvik')
      .append(a, 1, someEvents(a, 2, 2));
    expect(await lost).toMatchObject({ name: 'WrongVersion', expected: 1, actual: 3 });
  });

  it('harms nobody when the answer comes too late', async () => {
    const { server, store } = await inHand({ patience: impatient });
    server.misbehaviour.slowMs = 900;
    const events = [anEvent(a, 1)];
    await expect(store.append(a, 0, events)).rejects.toBeInstanceOf(Error);
    server.misbehaviour.slowMs = 0;
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect((await store.append(a, 0, events)).version).toBe(1);
  });
});

it('an answer without a position is looked for in the stream', async () => {
  const { server, store } = await inHand();
  server.misbehaviour.withoutPosition = 1;
  const answer = await store.append(a, 0, someEvents(a, 1, 2));
  expect(answer).toEqual({ version: 2, position: (await store.read(a)).at(-1)?.position });
});

it('an answer that names another version is not believed', async () => {
  const { server, store } = await inHand();
  server.misbehaviour.furtherOn = 3;
  await expect(store.append(a, 0, someEvents(a, 1, 2))).rejects.toThrow(/norrvik.note-a is at version 5, not 2/);
});

it('a reading under way when the connection is begun anew is not taken for whole', async () => {
  const { server, store } = await inHand({ patience: impatient });
  await store.append(a, 0, someEvents(a, 1, 3));
  server.misbehaviour.silentInstead = 1;
  const lost = store.append(stream('b'), 0, [anEvent(stream('b'), 1)]).catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, impatient.answerMs));
  server.misbehaviour.slowMs = 330;
  const reading = store.read(a);
  await new Promise((resolve) => setTimeout(resolve, 100));
  server.misbehaviour.slowMs = 0;
  expect(await reading).toHaveLength(3);
  await lost;
});

describe('a server that does not answer', () => {
  it('is unavailable, and nothing was sent', async () => {
    const { server, store } = await inHand({ patience: impatient });
    server.stop();
    await expect(store.append(a, 0, [anEvent(a, 1)])).rejects.toBeInstanceOf(StoreUnavailable);
    await expect(store.read(a)).rejects.toBeInstanceOf(StoreUnavailable);
    await expect(store.readAll(0n, 1)).rejects.toBeInstanceOf(StoreUnavailable);
    await expect(store.end()).rejects.toBeInstanceOf(StoreUnavailable);
  });

  it('is used again when it is back', async () => {
    const { server, db, store } = await inHand({ patience: impatient });
    await store.append(a, 0, [anEvent(a, 1)]);
    server.stop();
    expect(await db.writable()).toBe(false);
    await expect(store.append(a, 1, [anEvent(a, 2)])).rejects.toBeInstanceOf(StoreUnavailable);
    const back = await standIn({ log: server.log, port: server.port });
    goneAfterwards(back.stop);
    expect(await db.writable()).toBe(true);
    expect((await store.append(a, 1, [anEvent(a, 2)])).version).toBe(2);
  });

  it('is unavailable while it has too much to do, and nothing is written', async () => {
    const { server, store } = await inHand({ patience: impatient });
    server.misbehaviour.busy = 1;
    await expect(store.append(a, 0, [anEvent(a, 1)])).rejects.toBeInstanceOf(StoreUnavailable);
    expect(await store.read(a)).toEqual([]);
  });

  it('is waited for as long as it goes on answering', async () => {
    const { server, store } = await inHand();
    server.misbehaviour.slowMs = 150;
    await store.append(a, 0, someEvents(a, 1, 3));
    expect(await store.readAll(0n, 10)).toHaveLength(3);
  });

  it('says where the leader is, and the leader is asked', async () => {
    const { server: leader } = await inHand({ patience: impatient });
    const { server: follower, store } = await inHand({ log: leader.log, patience: impatient });
    await store.append(a, 0, [anEvent(a, 1)]);
    follower.misbehaviour.leaderElsewhere = { host: '127.0.0.1', port: leader.port };
    expect(await store.read(a)).toHaveLength(1);
    expect((await store.append(a, 1, [anEvent(a, 2)])).version).toBe(2);
  });

  it('says to a writer where the leader is, and nothing is lost or written twice', async () => {
    const { server: leader } = await inHand({ patience: impatient });
    const { server: follower, store } = await inHand({ log: leader.log, patience: impatient });
    await store.append(a, 0, [anEvent(a, 1)]);
    follower.misbehaviour.leaderElsewhere = { host: '127.0.0.1', port: leader.port };
    const event = anEvent(a, 2);
    const asked = store.append(a, 1, [event]);
    await expect(asked).rejects.toBeInstanceOf(UnknownOutcome);
    expect((await store.append(a, 1, [event])).version).toBe(2);
    expect(await store.read(a)).toHaveLength(2);
  });
});

describe('a line', () => {
  it.each([
    [100, 1],
    [40, 60],
  ])(
    'that takes nothing more and is then cut leaves %d who write %d events at once with an answer each, and the program alive',
    async (writers, count) => {
      const server = await standIn();
      goneAfterwards(server.stop);
      const line = await cuttableLine(server.port);
      goneAfterwards(line.stop);
      const store = programAt(line.connectionString).open('norrvik');
      const names = times(writers, (index) => stream(`s${index}`));
      await Promise.all(names.map((name) => store.append(name, 0, [anEvent(name, 1)])));
      line.stall();
      const appends = names.map((name) => store.append(name, 1, someEvents(name, 2, count)));
      setTimeout(() => line.cut(), 300);
      const results = await inTime(Promise.allSettled(appends), 'each of them is to be answered');
      const outcomes = results.map((result) => (result.status === 'rejected' ? (result.reason as Error).name : 'written'));
      expect(outcomes.filter((one) => !['written', 'UnknownOutcome', 'StoreUnavailable'].includes(one))).toEqual([]);
      for (const name of names) expect([1, 1 + count]).toContain((await store.read(name)).length);
    },
  );
});

describe('a line that is cut inside a frame', () => {
  it.each([1, 90, 2_000, 40_000])('costs a reading nothing but another try (%d bytes)', async (bytes) => {
    const server = await standIn();
    goneAfterwards(server.stop);
    const line = await cuttableLine(server.port);
    goneAfterwards(line.stop);
    const store = programAt(line.connectionString).open('norrvik');
    const events = someEvents(a, 1, 200);
    await store.append(a, 0, events);
    line.cutAfter(bytes);
    expect(idsOf(await store.read(a))).toEqual(idsOf(events));
    line.cutAfter(bytes);
    expect(idsOf(await store.readAll(0n, 1_000))).toEqual(idsOf(events));
    expect(line.cuts()).toBe(2);
  });

  it('leaves an append whole or absent', async () => {
    const server = await standIn();
    goneAfterwards(server.stop);
    const line = await cuttableLine(server.port);
    goneAfterwards(line.stop);
    const store = programAt(line.connectionString).open('norrvik');
    for (const version of times(8, (index) => index + 1)) {
      const event = anEvent(a, version);
      if (version % 2 === 0) line.cutAfter(version * 7);
      await store.append(a, version - 1, [event]).catch((error: unknown) => {
        expect(error).toBeInstanceOf(Error);
        return store.append(a, version - 1, [event]);
      });
    }
    expect(await store.read(a)).toHaveLength(8);
  });
});

it('closing one program takes nothing from another that writes', async () => {
  const { store, another } = await inHand();
  const others = times(6, () => another());
  for (const [index, other] of others.entries()) await other.open('norrvik').read(stream(`none${index}`));
  const appends = times(60, async (index) => {
    await new Promise((resolve) => setTimeout(resolve, index));
    return store.append(stream(`s${index}`), 0, someEvents(stream(`s${index}`), 1, 3));
  });
  for (const other of others) {
    await other.open('norrvik').append(stream(`own${others.indexOf(other)}`), 0, [anEvent(stream(`own${others.indexOf(other)}`), 1)]);
    await other.close();
  }
  expect((await Promise.all(appends)).map(({ version }) => version)).toEqual(times(60, () => 3));
});
