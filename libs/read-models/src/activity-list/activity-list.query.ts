import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { ActivityStatus } from '@sparbar/domain';
import type { Find } from '@sparbar/event-sourcing';
import { activityStatuses } from '../activity/activity-core';
import type { ListAnswer, PointInTime } from '../point-in-time';
import { contextOf, documentsOf, everyOne, READ_MODELS, readableAt, readMany, type ReadModelsOf, type ReadSource } from '../reading';
import { activityListModel, type ActivityListDocument } from './activity-list';

/** What the list can be ordered by, and by which of its places it is. */
const orders = {
  reference: 'reference',
  title: 'title',
  area: 'areaOrder',
  status: 'statusOrder',
  due: 'due',
  followedUp: 'followedUp',
} as const;
export type ActivityOrder = keyof typeof orders;

export interface ActivityListAsk {
  readonly cooperation: string;
  readonly at?: PointInTime;
  readonly status?: readonly ActivityStatus[];
  readonly area?: string;
  readonly plan?: string;
  /** Those that had not ended before that year, nor came after it. */
  readonly year?: number;
  /** Both days included; an activity without a due day is in neither. */
  readonly dueFrom?: string;
  readonly dueTo?: string;
  readonly sort?: ActivityOrder;
  readonly descending?: boolean;
  readonly after?: string;
  readonly limit?: number;
}

export type Counts = Readonly<Record<ActivityStatus, number>>;

export interface ActivityListAnswer extends ListAnswer<ActivityListDocument> {
  /** Of all that the filters let through, not of this page. */
  readonly counts: Counts;
}

/** The activities as they stand, in Swedish order. */
export class ActivityListQuery extends Query<ActivityListAnswer> {
  constructor(readonly ask: ActivityListAsk) {
    super();
  }
}

@QueryHandler(ActivityListQuery)
export class ActivityListHandler implements IQueryHandler<ActivityListQuery> {
  constructor(@Inject(READ_MODELS) private readonly readModels: ReadModelsOf) {}

  /** A count read at a seq is the same for ever, and is asked for with every page; where one page holds all, that is what is counted. */
  private readonly known = new Map<string, Counts>();

  async execute({ ask }: ActivityListQuery): Promise<ActivityListAnswer> {
    const point = ask.at ?? {};
    const { validAt } = point;
    const source = await this.readModels(ask.cooperation);
    const at = await readableAt([activityListModel], source, point);
    const page = await readMany(activityListModel, source, questionOf(ask), at, validAt);
    const whole = ask.after === undefined && page.next === undefined;
    const counts = whole ? counted(page.items) : await this.counts(ask, source, at);
    return { items: page.items, next: page.next, counts, ...contextOf(at, point, page.uncertain) };
  }

  private async counts(ask: ActivityListAsk, source: ReadSource, at: number): Promise<Counts> {
    const where = filterOf(ask);
    const validAt = ask.at?.validAt;
    const asked = JSON.stringify([ask.cooperation, at, validAt ?? null, where]);
    const before = this.known.get(asked);
    if (before !== undefined) return before;
    const all =
      validAt === undefined
        ? await documentsOf(await everyOne(activityListModel, source, where, at))
        : (await readMany(activityListModel, source, { where, limit: Number.MAX_SAFE_INTEGER }, at, validAt)).items;
    const counts = counted(all);
    if (this.known.size >= 500) this.known.clear();
    this.known.set(asked, counts);
    return counts;
  }
}

function filterOf({ status, area, plan, year, dueFrom, dueTo }: ActivityListAsk): NonNullable<Find['where']> {
  const due = { ...(dueFrom === undefined ? {} : { from: dueFrom }), ...(dueTo === undefined ? {} : { to: dueTo }) };
  return {
    proposed: 1,
    ...(status === undefined ? {} : { status: { in: status } }),
    ...(area === undefined ? {} : { area }),
    ...(plan === undefined ? {} : { plan }),
    ...(year === undefined ? {} : { firstYear: { to: year }, lastYear: { from: year } }),
    ...(dueFrom === undefined && dueTo === undefined ? {} : { due }),
  };
}

function questionOf(ask: ActivityListAsk): Find {
  const { sort = 'reference', descending = false, after, limit = 100 } = ask;
  const order = [{ field: orders[sort], descending }, ...(sort === 'reference' ? [] : [{ field: 'reference' }])];
  return { where: filterOf(ask), sort: order, limit, ...(after === undefined ? {} : { after }) };
}

function counted(all: readonly ActivityListDocument[]): Counts {
  const counts = Object.fromEntries(activityStatuses.map((status) => [status, 0])) as Record<ActivityStatus, number>;
  for (const { status } of all) counts[status] += 1;
  return counts;
}
