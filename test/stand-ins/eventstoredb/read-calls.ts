import type { ServerWritableStream } from '@grpc/grpc-js';
import * as shared from '@eventstore/db-client/generated/shared_pb';
import { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb';
import { accessDenied, noSuchPosition, notLeader, streamDeleted } from './failures';
import type { LogRecord, StandInLog } from './log';
import { once, type Misbehaviour } from './misbehaviour';

type Call = ServerWritableStream<ReadReq, ReadResp>;

/** Every reading and every subscription comes through here. */
export const read =
  (log: StandInLog, misbehaviour: Misbehaviour, subscriptions: Set<Call>) =>
  (call: Call): void => {
    call.on('error', () => undefined);
    const options = call.request.getOptions() as ReadReq.Options;
    const { leaderElsewhere } = misbehaviour;
    if (leaderElsewhere !== undefined && call.metadata.get('requires-leader').length > 0)
      return void call.emit('error', notLeader(leaderElsewhere));
    if (misbehaviour.accessDenied) return void call.emit('error', accessDenied());
    if (misbehaviour.silentReadings) return;
    setTimeout(() => {
      if (options.hasStream()) return readStream(log, misbehaviour, call, options);
      if (options.hasSubscription()) return subscribe(log, misbehaviour, call, options, subscriptions);
      return readAll(log, misbehaviour, call, options);
    }, misbehaviour.slowMs);
  };

const isBackwards = (options: ReadReq.Options): boolean => options.getReadDirection() === ReadReq.Options.ReadDirection.BACKWARDS;

const counted = (records: readonly LogRecord[], options: ReadReq.Options): readonly LogRecord[] => {
  const count = BigInt(options.getCount());
  return count < BigInt(records.length) ? records.slice(0, Number(count)) : records;
};

const give = (call: Call, records: readonly LogRecord[], misbehaviour: Misbehaviour): void => {
  for (const record of records) call.write(eventResponse(misbehaviour.altered?.(record) ?? record));
};

const readStream = (log: StandInLog, misbehaviour: Misbehaviour, call: Call, options: ReadReq.Options): void => {
  const wanted = options.getStream() as ReadReq.Options.StreamOptions;
  const stream = Buffer.from(wanted.getStreamIdentifier()?.getStreamName_asU8() ?? []).toString('utf8');
  const records = log.stream(stream);
  if (records === 'deleted') return void call.emit('error', streamDeleted(stream));
  if (records === undefined) {
    const response = new ReadResp();
    const notFound = new ReadResp.StreamNotFound();
    const named = new shared.StreamIdentifier();
    named.setStreamName(Buffer.from(stream).toString('base64'));
    notFound.setStreamIdentifier(named);
    response.setStreamNotFound(notFound);
    call.write(response);
    return void call.end();
  }
  const from = wanted.hasRevision() ? BigInt(wanted.getRevision()) : undefined;
  const found = isBackwards(options)
    ? records.filter(({ revision }) => from === undefined || revision <= from).toReversed()
    : records.filter(({ revision }) => from === undefined || revision >= from);
  give(call, counted(found, options), misbehaviour);
  call.end();
};

const startOf = (log: StandInLog, options: ReadReq.Options): number | undefined => {
  const wanted = options.getAll() as ReadReq.Options.AllOptions;
  if (wanted.hasStart()) return 0;
  if (wanted.hasEnd()) return log.records.length;
  return log.indexOf(BigInt(wanted.getPosition()?.getCommitPosition() ?? '0'));
};

const readAll = (log: StandInLog, misbehaviour: Misbehaviour, call: Call, options: ReadReq.Options): void => {
  const start = startOf(log, options);
  if (start === undefined) return void call.emit('error', noSuchPosition());
  // Forwards the record at the place is given too, backwards it is not.
  const found = isBackwards(options) ? log.records.slice(0, start).toReversed() : log.records.slice(start);
  give(call, counted(found, options), misbehaviour);
  call.end();
};

/** Only what is asked for by the name of the stream; nobody of ours asks for more. */
const isWanted = ({ stream }: LogRecord, options: ReadReq.Options): boolean => {
  const names = options.getFilter()?.getStreamIdentifier();
  if (names === undefined) return true;
  const prefixes = names.getPrefixList();
  return prefixes.length > 0 ? prefixes.some((prefix) => stream.startsWith(prefix)) : new RegExp(names.getRegex()).test(stream);
};

const subscribe = (log: StandInLog, misbehaviour: Misbehaviour, call: Call, options: ReadReq.Options, subscriptions: Set<Call>): void => {
  const start = startOf(log, options);
  if (start === undefined) return void call.emit('error', noSuchPosition());
  const wanted = options.getAll() as ReadReq.Options.AllOptions;
  // After the record at the place.
  let next =
    wanted.hasPosition() && log.records[start]?.position === BigInt(wanted.getPosition()?.getCommitPosition() ?? '0') ? start + 1 : start;
  subscriptions.add(call);
  const confirmation = new ReadResp();
  const confirmed = new ReadResp.SubscriptionConfirmation();
  confirmed.setSubscriptionId(crypto.randomUUID());
  confirmation.setConfirmation(confirmed);
  call.write(confirmation);
  if (misbehaviour.silentSubscriptions || (options.hasFilter() && once(misbehaviour, 'silentSearches'))) return;
  const send = (): void => {
    if (misbehaviour.silentSubscriptions) return;
    for (; next < log.records.length; next += 1) {
      const record = log.records[next] as LogRecord;
      if (!isWanted(record, options)) continue;
      for (let time = 0; time < misbehaviour.deliveries; time += 1) give(call, [record], misbehaviour);
    }
  };
  send();
  const caughtUp = new ReadResp();
  caughtUp.setCaughtUp(new ReadResp.CaughtUp());
  call.write(caughtUp);
  const unhear = log.hear(send);
  const gone = (): void => {
    unhear();
    subscriptions.delete(call);
  };
  for (const end of ['cancelled', 'close', 'finish', 'error']) call.on(end, gone);
};

const eventResponse = (record: LogRecord): ReadResp => {
  const recorded = new ReadResp.ReadEvent.RecordedEvent();
  const id = new shared.UUID();
  id.setString(record.id);
  recorded.setId(id);
  const named = new shared.StreamIdentifier();
  named.setStreamName(Buffer.from(record.stream).toString('base64'));
  recorded.setStreamIdentifier(named);
  recorded.setStreamRevision(String(record.revision));
  recorded.setCommitPosition(String(record.position));
  recorded.setPreparePosition(String(record.prepared ?? record.position));
  recorded.getMetadataMap().set('type', record.type);
  recorded.getMetadataMap().set('content-type', record.isJson ? 'application/json' : 'application/octet-stream');
  // Hundreds of nanoseconds; nobody of ours reads it.
  recorded.getMetadataMap().set('created', String(BigInt(Date.now()) * 10_000n));
  recorded.setData(record.data.toString('base64'));
  recorded.setCustomMetadata(record.metadata.toString('base64'));
  const event = new ReadResp.ReadEvent();
  event.setEvent(recorded);
  event.setCommitPosition(String(record.position));
  const response = new ReadResp();
  response.setEvent(event);
  return response;
};
