import type { ResolvedEvent } from '@eventstore/db-client';
import { systemLog, type Position } from '@sparbar/event-sourcing';
import { isCooperation } from '../../rules/cooperation-id';
import { storeFailure } from './client-failure';
import type { Connection, StreamNames } from './connection';
import { isAfter, placeOf, type LogPlace } from './read-log';
import { cooperationOf, isFact } from './stored-record';

const what = 'Looking for the end of the log';
const pageSizes = { least: 16, most: 1_000 } as const;

/** How far back is read before the server is asked to look for itself. */
const pagesBack = 5;

/**
 * Where each cooperation's last event is, in a log that all share. It is read from its end, and no further than it has been read before: usually a few
 * records. For a cooperation that has been silent for long, or has no event at all, the server looks through the log itself, once.
 */
export class Ends {
  readonly #last = new Map<string, Position>();
  /** Between these two everything has been seen. */
  #newest: LogPlace = { commit: 0n, prepare: 0n };
  #oldest: LogPlace | undefined;
  #all = false;
  /** Every cooperation an event of which was seen. */
  readonly #names = new Set<string>();
  /** Whether all that have been opened are among them. */
  #allNamed = false;
  #pagesRead = 0;
  #running: Promise<void> = Promise.resolve();
  #next: Promise<void> | undefined;

  constructor(private readonly connection: Connection) {}

  async end(cooperation: string): Promise<Position> {
    await this.#seeNewer();
    while (this.#isToBeRead(cooperation)) await this.#inTurn(() => this.#seeOlder());
    if (!this.#all && !this.#last.has(cooperation)) await this.#inTurn(() => this.#look(cooperation));
    return this.#last.get(cooperation) ?? 0n;
  }

  async cooperations(): Promise<readonly string[]> {
    await this.#seeNewer();
    if (!this.#all && !this.#allNamed) await this.#inTurn(() => this.#lookForAll());
    return [...this.#names].filter((id) => id !== systemLog).sort();
  }

  /** Fails where no leader answers. */
  reached(): Promise<void> {
    return this.#seeNewer();
  }

  /** Whoever asks while one reads gets what the next one reads: it begins after all of them have asked. */
  #seeNewer(): Promise<void> {
    this.#next ??= this.#inTurn(() => {
      this.#next = undefined;
      return this.#newer();
    });
    return this.#next;
  }

  #inTurn(task: () => Promise<void>): Promise<void> {
    const turn = this.#running.then(task);
    this.#running = turn.catch(() => undefined);
    return turn;
  }

  async #newer(): Promise<void> {
    const found: ResolvedEvent[] = [];
    let from: LogPlace | 'end' = 'end';
    for (let size: number = pageSizes.least; ; size = Math.min(size * 4, pageSizes.most)) {
      const page = await this.#backwards(from, size);
      const unseen = page.filter((record) => isAfter(placeOf(record), this.#newest));
      found.push(...unseen);
      const last = page.at(-1);
      if (last === undefined || page.length < size) this.#all = this.#all || unseen.length === page.length;
      // The first time, one page: what is older is read when somebody needs it.
      if (last === undefined || page.length < size || unseen.length < page.length || this.#oldest === undefined) break;
      from = placeOf(last);
    }
    const oldest = found.at(-1);
    if (oldest !== undefined) this.#oldest ??= placeOf(oldest);
    this.#see(found);
    const newest = found[0];
    if (newest !== undefined) this.#newest = placeOf(newest);
  }

  #isToBeRead(cooperation: string): boolean {
    return !this.#all && !this.#last.has(cooperation) && this.#pagesRead < pagesBack;
  }

  async #look(cooperation: string): Promise<void> {
    if (this.#last.has(cooperation)) return;
    await this.#search({ prefix: `${cooperation}.` }, (record) => this.#see([record]));
    // Where there was none: what comes later is seen when it comes.
    if (!this.#last.has(cooperation)) this.#last.set(cooperation, 0n);
  }

  /** A cooperation's log begins where it is opened, in the stream of that name. */
  async #lookForAll(): Promise<void> {
    if (this.#allNamed) return;
    await this.#search({ regex: String.raw`^[^.$]+\.cooperation-` }, (record) => void this.#named(record));
    this.#allNamed = true;
  }

  async #seeOlder(): Promise<void> {
    if (this.#all) return;
    this.#pagesRead += 1;
    const page = await this.#backwards(this.#oldest ?? 'end', pageSizes.most);
    const last = page.at(-1);
    this.#see(page);
    if (last !== undefined) this.#oldest = placeOf(last);
    this.#all = page.length < pageSizes.most;
  }

  #backwards(fromPosition: LogPlace | 'end', maxCount: number): Promise<readonly ResolvedEvent[]> {
    return this.connection
      .read(what, (client) => client.readAll({ fromPosition, direction: 'backwards', maxCount, requiresLeader: true }))
      .catch(clearly);
  }

  #search(streams: StreamNames, each: (record: ResolvedEvent) => void): Promise<void> {
    return this.connection.search(what, streams, each).catch(clearly);
  }

  #see(records: readonly ResolvedEvent[]): void {
    for (const record of records) {
      const cooperation = this.#named(record);
      const { commit } = placeOf(record);
      if (cooperation !== undefined && commit > (this.#last.get(cooperation) ?? 0n)) this.#last.set(cooperation, commit);
    }
  }

  /** The cooperation a record is of, if it is of any; its name is known from now on. */
  #named(record: ResolvedEvent): string | undefined {
    const cooperation = isFact(record) ? cooperationOf(record.event?.streamId ?? '') : '';
    if (!isCooperation(cooperation)) return undefined;
    this.#names.add(cooperation);
    return cooperation;
  }
}

const clearly = (error: unknown): never => {
  throw error instanceof Error && ('type' in error || 'code' in error) ? storeFailure(error, what) : error;
};
