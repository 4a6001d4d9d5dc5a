import { DuplicateEvent, KnownStreams, WrongVersion } from '@sparbar/event-sourcing';
import { anEvent, someEvents, stream } from '../../../../test/contracts/event-store/events';
import { allGone, inHand } from '../../../../test/stand-ins/eventstoredb/in-hand';
import { StreamHeads } from './stream-heads';

const a = stream('a');

afterEach(allGone);

/** What the promise that no id is written twice asks of the server, beyond the append itself. */
describe('an append', () => {
  it('that begins a stream looks at what is set for it, and writes', async () => {
    const { server, store } = await inHand();
    await store.append(a, 0, [anEvent(a, 1)]);
    expect(server.asked()).toEqual({ readings: 1, appends: 1 });
  });

  it('that goes on with a stream this process has not touched reads it and what is set for it, and writes', async () => {
    const { server, store, another } = await inHand();
    await store.append(a, 0, [anEvent(a, 1)]);
    server.asked();
    await another()
      .open('norrvik')
      .append(a, 1, [anEvent(a, 2)]);
    expect(server.asked()).toEqual({ readings: 2, appends: 1 });
  });

  it('that would begin a stream another has begun is told so by the server, and sees by what', async () => {
    const { server, store, another } = await inHand();
    const event = anEvent(a, 1);
    await store.append(a, 0, [event]);
    server.asked();
    const elsewhere = another().open('norrvik');
    await expect(elsewhere.append(a, 0, [anEvent(a, 1)])).rejects.toBeInstanceOf(WrongVersion);
    expect(server.asked().appends).toBe(1);
    expect((await another().open('norrvik').append(a, 0, [event])).version).toBe(1);
    expect(await store.read(a)).toHaveLength(1);
  });

  it('to a stream this process has written to before only writes', async () => {
    const { server, store } = await inHand();
    await store.append(a, 0, [anEvent(a, 1)]);
    server.asked();
    for (const version of [2, 3, 4]) await store.append(a, version - 1, someEvents(a, version, 1));
    expect(server.asked()).toEqual({ readings: 0, appends: 3 });
  });

  it('to what was read whole for the decision looks once at what is set, and then writes', async () => {
    const { server, store, another } = await inHand();
    await store.append(a, 0, someEvents(a, 1, 3));
    const decided = new KnownStreams().over(another().open('norrvik'));
    server.asked();
    for (const version of [4, 5, 6]) {
      await decided.read(a);
      await decided.append(a, version - 1, [anEvent(a, version)]);
    }
    // The first looks at the stream once more, for what may have come since, before it believes what is set for it.
    expect(server.asked()).toEqual({ readings: 3 + 2, appends: 3 });
  });

  it('that is refused for its id asks nothing; one that lost a race sees by what', async () => {
    const { server, store, another } = await inHand();
    const event = anEvent(a, 1);
    await store.append(a, 0, [event]);
    server.asked();
    await expect(store.append(a, 1, [{ ...event, version: 2 }])).rejects.toBeInstanceOf(DuplicateEvent);
    expect(server.asked()).toEqual({ readings: 0, appends: 0 });
    await another()
      .open('norrvik')
      .append(a, 1, [anEvent(a, 2)]);
    server.asked();
    await expect(store.append(a, 1, [anEvent(a, 2)])).rejects.toBeInstanceOf(WrongVersion);
    expect(server.asked()).toEqual({ readings: 2, appends: 1 });
  });
});

describe('what is known of streams', () => {
  it('is bounded: the longest untouched is forgotten first', () => {
    const heads = new StreamHeads(100);
    const names = ['one', 'two', 'three', 'four'].map(stream);
    const learn = (name: (typeof names)[number]): void =>
      heads.learn(
        name,
        someEvents(name, 1, 40).map(({ id, version }) => ({ id, version, position: BigInt(version) })),
      );
    for (const name of names.slice(0, 2)) learn(name);
    expect(heads.get(names[0] ?? a)?.version).toBe(40);
    learn(names[2] ?? a);
    expect(names.map((name) => heads.get(name)?.version)).toEqual([40, undefined, 40, undefined]);
    for (let time = 0; time < 50; time += 1) heads.keeps(names[0] ?? a);
    expect(names.map((name) => heads.get(name)?.version)).toEqual([40, undefined, 40, undefined]);
  });

  it('has no gaps: what does not follow is left out', () => {
    const heads = new StreamHeads();
    const events = someEvents(a, 1, 6).map(({ id, version }) => ({ id, version, position: BigInt(version) * 10n }));
    heads.learn(a, events.slice(3));
    expect(heads.get(a)).toBeUndefined();
    heads.learn(a, events.slice(0, 2));
    heads.learn(a, events.slice(4));
    expect(heads.get(a)).toMatchObject({ version: 2, position: 20n });
    heads.learn(a, events.slice(1));
    expect(heads.get(a)).toMatchObject({ version: 6, position: 60n });
    expect(heads.get(a)?.ids.size).toBe(6);
  });
});
