import type { Socket } from 'node:net';
import { Inject, Injectable, type MessageEvent, type OnApplicationShutdown } from '@nestjs/common';
import type { Language } from '@sparbar/messages';
import { historyModel } from '@sparbar/read-models';
import type { Following } from '@sparbar/worker';
import {
  concatMap,
  EMPTY,
  expand,
  filter,
  finalize,
  from,
  interval,
  map,
  merge,
  mergeMap,
  of,
  Subject,
  takeUntil,
  type Observable,
} from 'rxjs';
import { followingToken, houseToken, type House } from '../house';
import { HttpProblem } from '../http/problem';
import type { Membership } from '../identity/signed-in';
import { EventReader, type EventPage } from './event-reader';
import { Memberships } from '../identity/memberships';

const heartbeat = 15_000;
const page = 100;

/**
 * News for a page that is open. Nothing hangs on it: what is missed (a dropped connection, a restart) is read from the history after the
 * number the browser last saw, which is also how everything pushed is read in the first place.
 */
@Injectable()
export class EventStream implements OnApplicationShutdown {
  private readonly stopping = new Subject<void>();
  private listening = 0;

  constructor(
    private readonly reader: EventReader,
    private readonly memberships: Memberships,
    @Inject(followingToken) private readonly following: Following,
    @Inject(houseToken) private readonly house: House,
  ) {}

  onApplicationShutdown(): void {
    this.close();
  }

  close(): void {
    this.stopping.next();
  }

  /** Every event after `seq`, for ever, with a comment now and then so that nobody in between closes a silent line. */
  after(seq: number, member: Membership, language: Language, line: Socket): Observable<MessageEvent> {
    if (this.listening >= this.house.listeners) throw new HttpProblem('TooManyListening', {}, { headers: { 'retry-after': '30' } });
    this.listening += 1;
    let last = seq;
    const more = of(undefined);
    const progressed = this.following.progress.pipe(
      filter(({ cooperation, model }) => cooperation === member.cooperation && model === historyModel.name),
    );
    const news = merge(more, progressed).pipe(
      concatMap(() => this.pages(last, member, language, line)),
      mergeMap(({ items }) => items),
      filter((event) => event.seq > last),
      map((event): MessageEvent => {
        last = event.seq;
        return { id: String(event.seq), type: 'event', data: event };
      }),
    );
    const alive = interval(heartbeat).pipe(map((): MessageEvent => ({ type: 'heartbeat', data: String(last) })));
    return merge(news, alive).pipe(
      takeUntil(this.stopping),
      finalize(() => (this.listening -= 1)),
    );
  }

  /** A page at a time, and the next only when the line has taken the one before: a reader who stands still costs a page and no more. */
  private pages(seq: number, member: Membership, language: Language, line: Socket): Observable<EventPage> {
    const read = async (after: number): Promise<EventPage> => {
      await this.taken(line);
      return this.read(after, member, language);
    };
    return from(read(seq)).pipe(
      expand(({ items, next }) => {
        const newest = items.at(-1);
        return next === undefined || newest === undefined ? EMPTY : from(read(newest.seq));
      }),
    );
  }

  /** When nothing waits to be sent on this line. One that takes nothing for too long is closed: its browser comes back and goes on where it was. */
  private async taken(line: Socket): Promise<void> {
    if (!line.writableNeedDrain) return;
    await new Promise<void>((resolve) => {
      const patience = setTimeout(() => line.destroy(), this.house.readerPatienceMs);
      const done = (): void => {
        clearTimeout(patience);
        line.off('drain', done).off('close', done);
        resolve();
      };
      line.once('drain', done).once('close', done);
    });
  }

  /** The reader's rights are those of now: whoever lost her place hears nothing more. */
  private async read(seq: number, member: Membership, language: Language): Promise<EventPage> {
    const { cooperation } = member;
    const now = await this.memberships.in(cooperation, member.account);
    if (now === undefined) return { items: [], next: undefined, at: seq, uncertain: [] };
    return this.reader.page(now, { cooperation, afterSeq: seq, order: 'asc', limit: page }, language);
  }
}
