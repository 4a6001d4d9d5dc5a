import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { OnDate, Role } from '@sparbar/domain';
import type { Actor } from '@sparbar/event-sourcing';
import { contextOf, HistoryQuery, type AnswerContext, type HistoryDocument, type PointInTime } from '@sparbar/read-models';

export type AccessState = 'granted' | 'withdrawn';

/** An account's place in one cooperation, and the event that last said something of it. */
export interface AccessStanding {
  readonly account: string;
  readonly state: AccessState;
  /** Of what was withdrawn: what it was. */
  readonly role: Role;
  readonly party: string;
  readonly seq: number;
  readonly on: OnDate;
  readonly who: Actor;
  readonly reason: string | null;
}

export interface StandingsThen extends AnswerContext {
  readonly standings: readonly AccessStanding[];
}

/** Who has, and who has had, a place in a cooperation: out of the few events of its history that give one and take it back. */
@Injectable()
export class AccessStandings {
  constructor(private readonly queries: QueryBus) {}

  async of(cooperation: string, point: PointInTime = {}): Promise<StandingsThen> {
    const standings = new Map<string, AccessStanding>();
    const ask = { cooperation, type: ['AccessGranted', 'AccessRevoked'] as const, limit: 500 };
    let page = await this.queries.execute(new HistoryQuery({ ...ask, at: point }));
    const { at } = page;
    for (;;) {
      for (const document of page.items) {
        const account = String(document.values['account']);
        const standing = since(standings.get(account), document, account);
        if (standing !== undefined) standings.set(account, standing);
      }
      if (page.next === undefined) return { ...contextOf(at, point, []), standings: [...standings.values()] };
      // Every page as it was when the first was read.
      page = await this.queries.execute(new HistoryQuery({ ...ask, at: { ...point, knownAt: at }, after: page.next }));
    }
  }
}

function since(before: AccessStanding | undefined, document: HistoryDocument, account: string): AccessStanding | undefined {
  const { type, values, seq, effectiveOn: on, who, reason } = document;
  const said = { account, seq, on, who, reason };
  // The codec has checked that type and values belong together.
  if (type === 'AccessGranted') return { ...said, state: 'granted', role: values['role'] as Role, party: String(values['party']) };
  return before && { ...before, ...said, state: 'withdrawn' };
}
