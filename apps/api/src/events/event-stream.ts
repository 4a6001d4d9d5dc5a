import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { Inject, Injectable, type MessageEvent, type OnApplicationShutdown } from '@nestjs/common';
import { breath } from '@sparbar/event-sourcing';
import type { Language } from '@sparbar/messages';
import { historyModel } from '@sparbar/read-models';
import type { Following } from '@sparbar/worker';
import { concat, concatMap, defer, filter, finalize, interval, map, merge, Subject, takeUntil, tap, type Observable } from 'rxjs';
import { followingToken } from '../house';
import type { Membership } from '../identity/signed-in';
import type { EventAnswer } from './events.answers';
import { EventReader, type EventPage } from './event-reader';
import { Memberships } from '../identity/memberships';
import { OpenLines } from './open-lines';

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
    private readonly lines: OpenLines,
    @Inject(followingToken) private readonly following: Following,
  ) {}

  onApplicationShutdown(): void {
    this.close();
  }

  close(): void {
    this.stopping.next();
  }

  /** Every event after where it is to begin, for ever, with a comment now and then so that nobody in between closes a silent line. */
  after(from: () => Promise<number>, member: Membership, language: Language, request: IncomingMessage): Observable<MessageEvent> {
    const open = this.lines.open(member, request);
    const line = request.socket;
    let last = 0;
    const begun = defer(from).pipe(tap((seq) => (last = seq)));
    const progressed = this.following.progressIn(member.cooperation).pipe(filter(({ model }) => model === historyModel.name));
    const news = concat(begun, progressed).pipe(
      concatMap(() => this.since(last, member, language, line)),
      map((event): MessageEvent => {
        last = event.seq;
        return { id: String(event.seq), type: 'event', data: event };
      }),
    );
    const alive = interval(heartbeat).pipe(map((): MessageEvent => ({ type: 'heartbeat', data: String(last) })));
    return merge(news, alive).pipe(
      takeUntil(merge(this.stopping, open.over)),
      finalize(() => open.close()),
    );
  }

  /** A page at a time, and of it an event at a time, each when the line has taken the one before: a reader who stands still costs a page and no more. */
  private async *since(seq: number, member: Membership, language: Language, line: Socket): AsyncGenerator<EventAnswer> {
    for (let next: string | undefined = '', last = seq; next !== undefined && !line.destroyed;) {
      const read: EventPage = await this.read(last, member, language);
      for (const event of read.items) {
        yield event;
        last = event.seq;
        await taken(line);
      }
      next = read.items.length === 0 ? undefined : read.next;
    }
  }

  /** The reader's rights are those of now: whoever lost her place hears nothing more. */
  private async read(seq: number, member: Membership, language: Language): Promise<EventPage> {
    const { cooperation } = member;
    const now = await this.memberships.in(cooperation, member.account);
    if (now === undefined) return { items: [], next: undefined, at: seq, uncertain: [] };
    return this.reader.page(now, { cooperation, afterSeq: seq, order: 'asc', limit: page }, language);
  }
}

/** When nothing waits to be sent on this line, or it is closed. What was handed on just now comes to the line a turn later. */
async function taken(line: Socket): Promise<void> {
  await breath();
  if (!line.writableNeedDrain || line.destroyed) return;
  await new Promise<void>((resolve) => {
    const done = (): void => {
      line.off('drain', done).off('close', done);
      resolve();
    };
    line.once('drain', done).once('close', done);
  });
}
