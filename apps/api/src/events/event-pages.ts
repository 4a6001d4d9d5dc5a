import { Injectable } from '@nestjs/common';
import { kindOf, type HistoryAsk, type HistoryEventType } from '@sparbar/read-models';
import { UnderArea } from '../agreements/under-area';
import { invalid } from '../http/problem';
import { present } from '../http/present';
import type { Language } from '../http/speaks';
import type { Membership } from '../identity/signed-in';
import { FoundByName } from '../reading/found-by-name';
import { Moments, readAt } from '../reading/moments';
import { usualPage } from '../reading/point-in-time.dto';
import { EventReader } from './event-reader';
import type { EventListAnswer } from './events.answers';
import type { EventListQueryDto } from './events.query.dto';

/** The audit trail, page by page: for the screen, and for what is taken along. */
@Injectable()
export class EventPages {
  constructor(
    private readonly reader: EventReader,
    private readonly moments: Moments,
    private readonly found: FoundByName,
    private readonly under: UnderArea,
  ) {}

  async page(member: Membership, query: EventListQueryDto, language: Language): Promise<EventListAnswer> {
    const { cooperation } = member;
    const at = await this.moments.of(cooperation, query);
    const { since, until, party, actor, order, after, limit = usualPage } = query;
    const ask = present<HistoryAsk>({
      ...{ cooperation, at, since, until, party, actor, order, after, limit },
      seqs: query.seq,
      type: query.type === undefined ? undefined : [typeOf(query.type)],
      kind: query.kind === undefined ? undefined : [query.kind],
      activity: query.activity === undefined ? undefined : await this.found.activity(cooperation, query.activity),
      activities: query.underArea === undefined ? undefined : await this.under.activities(cooperation, query.underArea, at),
      decision: query.decision === undefined ? undefined : await this.found.decision(cooperation, query.decision),
    });
    const { items, next, ...context } = await this.reader.page(member, ask, language);
    return { items, next: next ?? null, ...readAt(context) };
  }
}

function typeOf(asked: string): HistoryEventType {
  const type = (Object.keys(kindOf) as readonly HistoryEventType[]).find((known) => known === asked);
  if (type === undefined) throw invalid({ property: 'type', rule: 'choice', values: { values: Object.keys(kindOf).join(', ') } });
  return type;
}
