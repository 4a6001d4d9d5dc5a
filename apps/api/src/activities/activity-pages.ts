import { Inject, Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { inTurns, stockholmDay, type Clock } from '@sparbar/event-sourcing';
import { messages } from '@sparbar/messages';
import { ActivityListQuery, type ActivityListAsk, type ActivityOrder } from '@sparbar/read-models';
import { UnderArea } from '../agreements/under-area';
import { clockToken } from '../house';
import { present } from '../http/present';
import type { Language } from '../http/speaks';
import { Moments, readAt } from '../reading/moments';
import { NamesOf } from '../reading/names';
import { usualPage } from '../reading/point-in-time.dto';
import type { ActivityListAnswer, ActivityRowAnswer } from './activities.answers';
import type { ActivityListQueryDto, ActivitySort } from './activities.query.dto';
import { decisionsIn, othersIn, rowAnswer } from './activity-answer';

/** The list of activities, page by page: for the screen, and for what is taken along. */
@Injectable()
export class ActivityPages {
  constructor(
    private readonly queries: QueryBus,
    private readonly moments: Moments,
    private readonly names: NamesOf,
    private readonly under: UnderArea,
    @Inject(clockToken) private readonly clock: Clock,
  ) {}

  async page(cooperation: string, query: ActivityListQueryDto, language: Language): Promise<ActivityListAnswer> {
    const at = await this.moments.of(cooperation, query);
    const { status, area, plan, year, followedUpIn, particulars, after, limit = usualPage, sort = 'reference' } = query;
    const complete = particulars === undefined ? undefined : particulars === 'complete';
    const areas = query.underArea === undefined ? undefined : await this.under.words(cooperation, query.underArea, at);
    const ask = present<ActivityListAsk>({
      ...{ cooperation, at, status, area, areas, plan, year, followedUpIn, complete, after, limit },
      ...orderOf(sort),
    });
    const {
      items,
      next,
      counts,
      followedUpIn: inPeriods,
      incomplete,
      cost,
      ...context
    } = await this.queries.execute(new ActivityListQuery(ask));
    const names = await this.names.load(cooperation, language, {
      activities: items.flatMap(othersIn),
      decisions: items.flatMap(decisionsIn),
    });
    const { text, parts } = messages(language).stateOfThings({ date: at.validAt ?? stockholmDay(this.clock.now()), counts });
    const rows: ActivityRowAnswer[] = [];
    const turn = inTurns();
    for (const item of items) {
      rows.push(rowAnswer(item, names));
      await turn();
    }
    return {
      items: rows,
      next: next ?? null,
      counts,
      sums: { followedUpIn: inPeriods, incomplete, cost },
      sentence: text,
      sentenceParts: parts,
      ...readAt(context),
    };
  }
}

const orderOf = (sort: ActivitySort): Pick<ActivityListAsk, 'sort' | 'descending'> => ({
  // What is left without its sign is one of the orders.
  sort: sort.replace('-', '') as ActivityOrder,
  descending: sort.startsWith('-'),
});
