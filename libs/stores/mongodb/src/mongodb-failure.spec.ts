import { BSON, MongoClient, MongoNetworkError, MongoServerError, MongoWriteConcernError } from 'mongodb';
import { StoreDamaged, StoreFull, StoreUnavailable } from '@sparbar/event-sourcing';
import { Connection } from './connection';

const saying = (code: number): MongoServerError => new MongoServerError({ message: 'no, hemlig', code });
const unconfirmed = new MongoWriteConcernError({ ok: 1, writeConcernError: { code: 64, errmsg: 'timed out' } });

describe('what the driver says, as the stores say it', () => {
  const client = new MongoClient('mongodb://spar:hemlig@127.0.0.1:1/');
  const connection = new Connection(client, 'sparbar');
  afterAll(() => client.close());

  it.each([6, 91, 189, 10_107, 11_600, 13_436])('tries again what passes: code %i', async (code) => {
    let tries = 0;
    const work = async (): Promise<number> => {
      tries += 1;
      if (tries < 3) throw saying(code);
      return tries;
    };
    expect(await connection.use(work)).toBe(3);
  });

  it('does not try for ever', async () => {
    let tries = 0;
    const work = (): Promise<never> => {
      tries += 1;
      return Promise.reject(new MongoNetworkError('gone'));
    };
    await expect(connection.use(work)).rejects.toBeInstanceOf(StoreUnavailable);
    expect(tries).toBe(5);
  });

  it.each([
    [saying(18), StoreUnavailable, /does not let Spårbar in/],
    [saying(13), StoreUnavailable, /does not let Spårbar in/],
    [saying(14_031), StoreFull, /is full/],
    [saying(2), StoreUnavailable, /refused \(code 2\)/],
    [unconfirmed, StoreUnavailable, /did not confirm in time/],
    [new BSON.BSONError('bad'), StoreDamaged, /cannot be read/],
  ])('names %s once, and says neither password nor what was asked', async (error, named, sentence) => {
    let tries = 0;
    const failure: unknown = await connection
      .use(() => {
        tries += 1;
        return Promise.reject(error);
      })
      .catch((said: unknown) => said);
    expect(failure).toBeInstanceOf(named);
    expect(String(failure)).toMatch(sentence);
    expect(String(failure)).not.toContain('hemlig');
    expect(tries).toBe(1);
  });

  it('passes on what is not the driver’s', async () => {
    const mistake = new TypeError('a mistake in the program');
    await expect(connection.use(() => Promise.reject(mistake))).rejects.toBe(mistake);
  });
});
