import { StoreDamaged } from '@sparbar/event-sourcing';
import { times } from '../../../../test/contracts/contract';
import { anEvent, someEvents, stream } from '../../../../test/contracts/event-store/events';
import { allGone, inHand, programAt } from '../../../../test/stand-ins/eventstoredb/in-hand';
import { checkedConnectionString } from './connection-string';
import { AppendTooLarge, ServerRefused, StreamRefused } from './refused';
import { assertKnownServer } from './server-version';
import { assertReadsBack, recordOf } from './stored-record';
import { eventTexts } from '../../rules/append-ruling';

const a = stream('a');

afterEach(allGone);

describe('a stream that is set to forget', () => {
  const settings = [{ $maxAge: 3_600 }, { $maxCount: 100 }, { $tb: 0 }];

  it.each(settings)('is not written to (%j)', async (forgetting) => {
    const { server, store } = await inHand();
    server.log.setMetadata(a, forgetting);
    await expect(store.append(a, 0, [anEvent(a, 1)])).rejects.toBeInstanceOf(StreamRefused);
    expect(server.log.stream(a)).toBeUndefined();
  });

  it.each(settings)('is not written to by one who has only read it (%j)', async (forgetting) => {
    const { server, store, another } = await inHand();
    await store.append(a, 0, [anEvent(a, 1)]);
    server.log.setMetadata(a, forgetting);
    const other = another().open('norrvik');
    await other.read(a);
    await expect(other.append(a, 1, [anEvent(a, 2)])).rejects.toThrow(/norrvik.note-a is set to forget/);
  });

  it.each(settings)('stops whoever reads the log, until it is undone (%j)', async (forgetting) => {
    const { server, store } = await inHand();
    await store.append(a, 0, someEvents(a, 1, 2));
    server.log.setMetadata(a, forgetting);
    await expect(store.readAll(0n, 10)).rejects.toBeInstanceOf(StreamRefused);
    server.log.setMetadata(a, { $acl: { $r: 'ops' } });
    expect(await store.readAll(0n, 10)).toHaveLength(2);
    expect((await store.append(a, 2, [anEvent(a, 3)])).version).toBe(3);
  });

  it.each([{ $maxCount: 1 }, { $tb: 2 }])('is not written to once it has been read in part (%j)', async (forgetting) => {
    const { server, store } = await inHand();
    await store.append(a, 0, someEvents(a, 1, 3));
    server.log.setMetadata(a, forgetting);
    await expect(store.read(a)).rejects.toBeInstanceOf(StoreDamaged);
    await expect(store.append(a, 3, [anEvent(a, 4)])).rejects.toBeInstanceOf(StreamRefused);
  });

  it('is heard of by one who has written there before', async () => {
    const { server, db, store } = await inHand();
    const left = new AbortController();
    const followed = store.subscribe(0n, left.signal)[Symbol.asyncIterator]();
    const first = followed.next();
    await store.append(a, 0, [anEvent(a, 1)]);
    await first;
    const next = followed.next().catch((error: unknown) => error);
    while (!db.following().caughtUp) await new Promise((resolve) => setTimeout(resolve, 5));
    server.log.setMetadata(a, { $maxCount: 5 });
    expect(await next).toBeInstanceOf(StreamRefused);
    await expect(store.append(a, 1, [anEvent(a, 2)])).rejects.toBeInstanceOf(StreamRefused);
    left.abort();
  });
});

describe('a stream that has been deleted', () => {
  it('is not taken for one that never was', async () => {
    const { server, store, another } = await inHand();
    await store.append(a, 0, someEvents(a, 1, 2));
    server.log.delete(a);
    const other = another().open('norrvik');
    await expect(other.read(a)).rejects.toBeInstanceOf(StreamRefused);
    await expect(other.append(a, 0, [anEvent(a, 1)])).rejects.toBeInstanceOf(StreamRefused);
    await expect(store.read(a)).rejects.toBeInstanceOf(StreamRefused);
    for (const expected of [0, 2])
      await expect(store.append(a, expected, [anEvent(a, expected + 1)])).rejects.toBeInstanceOf(StreamRefused);
    await expect(store.readAll(0n, 10)).rejects.toBeInstanceOf(StreamRefused);
  });

  it('is damage when it is for good', async () => {
    const { server, store, another } = await inHand();
    await store.append(a, 0, someEvents(a, 1, 2));
    server.log.tombstone(a);
    const other = another().open('norrvik');
    for (const reading of [store.read(a), other.read(a), store.readAll(0n, 10), other.append(a, 0, [anEvent(a, 1)])])
      await expect(reading).rejects.toBeInstanceOf(StoreDamaged);
    await expect(store.append(a, 2, [anEvent(a, 3)])).rejects.toThrow(/deleted from the event store/);
  });
});

