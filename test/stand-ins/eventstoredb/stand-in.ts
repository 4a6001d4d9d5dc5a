import {
  Server,
  ServerCredentials,
  status,
  type sendUnaryData,
  type ServerDuplexStream,
  type ServerUnaryCall,
  type ServerWritableStream,
} from '@grpc/grpc-js';
import { ServerFeaturesService } from '@eventstore/db-client/generated/serverfeatures_grpc_pb';
import { SupportedMethod, SupportedMethods } from '@eventstore/db-client/generated/serverfeatures_pb';
import type { Empty } from '@eventstore/db-client/generated/shared_pb';
import { StreamsService } from '@eventstore/db-client/generated/streams_grpc_pb';
import type {
  BatchAppendReq,
  BatchAppendResp,
  DeleteReq,
  ReadReq,
  ReadResp,
  TombstoneReq,
} from '@eventstore/db-client/generated/streams_pb';
import { DeleteResp, TombstoneResp } from '@eventstore/db-client/generated/streams_pb';
import { append, batchAppend } from './append-calls';
import { failure } from './failures';
import { StandInLog } from './log';
import { wellBehaved, type Misbehaviour } from './misbehaviour';
import { read } from './read-calls';

/**
 * Not an EventStoreDB: a server that speaks its protocol, on the service definitions the real client brings, and does what EventStoreDB 23.10 was seen to
 * do. The client, the wire and the bytes are real; disks, clusters and clocks are not.
 */
export interface StandIn {
  readonly log: StandInLog;
  readonly misbehaviour: Misbehaviour;
  readonly port: number;
  readonly connectionString: string;
  /** Ends every subscription: with an error, or as if everything had been said. */
  dropSubscriptions(how: 'with-an-error' | 'quietly'): void;
  /** How many are open. */
  subscriptions(): number;
  /** What was asked since this was last looked at. */
  asked(): { readonly readings: number; readonly appends: number };
  /** From one moment to the next, everything that is under way included. */
  stop(): void;
}

export interface StandInOptions {
  readonly version?: string;
  /** What was kept: a server that comes back. */
  readonly log?: StandInLog;
  readonly port?: number;
}

export const standIn = async ({ version = '23.10.6', log = new StandInLog(), port = 0 }: StandInOptions = {}): Promise<StandIn> => {
  const misbehaviour = wellBehaved();
  const subscriptions = new Set<ServerWritableStream<ReadReq, ReadResp>>();
  let asked = { readings: 0, appends: 0 };
  const server = new Server({ 'grpc.max_receive_message_length': 17 * 1024 * 1024 });
  server.addService(StreamsService, {
    append: append(log, misbehaviour),
    batchAppend: (call: ServerDuplexStream<BatchAppendReq, BatchAppendResp>) => {
      call.on('data', (request: BatchAppendReq) => (asked.appends += Number(request.getIsFinal())));
      batchAppend(log, misbehaviour)(call);
    },
    read: (call: ServerWritableStream<ReadReq, ReadResp>) => {
      asked.readings += 1;
      read(log, misbehaviour, subscriptions)(call);
    },
    delete: (call: ServerUnaryCall<DeleteReq, DeleteResp>, callback: sendUnaryData<DeleteResp>) => {
      log.delete(nameOf(call.request));
      callback(null, new DeleteResp());
    },
    tombstone: (call: ServerUnaryCall<TombstoneReq, TombstoneResp>, callback: sendUnaryData<TombstoneResp>) => {
      log.tombstone(nameOf(call.request));
      callback(null, new TombstoneResp());
    },
  });
  server.addService(ServerFeaturesService, {
    getSupportedMethods: (_: ServerUnaryCall<Empty, SupportedMethods>, callback: sendUnaryData<SupportedMethods>) =>
      callback(null, methods(version)),
  });
  const bound = await new Promise<number>((resolve, reject) => {
    server.bindAsync(`127.0.0.1:${port}`, ServerCredentials.createInsecure(), (error, at) =>
      error === null ? resolve(at) : reject(error),
    );
  });
  return {
    ...{ log, misbehaviour, port: bound, connectionString: `esdb://127.0.0.1:${bound}?tls=false` },
    dropSubscriptions: (how) => {
      for (const call of subscriptions) {
        if (how === 'quietly') call.end();
        else call.emit('error', failure(status.UNAVAILABLE, 'The subscription was dropped'));
      }
    },
    subscriptions: () => subscriptions.size,
    asked: () => {
      const before = asked;
      asked = { readings: 0, appends: 0 };
      return before;
    },
    stop: () => server.forceShutdown(),
  };
};

const nameOf = (request: DeleteReq | TombstoneReq): string =>
  Buffer.from(request.getOptions()?.getStreamIdentifier()?.getStreamName_asU8() ?? []).toString('utf8');

const methods = (version: string): SupportedMethods => {
  const supported = new SupportedMethods();
  supported.setEventStoreServerVersion(version);
  for (const name of ['append', 'batchappend', 'read', 'delete', 'tombstone']) {
    const method = new SupportedMethod();
    method.setServiceName('event_store.client.streams.streams');
    method.setMethodName(name);
    supported.addMethods(method);
  }
  return supported;
};
