import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Find } from '@sparbar/event-sourcing';
import type { Answer, ListAnswer, PointInTime } from '../point-in-time';
import { contextOf, READ_MODELS, readableAt, readMany, readOne, type ReadModelsOf } from '../reading';
import { forumModel } from './forum';
import type { ForumDocument } from './forum-document';

export interface ForumListAsk {
  readonly cooperation: string;
  readonly at?: PointInTime;
  readonly where?: NonNullable<Find['where']>;
  readonly sort?: 'name' | '-name' | 'since' | '-since';
  readonly after?: string;
  readonly limit: number;
}

/** The fora, as they were on a day by what was known then. */
export class ForumListQuery extends Query<ListAnswer<ForumDocument>> {
  constructor(readonly ask: ForumListAsk) {
    super();
  }
}

@QueryHandler(ForumListQuery)
export class ForumListHandler implements IQueryHandler<ForumListQuery> {
  constructor(@Inject(READ_MODELS) private readonly readModels: ReadModelsOf) {}

  async execute({ ask }: ForumListQuery): Promise<ListAnswer<ForumDocument>> {
    const { cooperation, at: point = {}, where = {}, sort = 'name', after, limit } = ask;
    const source = await this.readModels(cooperation);
    const at = await readableAt([forumModel], source, point);
    const descending = sort.startsWith('-');
    const field = descending ? sort.slice(1) : sort;
    const order = [{ field, descending }, ...(field === 'name' ? [] : [{ field: 'name' }])];
    const find = { where, sort: order, limit, ...(after === undefined ? {} : { after }) };
    const { items, next, uncertain } = await readMany(forumModel, source, find, at, point.validAt);
    return { items, next, ...contextOf(at, point, uncertain) };
  }
}

/** One forum, with all it has been. */
export class ForumQuery extends Query<Answer<ForumDocument>> {
  constructor(readonly ask: { readonly cooperation: string; readonly forum: string; readonly at?: PointInTime }) {
    super();
  }
}

@QueryHandler(ForumQuery)
export class ForumHandler implements IQueryHandler<ForumQuery> {
  constructor(@Inject(READ_MODELS) private readonly readModels: ReadModelsOf) {}

  async execute({ ask }: ForumQuery): Promise<Answer<ForumDocument>> {
    const point = ask.at ?? {};
    const source = await this.readModels(ask.cooperation);
    const at = await readableAt([forumModel], source, point);
    const { document, uncertain } = await readOne(forumModel, source, ask.forum, at, point.validAt);
    return { document, ...contextOf(at, point, uncertain) };
  }
}