describe('a server', () => {
  it.each(['23.10.0', '23.10.6', '24.2.0', '24.10.4', '25.0.1', '25.1', '26.0.2', '26.12.1-alpha'])('of version %s is known', (version) => {
    expect(() => assertKnownServer(version)).not.toThrow();
  });

  it.each(['unknown', '', '5.0.11', '20.10.5', '22.10.0', '23.6.0', '23.9', '27.0.0', '230.10.1', '24'])(
    'of version %j is not',
    (version) => {
      expect(() => assertKnownServer(version)).toThrow(ServerRefused);
    },
  );

  it('that is not known is neither read nor written', async () => {
    const { server, store, db } = await inHand({ version: '22.10.1' });
    await expect(store.read(a)).rejects.toThrow(/version 22.10.1; Spårbar knows EventStoreDB from 23.10/);
    await expect(store.append(a, 0, [anEvent(a, 1)])).rejects.toBeInstanceOf(ServerRefused);
    await expect(db.writable()).rejects.toBeInstanceOf(ServerRefused);
    expect(server.log.stream(a)).toBeUndefined();
  });

  it('that lets nobody in is not one that does not answer', async () => {
    const { server, store } = await inHand();
    server.misbehaviour.accessDenied = true;
    await expect(store.read(a)).rejects.toThrow(/does not let Spårbar in/);
    await expect(store.readAll(0n, 1)).rejects.toBeInstanceOf(ServerRefused);
    await expect(store.end()).rejects.toBeInstanceOf(ServerRefused);
  });

  it('that speaks without TLS does not answer one who asks for it', async () => {
    const { server } = await inHand();
    const secured = programAt(server.connectionString.replace('tls=false', 'tls=true')).open('norrvik');
    await expect(secured.read(a)).rejects.toMatchObject({ name: 'StoreUnavailable' });
  });
});

describe('the way to the server', () => {
  const secret = 'h4rd-to-gu3ss';

  it.each([
    `esdb://127.0.0.1:2113?tls=false`,
    `esdb+discover://sparbar:${secret}@events.example.se:2113?tlsCAFile=/etc/ca.crt&nodePreference=leader`,
    `esdb://one:2113,two:2113,three:2113?userCertFile=/etc/user.crt&userKeyFile=/etc/user.key`,
  ])('%s may be used', (text) => {
    expect(checkedConnectionString(text, true)).toBe(text);
  });

  it.each([
    ['mongodb://127.0.0.1:27017', /begins with neither esdb/],
    ['127.0.0.1:2113', /begins with neither esdb/],
    [`esdb://sparbar:${secret}@localhost:2113?throwOnAppendFailure=false`, /throwOnAppendFailure/],
    [`esdb://sparbar:${secret}@localhost:2113?throw_on_append_failure=false`, /throwOnAppendFailure/],
    [`esdb://sparbar:${secret}@localhost:2113?tls=true&tlsVerifyCert=false`, /proves nothing/],
    [`esdb://sparbar:${secret}@localhost:2113?pasword=x`, /no setting "pasword"/],
    ['esdb://admin:changeit@events.example.se:2113', /password every new EventStoreDB has/],
    ['esdb+discover://ops:change%69t@events.example.se:2113', /password every new EventStoreDB has/],
    [`esdb://sparbar:${secret}@events.example.se:2113?TLS=false`, /leaves the password out/],
  ])('%s is refused in production, and the sentence keeps the password to itself', (text, why) => {
    expect(() => checkedConnectionString(text, true)).toThrow(why);
    expect(() => checkedConnectionString(text, true)).toThrow(expect.objectContaining({ name: 'ServerRefused' }));
    expect(() => checkedConnectionString(text, true)).not.toThrow(secret);
  });

  it.each([
    `esdb://sparbar:${secret}@`,
    `esdb://sparbar:${secret}@localhost:port`,
    `esdb://sparbar:${secret}@localhost:2113?nodePreference=anybody`,
    `esdb://sparbar:${secret}@localhost:2113?tlsCAFile=/nowhere/ca.crt`,
    `esdb://sparbar:${secret}@localhost:2113?userCertFile=/nowhere/user.crt`,
  ])('%s, which the client cannot read, is refused without being repeated', (text) => {
    const opening = (): unknown => programAt(text);
    expect(opening).toThrow(expect.objectContaining({ name: 'ServerRefused' }));
    expect(opening).not.toThrow(secret);
  });

  it('may hold the password of a new server where nothing depends on it', () => {
    expect(() => checkedConnectionString('esdb://admin:changeit@127.0.0.1:2113?tls=false', false)).not.toThrow();
  });
});

describe('an append', () => {
  it('of more than a mebibyte is refused with a sentence, and nothing is sent', async () => {
    const { server, store } = await inHand();
    const large = (version: number) => anEvent(a, version, { data: { text: 'ö'.repeat(20_000) } });
    await expect(
      store.append(
        a,
        0,
        times(27, (index) => large(index + 1)),
      ),
    ).rejects.toThrow(/27 events .* the event store takes 1048576 at once/);
    await expect(
      store.append(
        a,
        0,
        times(27, (index) => large(index + 1)),
      ),
    ).rejects.toBeInstanceOf(AppendTooLarge);
    expect(server.log.stream(a)).toBeUndefined();
    expect(
      (
        await store.append(
          a,
          0,
          times(25, (index) => large(index + 1)),
        )
      ).version,
    ).toBe(25);
  });

  it('is not written where it would not be read back', () => {
    const [event] = eventTexts([anEvent(a, 1)]);
    const [other] = eventTexts([anEvent(a, 1)]);
    if (event === undefined || other === undefined) throw new Error('There are two');
    expect(() => assertReadsBack(event, recordOf(event))).not.toThrow();
    expect(() => assertReadsBack(event, recordOf(other))).toThrow(StoreDamaged);
    expect(() => assertReadsBack(event, { ...recordOf(event), id: recordOf(other).id })).toThrow(StoreDamaged);
  });
});
