import { StoreDamaged, StoreUnavailable } from '@sparbar/event-sourcing';
import { AppendTooLarge, ServerRefused } from './refused';

/** What the client says has gone wrong: by its own type, or by gRPC's code where it hands on what it got. */
const carried = (error: unknown, name: 'type' | 'code'): unknown =>
  typeof error === 'object' && error !== null ? (error as Readonly<Record<string, unknown>>)[name] : undefined;

const messageOf = (error: unknown): string =>
  error instanceof Error && error.message !== '' ? error.message : String(carried(error, 'type') ?? error);

export const isNoStream = (error: unknown): boolean => carried(error, 'type') === 'stream-not-found';

export const isDeleted = (error: unknown): boolean => carried(error, 'type') === 'stream-deleted';

export const isWrongVersion = (error: unknown): boolean => carried(error, 'type') === 'wrong-expected-version';

export const isNotLeader = (error: unknown): boolean => carried(error, 'type') === 'not-leader';

/** The server could not make anything of what it was asked: above all a position at which no record begins. */
export const isNotUnderstood = (error: unknown): boolean => {
  const type = carried(error, 'type');
  return type === 'invalid-argument' || (type === 'unknown' && !isNoAnswer(error));
};

/** gRPC's cancelled, deadline exceeded, resource exhausted, aborted, internal, unavailable. */
const noAnswer: readonly unknown[] = [1, 4, 8, 10, 13, 14];

/** Nobody answered, or no longer: another try may get an answer. */
export const isNoAnswer = (error: unknown): boolean =>
  error instanceof TooSlow ||
  ['timeout', 'deadline-exceeded', 'unavailable', 'cancelled', 'not-leader'].includes(String(carried(error, 'type'))) ||
  noAnswer.includes(carried(error, 'code')) ||
  isBusy(error);

/** The server says it did nothing, and why. */
export const isBusy = (error: unknown): boolean => error instanceof Error && /server is (not ready|(too )?busy)/i.test(error.message);

/** Our own patience: the client has none of its own for a server that has fallen silent. */
export class TooSlow extends Error {
  override readonly name = 'TooSlow';
}

/** What the store says instead of the client's words, where nothing was written. */
export const storeFailure = (error: unknown, what: string): Error => {
  const cause = { cause: error };
  const type = carried(error, 'type');
  if (isDeleted(error))
    return new StoreDamaged(`${what}: the stream has been deleted from the event store. Restore it from a backup.`, cause);
  if (type === 'maximum-append-size-exceeded') return new AppendTooLarge(`${what}: it is more than the event store takes at once`, cause);
  if (type === 'access-denied')
    return new ServerRefused(
      `${what}: the event store does not let Spårbar in. Check user, password and certificate in EVENTSTORE_URL, and that the user may read $all.`,
      cause,
    );
  return new StoreUnavailable(`${what}: ${whyNoAnswer(messageOf(error))}`, cause);
};

/** The three that whoever sets it up meets, told apart by the words of the network; they are not in the client's own types. */
const whyNoAnswer = (said: string): string => {
  if (/certificate|self.signed|altnames/i.test(said))
    return (
      'the certificate of the event store is not one that is trusted here. Name the authority that made it with tlsCAFile in EVENTSTORE_URL, ' +
      `and the server as the certificate does. (${said})`
    );
  if (/ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT/.test(said))
    return `nobody answers at EVENTSTORE_URL. See that the event store runs and can be reached from here; once it does, everything goes on by itself. (${said})`;
  if (/Failed to connect/.test(said))
    return `the event store at EVENTSTORE_URL cannot be spoken to. See that it runs, and that tls= says what it expects. (${said})`;
  return `the event store does not answer as it should (${said}). Try again; if it lasts, look at its log.`;
};
