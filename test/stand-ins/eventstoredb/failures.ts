import { Metadata, status, type ServiceError } from '@grpc/grpc-js';
import { Any } from 'google-protobuf/google/protobuf/any_pb';
import type { Message } from 'google-protobuf';
import * as shared from '@eventstore/db-client/generated/shared_pb';
import { Status } from '@eventstore/db-client/generated/status_pb';

/** An error of a call, as the server says it: what it is about stands beside the code. */
export const failure = (code: status, details: string, beside: Readonly<Record<string, string>> = {}): ServiceError => {
  const metadata = new Metadata();
  for (const [name, value] of Object.entries(beside)) metadata.add(name, value);
  return Object.assign(new Error(details), { code, details, metadata });
};

export const notLeader = ({ host, port }: { readonly host: string; readonly port: number }): ServiceError =>
  failure(status.NOT_FOUND, 'Leader info available', {
    exception: 'not-leader',
    'leader-endpoint-host': host,
    'leader-endpoint-port': String(port),
  });

export const accessDenied = (): ServiceError => failure(status.PERMISSION_DENIED, 'Access Denied', { exception: 'access-denied' });

export const streamDeleted = (stream: string): ServiceError =>
  failure(status.FAILED_PRECONDITION, `Event stream '${stream}' is deleted.`, { exception: 'stream-deleted', 'stream-name': stream });

export const noSuchPosition = (): ServiceError => failure(status.UNKNOWN, 'Unexpected ReadAllResult: Error');

/** An error inside an answer, for one append of the many on a line. */
export const inAnswer = (message: string, details: Message, name: string): Status => {
  const packed = new Any();
  packed.pack(details.serializeBinary(), name);
  const error = new Status();
  error.setMessage(message);
  error.setDetails(packed);
  return error;
};

export const wrongVersion = (current: bigint): Status => {
  const details = new shared.WrongExpectedVersion();
  if (current >= 0n) details.setCurrentStreamRevision(String(current));
  return inAnswer('WrongExpectedVersion', details, 'event_store.client.WrongExpectedVersion');
};
