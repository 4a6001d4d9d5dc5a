import type { ResolvedEvent } from '@eventstore/db-client';
import { StoreDamaged, type Position } from '@sparbar/event-sourcing';
import { isNotUnderstood, storeFailure } from './client-failure';
import type { Connection } from './connection';
import { assertKeeps, makesForget } from './read-stream';
import { cooperationOf, isFact, readEvent, type ReadEvent } from './stored-record';

/** A place between two records of the whole log. */
export interface LogPlace {
  readonly commit: bigint;
  readonly prepare: bigint;
}

export interface LogPage {
  readonly events: readonly ReadEvent[];
  /** Up to here nothing of this cooperation is left unread. */
  readonly readTo: Position;
}

const pageSizes = { least: 64, most: 1_000 } as const;

/**
 * One cooperation's events out of the log of all, in order. The server reads the whole log; what is others', a link, or its own is left out here (the
 * client takes a filter for this call and loses it without a word).
 */
export const readLog = async (connection: Connection, cooperation: string, after: Position, limit: number): Promise<LogPage> => {
  const events: ReadEvent[] = [];
  let place: LogPlace = { commit: after, prepare: after };
  while (events.length < limit) {
    const size = Math.min(Math.max(limit - events.length, pageSizes.least), pageSizes.most) + 1;
    const page: readonly ResolvedEvent[] = await recordsFrom(connection, place.commit > 0n ? place : undefined, size);
    for (const record of page) {
      const at = placeOf(record);
      // The record at the place itself has been read before.
      if (!isAfter(at, place)) continue;
      if (events.length === limit) break;
      place = at;
      const event = await factOf(connection, cooperation, record);
      if (event === undefined) continue;
      if (event.position <= (events.at(-1)?.position ?? after)) throw samePosition(event.position);
      events.push(event);
    }
    if (page.length < size) break;
  }
  return { events, readTo: place.commit };
};

export const isAfter = (at: LogPlace, before: LogPlace): boolean =>
  at.commit > before.commit || (at.commit === before.commit && at.prepare > before.prepare);

/** A program that writes in transactions of its own gives several events one place. */
const samePosition = (position: Position): StoreDamaged =>
  new StoreDamaged(`Two events stand at position ${position} of the event store. Stop Spårbar, and find out who else writes there.`);

const what = 'Reading the log';

/** From a place on, the record there included. Where no record begins at the place, from the last one before it. */
const recordsFrom = async (connection: Connection, place: LogPlace | undefined, size: number): Promise<readonly ResolvedEvent[]> => {
  const reading = (from: LogPlace | undefined) =>
    connection.read(what, (client) => client.readAll({ fromPosition: from ?? 'start', maxCount: size, requiresLeader: true }));
  try {
    return await reading(place);
  } catch (error) {
    if (!isNotUnderstood(error) || place === undefined) throw clear(error);
    return reading(await lastBefore(connection, place)).catch((again: unknown) => Promise.reject(clear(again)));
  }
};

/** Nobody has such a place from here; one who comes with it all the same is answered, however long it takes. */
const lastBefore = async (connection: Connection, place: LogPlace): Promise<LogPlace | undefined> => {
  let from: LogPlace | 'end' = 'end';
  for (;;) {
    const fromPosition: LogPlace | 'end' = from;
    const page = await connection.read(what, (client) =>
      client.readAll({ fromPosition, direction: 'backwards', maxCount: pageSizes.most, requiresLeader: true }),
    );
    const before = page.map(placeOf).find((one) => isAfter(place, one));
    const last = page.at(-1);
    if (before !== undefined || last === undefined) return before;
    from = placeOf(last);
  }
};

export const placeOf = ({ event, link, commitPosition }: ResolvedEvent): LogPlace => {
  const place = (link ?? event)?.position;
  if (place !== undefined) return place;
  if (commitPosition !== undefined) return { commit: commitPosition, prepare: commitPosition };
  throw new StoreDamaged('The event store gave a record without a position. Use a server of a version Spårbar knows.');
};

const factOf = async (connection: Connection, cooperation: string, record: ResolvedEvent): Promise<ReadEvent | undefined> => {
  const { event } = record;
  if (event === undefined) return undefined;
  if (isFact(record)) return cooperationOf(event.streamId) === cooperation ? readEvent(record) : undefined;
  await watch(connection, cooperation, event);
  return undefined;
};

/** What is said about a stream of the cooperation. What was set once and has been taken away since harms nobody. */
const watch = async (
  connection: Connection,
  cooperation: string,
  { streamId, type, data }: NonNullable<ResolvedEvent['event']>,
): Promise<void> => {
  if (type === '$streamDeleted' && cooperationOf(streamId) === cooperation)
    throw new StoreDamaged(`${streamId} has been deleted from the event store. Restore it from a backup.`);
  if (type !== '$metadata' || !streamId.startsWith('$$') || !makesForget(data)) return;
  const stream = streamId.slice(2);
  if (cooperationOf(stream) === cooperation) await assertKeeps(connection, stream);
};

const clear = (error: unknown): unknown =>
  error instanceof Error && ('type' in error || 'code' in error) ? storeFailure(error, what) : error;
