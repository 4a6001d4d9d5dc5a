import { StoreDamaged, type StreamName } from '@sparbar/event-sourcing';
import type { Connection } from './connection';
import { isNoStream, storeFailure } from './client-failure';
import { StreamRefused } from './refused';
import { readEvent, type ReadEvent } from './stored-record';

const longest = 4_096n;

/** Versions of a stream in order, each looked at, none missing; undefined where the server knows no such stream. */
export const readStream = async (
  connection: Connection,
  stream: StreamName,
  from: number,
  to: number,
): Promise<readonly ReadEvent[] | undefined> => {
  const what = `Reading ${stream}`;
  const events: ReadEvent[] = [];
  let next = Math.max(from, 1);
  while (next <= to) {
    const wanted = BigInt(Math.min(to, Number.MAX_SAFE_INTEGER)) - BigInt(next) + 1n;
    const maxCount = Number(wanted < longest ? wanted : longest);
    const page = await connection
      .read(what, (client) => client.readStream(stream, { fromRevision: BigInt(next) - 1n, maxCount, requiresLeader: true }))
      .catch((error: unknown) => {
        if (isNoStream(error)) return undefined;
        throw known(error) ? error : storeFailure(error, what);
      });
    if (page === undefined) return events.length === 0 ? undefined : events;
    for (const record of page) {
      const event = readEvent(record);
      if (event.envelope.stream !== stream || event.envelope.version !== next) throw notWhole(stream, next);
      events.push(event);
      next += 1;
    }
    if (page.length < maxCount) break;
  }
  return events;
};

const known = (error: unknown): boolean => error instanceof Error && !('type' in error) && !('code' in error);

export const notWhole = (stream: string, version: number): StoreDamaged =>
  new StoreDamaged(
    `Version ${version} of ${stream} is no longer in the event store: somebody has cut the stream. Restore it from a backup.`,
  );

/** What makes a stream forget: by age, by number, or before a version; a deleted stream is one cut before the last version there can be. */
const forgetting = ['$maxAge', '$maxCount', '$tb'] as const;

export const makesForget = (settings: unknown): boolean =>
  typeof settings !== 'object' || settings === null || forgetting.some((name) => Object.hasOwn(settings, name));

/** What is set for the stream is the last event of a stream beside it. */
export const assertKeeps = async (connection: Connection, stream: string): Promise<void> => {
  const what = `Reading what is set for ${stream}`;
  const [last] = await connection
    .read(what, (client) =>
      client.readStream(`$$${stream}`, { fromRevision: 'end', direction: 'backwards', maxCount: 1, requiresLeader: true }),
    )
    .catch((error: unknown) => {
      if (isNoStream(error)) return [];
      throw known(error) ? error : storeFailure(error, what);
    });
  if (last === undefined || !makesForget(last.event?.data)) return;
  throw new StreamRefused(
    `${stream} is set to forget (${forgetting.join(', ')}), or has been deleted. Nothing in it may be lost: ` +
      `take that setting away on the event store, and restore from a backup what is gone.`,
  );
};
