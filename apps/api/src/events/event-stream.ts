import { Inject, Injectable, type MessageEvent, type OnApplicationShutdown } from '@nestjs/common';
import type { Language } from '@sparbar/messages';
import { historyModel } from '@sparbar/read-models';
import type { Following } from '@sparbar/worker';
import { concatMap, EMPTY, expand, filter, from, interval, map, merge, mergeMap, of, Subject, takeUntil, type Observable } from 'rxjs';
import { followingToken } from '../house';
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

  constructor(
    private readonly reader: EventReader,
    private readonly memberships: Memberships,
    @Inject(followingToken) private readonly following: Following,
  ) {}

  onApplicationShutdown(): void {
    this.close();
  }

  close(): void {
    this.stopping.next();
  }

  /** Every event after `seq`, for ever, with a comment now and then so that nobody in between closes a silent line. */
  after(seq: number, member: Membership, language: Language): Observable<MessageEvent> {
    let last = seq;
    const more = of(undefined);
    const progressed = this.following.progress.pipe(
      filter(({ cooperation, model }) => cooperation === member.cooperation && model === historyModel.name),
    );
    const news = merge(more, progressed).pipe(
      concatMap(() => this.pages(last, member, language)),
      mergeMap(({ items }) => items),
      filter((event) => event.seq > last),
      map((event): MessageEvent => {
        last = event.seq;
        return { id: String(event.seq), type: 'event', data: event };
      }),
    );
    const alive = interval(heartbeat).pipe(map((): MessageEvent => ({ type: 'heartbeat', data: String(last) })));
    return merge(news, alive).pipe(takeUntil(this.stopping));
  }

  private pages(seq: number, member: Membership, language: Language): Observable<EventPage> {
    return from(this.read(seq, member, language)).pipe(
      expand((read) => {
        const newest = read.items.at(-1);
        return read.next === undefined || newest === undefined ? EMPTY : from(this.read(newest.seq, member, language));
      }),
    );
  }

  /** The reader's rights are those of now: whoever lost her place hears nothing more. */
  private async read(seq: number, member: Membership, language: Language): Promise<EventPage> {
    const { cooperation } = member;
    const now = await this.memberships.in(cooperation, member.account);
    if (now === undefined) return { items: [], next: undefined, at: seq, uncertain: [] };
    return this.reader.page(now, { cooperation, afterSeq: seq, order: 'asc', limit: page }, language);
  }
}
