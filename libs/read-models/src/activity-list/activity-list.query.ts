import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { ActivityStatus, Tertial } from '@sparbar/domain';
import type { Find } from '@sparbar/event-sourcing';
import type { ListAnswer, PointInTime } from '../point-in-time';
import { contextOf, documentsOf, everyOne, READ_MODELS, readableAt, readMany, type ReadModelsOf, type ReadSource } from '../reading';
import { activityListModel, type ActivityListDocument } from './activity-list';
import { summedUp, type ActivitySums } from './activity-sums';

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
  /** Filed under one of these words. */
  readonly areas?: readonly string[];
  readonly plan?: string;
  /** Those that had not ended before that year, nor came after it. */
  readonly year?: number;
  /** Both days included; an activity without a due day is in neither. */
  readonly dueFrom?: string;
  readonly dueTo?: string;
  /** Those that the plan says are to be followed up then. */
  readonly followedUpIn?: Tertial;
  /** Those that state all that an activity has to, or those that do not. */
  readonly complete?: boolean;
  readonly sort?: ActivityOrder;
  readonly descending?: boolean;
  readonly after?: string;
  readonly limit?: number;
}

/** The sums are of all that the filters let through, not of this page. */
export interface ActivityListAnswer extends ListAnswer<ActivityListDocument>, ActivitySums {}

/** The activities as they stand, in Swedish order. */
export class ActivityListQuery extends Query<ActivityListAnswer> {
  constructor(readonly ask: ActivityListAsk) {
    super();
  }
}

@QueryHandler(ActivityListQuery)
export class ActivityListHandler implements IQueryHandler<ActivityListQuery> {
  constructor(@Inject(READ_MODELS) private readonly readModels: ReadModelsOf) {}

  /** A sum read at a seq is the same for ever, and is asked for with every page; where one page holds all, that is what is counted. */
  private readonly known = new Map<string, ActivitySums>();

  async execute({ ask }: ActivityListQuery): Promise<ActivityListAnswer> {
    const point = ask.at ?? {};
    const { validAt } = point;
    const source = await this.readModels(ask.cooperation);
    const at = await readableAt([activityListModel], source, point);
    const page = await readMany(activityListModel, source, questionOf(ask), at, validAt);
    const whole = ask.after === undefined && page.next === undefined;
    const sums = whole ? summedUp(page.items) : await this.sums(ask, source, at);
    return { items: page.items, next: page.next, ...sums, ...contextOf(at, point, page.uncertain) };
  }

  private async sums(ask: ActivityListAsk, source: ReadSource, at: number): Promise<ActivitySums> {
    const where = filterOf(ask);
    const validAt = ask.at?.validAt;
    const asked = JSON.stringify([ask.cooperation, at, validAt ?? null, where]);
    const before = this.known.get(asked);
    if (before !== undefined) return before;
    const all =
      validAt === undefined
        ? await documentsOf(await everyOne(activityListModel, source, where, at))
        : (await readMany(activityListModel, source, { where, limit: Number.MAX_SAFE_INTEGER }, at, validAt)).items;
    const sums = summedUp(all);
    if (this.known.size >= 500) this.known.clear();
    this.known.set(asked, sums);
    return sums;
  }
}

function filterOf({
  status,
  area,
  areas,
  plan,
  year,
  dueFrom,
  dueTo,
  followedUpIn,
  complete,
}: ActivityListAsk): NonNullable<Find['where']> {
  const due = { ...(dueFrom === undefined ? {} : { from: dueFrom }), ...(dueTo === undefined ? {} : { to: dueTo }) };
  return {
    proposed: 1,
    ...(status === undefined ? {} : { status: { in: status } }),
    ...(areas === undefined ? {} : { area: { in: areas.filter((one) => area === undefined || one === area) } }),
    ...(area === undefined || areas !== undefined ? {} : { area }),
    ...(plan === undefined ? {} : { plan }),
    ...(year === undefined ? {} : { firstYear: { to: year }, lastYear: { from: year } }),
    ...(dueFrom === undefined && dueTo === undefined ? {} : { due }),
    ...(followedUpIn === undefined ? {} : { followedUpIn }),
    ...(complete === undefined ? {} : { complete: complete ? 1 : 0 }),
  };
}

function questionOf(ask: ActivityListAsk): Find {
  const { sort = 'reference', descending = false, after, limit = 100 } = ask;
  const order = [{ field: orders[sort], descending }, ...(sort === 'reference' ? [] : [{ field: 'reference' }])];
  return { where: filterOf(ask), sort: order, limit, ...(after === undefined ? {} : { after }) };
}
