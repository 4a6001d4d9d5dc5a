import { status, type sendUnaryData, type ServerDuplexStream, type ServerReadableStream } from '@grpc/grpc-js';
import { Empty } from 'google-protobuf/google/protobuf/empty_pb';
import * as shared from '@eventstore/db-client/generated/shared_pb';
import { AppendReq, AppendResp, BatchAppendReq, BatchAppendResp } from '@eventstore/db-client/generated/streams_pb';
import { accessDenied, failure, inAnswer, notLeader, streamDeleted, wrongVersion } from './failures';
import type { Expected, Proposed, StandInLog, Written } from './log';
import { once, type Misbehaviour } from './misbehaviour';

const mostBytes = 1024 * 1024;
type Message = BatchAppendReq.ProposedMessage | AppendReq.ProposedMessage;

const proposed = (message: Message): Proposed => ({
  id: message.getId()?.getString() ?? '',
  type: message.getMetadataMap().get('type') ?? '',
  isJson: message.getMetadataMap().get('content-type') === 'application/json',
  data: Buffer.from(message.getData_asU8()),
  metadata: Buffer.from(message.getCustomMetadata_asU8()),
});

const nameIn = (options: { getStreamIdentifier(): shared.StreamIdentifier | undefined } | undefined): string =>
  Buffer.from(options?.getStreamIdentifier()?.getStreamName_asU8() ?? []).toString('utf8');

const identifier = (stream: string): shared.StreamIdentifier => {
  const named = new shared.StreamIdentifier();
  named.setStreamName(Buffer.from(stream).toString('base64'));
  return named;
};

const needsLeader = (call: { readonly metadata: { get(name: string): readonly unknown[] } }): boolean =>
  call.metadata.get('requires-leader').length > 0;

/** Many appends on one line, answered one by one: how the client writes. */
export const batchAppend =
  (log: StandInLog, misbehaviour: Misbehaviour) =>
  (call: ServerDuplexStream<BatchAppendReq, BatchAppendResp>): void => {
    const begun = new Map<string, { readonly options: BatchAppendReq.Options; readonly events: Proposed[] }>();
    const answer = (request: BatchAppendReq, stream: string, fill: (response: BatchAppendResp) => void): void => {
      const response = new BatchAppendResp();
      response.setCorrelationId(request.getCorrelationId());
      response.setStreamIdentifier(identifier(stream));
      fill(response);
      setTimeout(() => call.write(response), misbehaviour.slowMs);
    };
    call.on('error', () => undefined);
    call.on('end', () => call.end());
    call.on('data', (request: BatchAppendReq) => {
      const key = request.getCorrelationId()?.getString() ?? '';
      const options = request.getOptions();
      if (options !== undefined) begun.set(key, { options, events: [] });
      const append = begun.get(key);
      if (append === undefined) return;
      append.events.push(...request.getProposedMessagesList().map(proposed));
      if (!request.getIsFinal()) return;
      begun.delete(key);
      const stream = nameIn(append.options);
      const { leaderElsewhere } = misbehaviour;
      if (leaderElsewhere !== undefined && needsLeader(call)) return void call.emit('error', notLeader(leaderElsewhere));
      if (misbehaviour.accessDenied)
        return answer(request, stream, (response) =>
          response.setError(inAnswer('AccessDenied', new shared.AccessDenied(), 'event_store.client.AccessDenied')),
        );
      if (append.events.reduce((sum, { data }) => sum + data.length, 0) > mostBytes) return answer(request, stream, tooLarge);
      if (once(misbehaviour, 'busy'))
        return answer(request, stream, (response) => response.setError(inAnswer('Server Is Busy', new Empty(), 'google.protobuf.Empty')));
      if (once(misbehaviour, 'silentInstead')) return;
      const written = log.append(stream, expectedBy(append.options), append.events);
      if (once(misbehaviour, 'silentAfterWriting')) return;
      if (once(misbehaviour, 'breakAfterWriting')) return void call.emit('error', failure(status.UNAVAILABLE, 'The line was cut'));
      answer(request, stream, (response) => fillBatch(response, stream, written, misbehaviour));
    });
  };

const tooLarge = (response: BatchAppendResp): void => {
  const details = new shared.MaximumAppendSizeExceeded();
  details.setMaxappendsize(mostBytes);
  response.setError(inAnswer('MaximumAppendSizeExceeded', details, 'event_store.client.MaximumAppendSizeExceeded'));
};

const expectedBy = (options: BatchAppendReq.Options): Expected => {
  if (options.hasNoStream()) return 'no-stream';
  if (options.hasStreamExists()) return 'stream-exists';
  return options.hasStreamPosition() ? BigInt(options.getStreamPosition()) : 'any';
};

const fillBatch = (response: BatchAppendResp, stream: string, written: Written, misbehaviour: Misbehaviour): void => {
  switch (written.kind) {
    case 'written': {
      const success = new BatchAppendResp.Success();
      success.setCurrentRevision(String(written.revision + BigInt(misbehaviour.furtherOn)));
      const position = new shared.AllStreamPosition();
      position.setCommitPosition(String(written.position));
      position.setPreparePosition(String(written.position));
      if (once(misbehaviour, 'withoutPosition')) success.setNoPosition(new Empty());
      else success.setPosition(position);
      response.setSuccess(success);
      return;
    }
    case 'wrong-version':
      response.setError(wrongVersion(written.current));
      return;
    case 'deleted': {
      const details = new shared.StreamDeleted();
      details.setStreamIdentifier(identifier(stream));
      response.setError(inAnswer('StreamDeleted', details, 'event_store.client.StreamDeleted'));
    }
  }
};

/** One append in a call of its own: how the client writes where credentials come with the call. */
export const append =
  (log: StandInLog, misbehaviour: Misbehaviour) =>
  (call: ServerReadableStream<AppendReq, AppendResp>, callback: sendUnaryData<AppendResp>): void => {
    let options: AppendReq.Options | undefined;
    const events: Proposed[] = [];
    call.on('data', (request: AppendReq) => {
      options = request.getOptions() ?? options;
      const message = request.getProposedMessage();
      if (message !== undefined) events.push(proposed(message));
    });
    call.on('end', () => {
      const { leaderElsewhere } = misbehaviour;
      if (leaderElsewhere !== undefined && needsLeader(call)) return callback(notLeader(leaderElsewhere));
      if (misbehaviour.accessDenied) return callback(accessDenied());
      const stream = nameIn(options);
      const expected: Expected = options?.hasNoStream()
        ? 'no-stream'
        : options?.hasRevision()
          ? BigInt(options.getRevision())
          : options?.hasStreamExists()
            ? 'stream-exists'
            : 'any';
      const written = log.append(stream, expected, events);
      if (written.kind === 'deleted') return callback(streamDeleted(stream));
      const response = new AppendResp();
      if (written.kind === 'written') {
        const success = new AppendResp.Success();
        success.setCurrentRevision(String(written.revision));
        const position = new AppendResp.Position();
        position.setCommitPosition(String(written.position));
        position.setPreparePosition(String(written.position));
        success.setPosition(position);
        response.setSuccess(success);
      } else {
        const wrong = new AppendResp.WrongExpectedVersion();
        if (written.current >= 0n) wrong.setCurrentRevision(String(written.current));
        else wrong.setCurrentNoStream(new shared.Empty());
        response.setWrongExpectedVersion(wrong);
      }
      setTimeout(() => callback(null, response), misbehaviour.slowMs);
    });
  };
