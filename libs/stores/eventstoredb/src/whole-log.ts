import type { AllStreamSubscription, ResolvedEvent } from '@eventstore/db-client';
import { pause, type Position } from '@sparbar/event-sourcing';
import type { Connection } from './connection';
import { isAfter, placeOf, type LogPlace } from './read-log';
import { RecentEvents } from './recent-events';
import { cooperationOf, isFact, readEvent } from './stored-record';
import type { StreamHeads } from './stream-heads';

/** How it stands with the following of the log, for whoever runs the product. */
export interface FollowingState {
  /** Whether the server pushes what is written. Where not, followers read page by page, at each new try. */
  readonly heard: boolean;
  /** Whether everything that was there has been heard. */
  readonly caughtUp: boolean;
  readonly position: Position;
  /** How often the subscription has been begun again. */
  readonly dropped: number;
}

const backOff = { firstMs: 50, mostMs: 5_000 } as const;

/**
 * One subscription to everything, for all who follow in this process. The client does not begin a dropped one again: that is done here, after the last
 * record heard, sooner at first and then less often. Begins when somebody follows, ends when nobody does.
 */
export class WholeLog {
  readonly #recent = new Map<string, RecentEvents>();
  #followers = 0;
  #place: LogPlace | undefined;
  #listening: AbortController | undefined;
  #ended: Promise<void> = Promise.resolve();
  #heard = false;
  #caughtUp = false;
  #dropped = 0;

  constructor(
    private readonly connection: Connection,
    private readonly heads: StreamHeads,
    private readonly newRecent: () => RecentEvents = () => new RecentEvents(),
  ) {}

  state(): FollowingState {
    return { heard: this.#heard, caughtUp: this.#caughtUp, position: this.#place?.commit ?? 0n, dropped: this.#dropped };
  }

  /** For as long as it is followed; `leave` once for each. */
  join(): void {
    this.#followers += 1;
    if (this.#listening !== undefined) return;
    const stop = new AbortController();
    this.#listening = stop;
    // An earlier one is to have ended first: both write in the same place.
    this.#ended = this.#ended.then(() => this.#listen(stop.signal));
  }

  leave(): void {
    this.#followers -= 1;
    if (this.#followers === 0) void this.stop();
  }

  async stop(): Promise<void> {
    this.#listening?.abort();
    this.#listening = undefined;
    await this.#ended;
  }

  /** What was heard of a cooperation lately; nothing while nothing is heard, and then the log is to be read. */
  recent(cooperation: string): RecentEvents {
    const known = this.#recent.get(cooperation);
    if (known !== undefined) return known;
    const recent = this.newRecent();
    if (this.#heard) recent.restart(this.#place?.commit ?? 0n);
    this.#recent.set(cooperation, recent);
    return recent;
  }

  async #listen(stop: AbortSignal): Promise<void> {
    let waitMs: number = backOff.firstMs;
    this.#place = undefined;
    while (!stop.aborted) {
      try {
        this.#place ??= await this.#end();
        const subscription = await this.connection.subscribe(this.#place.commit === 0n ? undefined : this.#place);
        await this.#hear(subscription, stop, () => {
          waitMs = backOff.firstMs;
        });
      } catch {
        // Whatever it was: followers read for themselves meanwhile, and are told by name what is wrong.
      }
      this.#unheard();
      if (stop.aborted) break;
      this.#dropped += 1;
      await pause(this.connection.timer, waitMs, stop);
      waitMs = Math.min(waitMs * 2, backOff.mostMs);
    }
  }

  async #end(): Promise<LogPlace> {
    const [last] = await this.connection.read('Looking for the end of the log', (client) =>
      client.readAll({ fromPosition: 'end', direction: 'backwards', maxCount: 1, requiresLeader: true }),
    );
    return last === undefined ? { commit: 0n, prepare: 0n } : placeOf(last);
  }

  async #hear(subscription: AllStreamSubscription, stop: AbortSignal, begun: () => void): Promise<void> {
    // What comes after the loop has nobody else to go to, and would end the process.
    subscription.on('error', () => undefined);
    subscription.on('confirmation', () => {
      begun();
      this.#heard = true;
      for (const recent of this.#recent.values()) recent.restart(this.#place?.commit ?? 0n);
    });
    subscription.on('caughtUp', () => {
      this.#caughtUp = true;
    });
    subscription.on('fellBehind', () => {
      this.#caughtUp = false;
    });
    const end = (): void => {
      subscription.destroy();
      void subscription.unsubscribe().catch(() => undefined);
    };
    stop.addEventListener('abort', end, { once: true });
    const unwatch = this.#watch(end);
    try {
      if (stop.aborted) return;
      for await (const record of subscription) this.#take(record);
    } finally {
      unwatch();
      stop.removeEventListener('abort', end);
      end();
    }
  }

  /** A subscription can fall silent without an end. Now and then it is looked whether the log has gone on without it. */
  #watch(end: () => void): () => void {
    let seen: LogPlace | undefined;
    const { timer, answerMs } = this.connection;
    const look = (): void => {
      if (seen !== undefined && isAfter(seen, this.#place ?? seen)) return end();
      callOff = timer.after(answerMs, look);
      this.#end().then(
        (place) => {
          seen = place;
        },
        () => undefined,
      );
    };
    let callOff = timer.after(answerMs, look);
    return () => callOff();
  }

  #take(record: ResolvedEvent): void {
    const at = placeOf(record);
    const before = this.#place ?? { commit: 0n, prepare: 0n };
    if (at.commit === before.commit && at.prepare === before.prepare) return;
    // Something older than what was heard: it is asked for again from there, in order.
    if (!isAfter(at, before)) throw new RangeError('A record came out of order');
    this.#place = at;
    const streamId = record.event?.streamId ?? '';
    if (streamId.startsWith('$$')) this.heads.doubt(streamId.slice(2));
    const recent = this.#recent.get(cooperationOf(streamId.replace(/^\$\$/, '')));
    if (recent === undefined) return;
    if (!isFact(record)) return recent.restart(at.commit);
    try {
      recent.hear(readEvent(record));
    } catch {
      // Followers come upon it in the log, and are told what is strange.
      recent.restart(at.commit);
    }
  }

  #unheard(): void {
    this.#heard = false;
    this.#caughtUp = false;
    for (const recent of this.#recent.values()) recent.deafen();
  }
}
