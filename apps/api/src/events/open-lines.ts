import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { Inject, Injectable } from '@nestjs/common';
import { systemLog, type Position, type Stores } from '@sparbar/event-sourcing';
import { Subject, type Observable } from 'rxjs';
import { houseToken, storesToken, type House } from '../house';
import { HttpProblem } from '../http/problem';
import { Memberships } from '../identity/memberships';
import type { Membership } from '../identity/signed-in';
import { whoIsThisToken, type WhoIsThis } from '../identity/who-is-this';

/** How often it is looked whether those who listen still may, and still do. */
const lookEvery = 400;

interface Line {
  readonly account: string;
  readonly cooperation: string;
  readonly cookie: string | undefined;
  readonly over: Subject<void>;
  readonly socket: Socket;
  /** How much waited to be sent when that last changed, and when that was. */
  waiting: number;
  since: number;
}

export interface OpenLine {
  /** Whoever listens may no longer: her account has been closed, her password changed, or her access taken back. */
  readonly over: Observable<void>;
  close(): void;
}

/**
 * The lines on which news is followed: not too many in all, nor of one account, none of somebody who has lost her right to it, and none of somebody who
 * takes nothing of what is sent. Her browser comes back and goes on where it was.
 */
@Injectable()
export class OpenLines {
  private readonly lines = new Set<Line>();
  /** How long each log was when it was looked at last: only what has been written since can have taken a right away. */
  private readonly ends = new Map<string, Position>();
  private looking: NodeJS.Timeout | undefined;

  constructor(
    private readonly memberships: Memberships,
    @Inject(storesToken) private readonly stores: Stores,
    @Inject(whoIsThisToken) private readonly people: WhoIsThis,
    @Inject(houseToken) private readonly house: House,
  ) {}

  open({ account, cooperation }: Membership, { socket, headers }: IncomingMessage): OpenLine {
    const { listeners, listenersEach } = this.house;
    if (this.lines.size >= listeners) throw new HttpProblem('TooManyListening', {}, { headers: { 'retry-after': '30' } });
    if ([...this.lines].filter((line) => line.account === account).length >= listenersEach)
      throw new HttpProblem('TooManyLinesOfOne', { most: listenersEach }, { headers: { 'retry-after': '30' } });
    const line: Line = { account, cooperation, cookie: headers.cookie, over: new Subject(), socket, waiting: 0, since: Date.now() };
    this.lines.add(line);
    this.lookLater();
    return { over: line.over, close: () => this.lines.delete(line) };
  }

  private lookLater(): void {
    this.looking ??= setTimeout(() => {
      void this.look().finally(() => {
        this.looking = undefined;
        if (this.lines.size > 0) this.lookLater();
      });
    }, lookEvery).unref();
  }

  private async look(): Promise<void> {
    for (const line of this.lines) this.closeIfStalled(line);
    const accountsChanged = await this.hasGrown(systemLog);
    for (const [cooperation, lines] of Map.groupBy(this.lines, (line) => line.cooperation)) {
      if (!(await this.hasGrown(cooperation)) && !accountsChanged) continue;
      for (const same of Map.groupBy(lines, ({ account, cookie }) => `${account} ${cookie ?? ''}`).values()) {
        const [first] = same;
        if (first !== undefined && !(await this.stillMay(first))) for (const { over } of same) over.next();
      }
    }
  }

  private closeIfStalled(line: Line): void {
    const { socket, waiting, since } = line;
    const now = socket.writableLength;
    if (now > 0 && now === waiting) {
      if (Date.now() - since > this.house.readerPatienceMs) socket.destroy();
      return;
    }
    line.waiting = now;
    line.since = Date.now();
  }

  private async hasGrown(log: string): Promise<boolean> {
    try {
      const end = await (await this.stores.open(log)).events.end();
      const grown = this.ends.get(log) !== end;
      this.ends.set(log, end);
      return grown;
    } catch {
      // Then nothing is pushed either; it is looked at again.
      return false;
    }
  }

  private async stillMay({ account, cooperation, cookie }: Line): Promise<boolean> {
    try {
      const person = await this.people.whoIs(cookie);
      return person?.account === account && (await this.memberships.in(cooperation, account)) !== undefined;
    } catch {
      this.ends.delete(cooperation);
      return true;
    }
  }
}
