import {
  BSON,
  MongoError,
  MongoNetworkError,
  MongoServerError,
  MongoServerSelectionError,
  MongoTopologyClosedError,
  MongoWriteConcernError,
} from 'mongodb';
import { StoreDamaged, StoreFull, StoreUnavailable } from '@sparbar/event-sourcing';

/** The server's codes that mean something here. */
const code = {
  unauthorized: 13,
  authenticationFailed: 18,
  namespaceNotFound: 26,
  commandNotFound: 59,
  writeConcernFailed: 64,
  duplicateKey: 11_000,
  outOfDiskSpace: 14_031,
} as const;

/** A node that is going, has gone or is not the first any longer; or a cursor that went with one. All that is done here may be done again. */
const passing: readonly unknown[] = [6, 7, 43, 89, 91, 112, 134, 175, 189, 237, 262, 9_001, 10_107, 11_600, 11_602, 13_435, 13_436];

export const isDuplicate = (error: unknown): boolean => codeOf(error) === code.duplicateKey;
export const isAbsent = (error: unknown): boolean => codeOf(error) === code.namespaceNotFound;
export const isUnknownCommand = (error: unknown): boolean => codeOf(error) === code.commandNotFound;

/** Whether to try again at once. Who has looked for a server in vain has waited long enough. */
export const isPassing = (error: unknown): boolean => {
  if (!(error instanceof MongoError) || error instanceof MongoServerSelectionError) return false;
  return error instanceof MongoNetworkError || error.hasErrorLabel('RetryableWriteError') || passing.includes(codeOf(error));
};

/** What the stores say instead of the driver's words: one of a handful of classes, and what to do. Errors that are not the driver's pass unchanged. */
export const mongodbFailure = (error: unknown, place: string): unknown => {
  const cause = { cause: error };
  if (error instanceof BSON.BSONError)
    return new StoreDamaged(`MongoDB at ${place} gave back what cannot be read. Look at the server's own log, and at its disk.`, cause);
  if (!(error instanceof MongoError)) return error;
  if (error instanceof MongoTopologyClosedError) return new StoreUnavailable(`The connection to MongoDB at ${place} is closed.`, cause);
  switch (codeOf(error)) {
    case code.outOfDiskSpace:
      return new StoreFull(`The disk of MongoDB at ${place} is full. Make room and try again; everything acknowledged is kept.`, cause);
    case code.unauthorized:
    case code.authenticationFailed:
      return new StoreUnavailable(
        `MongoDB at ${place} does not let Spårbar in. See that the user and password in its address are right, and that the user may read and write there.`,
        cause,
      );
    case code.writeConcernFailed:
      return notByMost(place, cause);
    default:
  }
  if (error instanceof MongoWriteConcernError) return notByMost(place, cause);
  if (error instanceof MongoServerError && !isPassing(error))
    return new StoreUnavailable(
      `MongoDB at ${place} refused (${error.codeName ?? `code ${String(error.code)}`}). Look at the server's own log.`,
      cause,
    );
  return new StoreUnavailable(
    `MongoDB at ${place} does not answer. See that it runs and can be reached from here; once it does, everything goes on by itself.`,
    cause,
  );
};

const notByMost = (place: string, cause: ErrorOptions): StoreUnavailable =>
  new StoreUnavailable(
    `Most members of the replica set at ${place} did not confirm in time. See that more than half of them run; until then nothing can be kept.`,
    cause,
  );

const codeOf = (error: unknown): unknown => (error instanceof MongoError ? error.code : undefined);
