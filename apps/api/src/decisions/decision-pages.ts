import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { DecisionListQuery, type DecisionListAsk } from '@sparbar/read-models';
import { present } from '../http/present';
import type { Language } from '../http/speaks';
import { FoundByName } from '../reading/found-by-name';
import { Moments, readAt } from '../reading/moments';
import { NamesOf } from '../reading/names';
import { usualPage } from '../reading/point-in-time.dto';
import { decisionRow, namedIn } from './decision-answer';
import type { DecisionListAnswer } from './decisions.answers';
import type { DecisionListQueryDto } from './decisions.query.dto';

/** The register of decisions, page by page: for the screen, and for what is taken along. */
@Injectable()
export class DecisionPages {
  constructor(
    private readonly queries: QueryBus,
    private readonly moments: Moments,
    private readonly names: NamesOf,
    private readonly found: FoundByName,
  ) {}

  async page(cooperation: string, query: DecisionListQueryDto, language: Language): Promise<DecisionListAnswer> {
    const at = await this.moments.of(cooperation, query);
    const { forum, standing, since, until, sort, after, limit = usualPage, order } = query;
    const activity = query.activity === undefined ? undefined : await this.found.activity(cooperation, query.activity);
    const descending = order === undefined ? undefined : order === 'desc';
    const ask = present<DecisionListAsk>({ cooperation, at, standing, forum, activity, since, until, sort, descending, after, limit });
    const { items, next, counts, ...context } = await this.queries.execute(new DecisionListQuery(ask));
    const named = items.map(namedIn);
    const names = await this.names.load(cooperation, language, {
      activities: named.flatMap((one) => one.activities),
      decisions: named.flatMap((one) => one.decisions),
    });
    return { items: items.map((item) => decisionRow(item, names)), next: next ?? null, counts, ...readAt(context) };
  }
}
