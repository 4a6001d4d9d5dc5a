import { randomBytes } from 'node:crypto';
import { startOfLog, StoreDamaged, StoreUnavailable } from '@sparbar/event-sourcing';
import {
  connect,
  mongodbStores,
  openDocumentStore,
  openKeyStore,
  openProgressStore,
  openReadModelStore,
  type Connection,
} from '@sparbar/stores/mongodb';
import { smallServerName, startSmallServer, whyNoSmallServer, type SmallServer } from '../contracts/mongodb/small-server';
import { wireTo, type Wire } from '../contracts/mongodb/wire';
import { checkpointAt, note, notes, version, wholePast } from '../contracts/read-model/notes';

const batch = [version('a', 1, note('one')), version('b', 2, note('two')), version('a', 3, note('three')), version('b', 4)];

/** The line is this machine's, so what is cut here is always a line to the small server. */
const whereItRuns = whyNoSmallServer === undefined ? describe : describe.skip;

whereItRuns(`a line that is cut, on ${smallServerName}${whyNoSmallServer === undefined ? '' : `: ${whyNoSmallServer}`}`, () => {
  let server: SmallServer;
  let wire: Wire;
  const address = (database: string, user = '') => `mongodb://${user}127.0.0.1:${wire.port}/${database}?replicaSet=rs0`;
  const connections: Connection[] = [];
  const connected = async (production = false): Promise<Connection> => {
    const connection = await connect({ url: address('faults'), from: 'MONGODB_URL', database: 'faults', production });
    connections.push(connection);
    return connection;
  };
  const cooperation = (): string => `c${randomBytes(6).toString('hex')}`;
  const answersLost = (after: number): (() => boolean) => {
    let left = after;
    let lost = false;
    wire.onAnswer = (command, answer) => {
      if (['hello', 'ping', 'endSessions'].includes(command) || lost || left-- > 0) return answer;
      lost = true;
      return undefined;
    };
    return () => lost;
  };

  beforeAll(async () => {
    server = await startSmallServer();
    wire = await wireTo(() => server.port);
  });
  afterEach(async () => {
    // Also where something failed: a client that looks for its server keeps the process alive.
    for (const connection of connections.splice(0)) await connection.close();
    wire.onAnswer = (_, answer) => answer;
    wire.onAsk = () => undefined;
    wire.mend();
  });
  afterAll(async () => {
    await wire.close();
    await server.stop();
  });

  it('leaves the same past, whichever answer of a batch is lost, and the batch is answered as done', async () => {
    const connection = await connected();
    const right = await (await openReadModelStore(connection, cooperation())).table(notes);
    await right.commit(batch, startOfLog, checkpointAt(4));
    const past = await wholePast(right, 4);
    let cuts = 0;
    for (let after = 0; ; after += 1) {
      const table = await (await openReadModelStore(connection, cooperation())).table(notes);
      const lost = answersLost(after);
      expect(await table.commit(batch, startOfLog, checkpointAt(4))).toBe(true);
      if (!lost()) break;
      cuts += 1;
      expect(await wholePast(table, 4)).toEqual(past);
      expect(await table.checkpoint()).toEqual(checkpointAt(4));
    }
    expect(cuts).toBeGreaterThanOrEqual(4);
    await connection.close();
  });

  it('does not let one who wanted the same believe that it was she who moved it', async () => {
    const connection = await connected();
    const own = cooperation();
    const [one, other] = [openProgressStore(connection, own), openProgressStore(connection, own)];
    const first = { position: 10n, seq: 1, wrote: 0n, epoch: 1 };
    const lost = answersLost(0);
    expect(await one.advance('clock', undefined, first)).toBe(true);
    expect(lost()).toBe(true);
    expect(await other.advance('clock', undefined, first)).toBe(false);
    await connection.close();
  });

  it('holds back one who has been overtaken meanwhile: it is told, and what it still wrote does no harm', async () => {
    const [old, taker] = [await connected(), await connected()];
    const own = cooperation();
    const [slow, quick] = [
      await (await openReadModelStore(old, own)).table(notes),
      await (await openReadModelStore(taker, own)).table(notes),
    ];
    const [held, written] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    let stopped = false;
    wire.onAsk = (command) => {
      if (command !== 'insert' || stopped) return undefined;
      stopped = true;
      written.resolve();
      return held.promise;
    };
    const late = slow.commit(batch.slice(0, 2), startOfLog, checkpointAt(2));
    await written.promise;
    expect(await quick.advance(startOfLog, { ...startOfLog, epoch: 1 })).toBe(true);
    expect(await quick.commit(batch, { ...startOfLog, epoch: 1 }, checkpointAt(4, { epoch: 1 }))).toBe(true);
    const past = await wholePast(quick, 4);
    held.resolve();
    expect(await late).toBe(false);
    expect(await wholePast(quick, 4)).toEqual(past);
    expect((await quick.checkpoint()).epoch).toBe(1);
    await Promise.all([old.close(), taker.close()]);
  });

  it('says that MongoDB does not answer, and goes on by itself when it does again', async () => {
    const connection = await connected();
    const keys = openKeyStore(connection, cooperation());
    const key = await keys.obtain('polisen', 'note:1');
    wire.cut();
    const failure = await keys.find('polisen', 'note:1').catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(StoreUnavailable);
    expect(String(failure)).toMatch(/127\.0\.0\.1:\d+\/faults does not answer.*goes on by itself/);
    wire.mend();
    expect(await keys.find('polisen', 'note:1')).toEqual(key);
    await connection.close();
  });

  it('leaves a document that the next put makes whole, whichever answer is lost for good', async () => {
    const connection = await connected();
    const bytes = Uint8Array.from(randomBytes(600_000));
    const documents = await openDocumentStore(connection, cooperation());
    let asked = 0;
    wire.onAsk = (command) => {
      if (command === 'update' && ++asked === 2) wire.cut();
      return undefined;
    };
    await expect(documents.put(bytes)).rejects.toBeInstanceOf(StoreUnavailable);
    wire.mend();
    const hash = await documents.put(bytes);
    expect(Buffer.compare((await documents.get(hash)) ?? new Uint8Array(), bytes)).toBe(0);
    await connection.close();
  });

  it('leads to a server that has lost everything: the read models are made again from nothing', async () => {
    const connection = await connected();
    const own = cooperation();
    const table = await (await openReadModelStore(connection, own)).table(notes);
    await table.commit(batch, startOfLog, checkpointAt(4));
    await server.stop();
    server = await startSmallServer();
    await expect(table.checkpoint()).rejects.toBeInstanceOf(StoreUnavailable);
    const again = await (await openReadModelStore(connection, own)).table(notes);
    expect(await again.checkpoint()).toEqual(startOfLog);
    expect(await again.commit(batch, startOfLog, checkpointAt(4))).toBe(true);
    await connection.close();
  });

  it.each([
    ['from', 7],
    ['id', null],
    ['document', '{"title":'],
    ['document', '[]'],
    ['document', { title: 'x' }],
    ['sources', '["norrvik.note-a",1]'],
    ['sources', '{}'],
  ])('and what comes back strange is not believed: %s is %j', async (field, value) => {
    const connection = await connected();
    const own = cooperation();
    const table = await (await openReadModelStore(connection, own)).table(notes);
    await table.commit([version('a', 1, note('one'))], startOfLog, checkpointAt(1));
    const [row] = await connection.collection(`${own}.models`).find({}).toArray();
    await connection.collection(`${own}.versions.${row?._id}`).updateOne({ from: '0000000000000001' }, { $set: { [field]: value } });
    const read = field === 'from' || field === 'id' ? table.find({ limit: 1, where: { title: 'one' } }) : table.get('a');
    const answer: unknown = await read.catch((error: unknown) => error);
    if (field === 'from') expect(answer).toMatchObject({ items: [] });
    else expect(answer).toBeInstanceOf(StoreDamaged);
    await connection.close();
  });

  it.each([
    ['position', 10],
    ['seq', '1'],
    ['epoch', null],
    ['frontier', '["zz"]'],
    ['parked', '[{}]'],
  ])('nor a checkpoint whose %s is %j', async (field, value) => {
    const connection = await connected();
    const own = cooperation();
    const table = await (await openReadModelStore(connection, own)).table(notes);
    await connection.collection(`${own}.models`).updateOne({ name: 'note' }, { $set: { [field]: value } });
    await expect(table.checkpoint()).rejects.toBeInstanceOf(StoreDamaged);
    await connection.close();
  });

  it('nor a key, a place or a document that is not the one kept', async () => {
    const connection = await connected();
    const own = cooperation();
    const [keys, progress, documents] = [
      openKeyStore(connection, own),
      openProgressStore(connection, own),
      await openDocumentStore(connection, own),
    ];
    await keys.obtain('polisen', 'note:1');
    await progress.advance('clock', undefined, { position: 10n, seq: 1, wrote: 0n, epoch: 1 });
    const hash = await documents.put(Uint8Array.from([1, 2, 3]));
    await connection.collection(`${own}.keys`).updateOne({}, { $set: { secret: null } });
    await connection.collection(`${own}.progress`).updateOne({}, { $set: { seq: '0000000000000002' } });
    await connection.collection(`${own}.documents.chunks`).updateOne({}, { $set: { data: 'x' } });
    await expect(keys.find('polisen', 'note:1')).rejects.toBeInstanceOf(StoreDamaged);
    await expect(progress.find('clock')).rejects.toBeInstanceOf(StoreDamaged);
    await expect(documents.get(hash)).rejects.toBeInstanceOf(StoreDamaged);
    await documents.put(Uint8Array.from([1, 2, 3]));
    expect(await documents.get(hash)).toEqual(Uint8Array.from([1, 2, 3]));
    await connection.close();
  });

  it('is refused in production where there is no replica set, and always where the server is older than 4.4', async () => {
    const alone = (production: boolean) =>
      connect({ url: address('faults').replace('?replicaSet=rs0', ''), from: 'MONGODB_URL', database: 'faults', production });
    wire.onAnswer = (_, answer) => Buffer.from(answer.toString('latin1').replaceAll('setName', 'notName'), 'latin1');
    await expect(alone(true)).rejects.toThrow(/single server without a replica set/);
    await (await alone(false)).close();
    wire.onAnswer = (_, answer) =>
      Buffer.from(answer.toString('latin1').replaceAll('maxWireVersion\0\x11', 'maxWireVersion\0\x08'), 'latin1');
    await expect(connected()).rejects.toThrow(/older than 4\.4/);
  });

  it('is refused where the keys would lie beside what they seal, or have its user; and no sentence says a password', async () => {
    const url = address('together');
    await expect(mongodbStores({ url, keysUrl: url, production: false })).rejects.toThrow(/names the same database/);
    await expect(mongodbStores({ url, keysUrl: address('apart'), production: true })).rejects.toThrow(/has the same user/);
    const bad = connect({ url: 'mongodb://spar:hemlig@@[x', from: 'MONGODB_URL', database: 'x', production: false });
    await expect(bad).rejects.toThrow(/^MONGODB_URL is not the address/);
    await expect(bad).rejects.not.toThrow(/hemlig/);
  });
});
