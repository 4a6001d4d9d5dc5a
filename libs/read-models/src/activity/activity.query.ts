import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { activityListModel } from '../activity-list/activity-list';
import type { Answer, PointInTime } from '../point-in-time';
import { contextOf, READ_MODELS, readableAt, readOne, type ReadModelsOf } from '../reading';
import { activityModel, type ActivityDocument } from './activity';
import { readUpdates, type ActivityUpdate } from './activity-updates';

/** An activity with what has been written of it. */
export interface WholeActivity extends Omit<ActivityDocument, 'updates'> {
  readonly updates: readonly ActivityUpdate[];
}

/** One activity, by its id or by what people call it (NV-07). */
export class ActivityQuery extends Query<Answer<WholeActivity>> {
  constructor(readonly ask: { readonly cooperation: string; readonly activity: string; readonly at?: PointInTime }) {
    super();
  }
}

@QueryHandler(ActivityQuery)
export class ActivityHandler implements IQueryHandler<ActivityQuery> {
  constructor(@Inject(READ_MODELS) private readonly readModels: ReadModelsOf) {}

  async execute({ ask }: ActivityQuery): Promise<Answer<WholeActivity>> {
    const point = ask.at ?? {};
    const source = await this.readModels(ask.cooperation);
    const at = await readableAt([activityModel, activityListModel], source, point);
    const named = await (await source.store.answering(activityListModel)).find({ where: { exactReference: ask.activity }, limit: 1, at });
    const { document, sources, uncertain } = await readOne(activityModel, source, named.items[0]?.id ?? ask.activity, at, point.validAt);
    const context = contextOf(at, point, uncertain);
    // Facts from before it was proposed make no activity yet; which day that was may be uncertain, and is then said.
    if (document?.proposed !== true) return { document: undefined, ...context };
    return { document: { ...document, updates: await readUpdates(source, sources, document.updates) }, ...context };
  }
}
