import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { ListAnswer, PointInTime } from '../point-in-time';
import { contextOf, READ_MODELS, readableAt, readMany, type ReadModelsOf } from '../reading';
import { appendixModel, type AppendixDocument } from './appendix';

/** Every appendix there is, the latest in force first. They are few: a city makes one in four years. */
export class AppendixListQuery extends Query<ListAnswer<AppendixDocument>> {
  constructor(readonly ask: { readonly cooperation: string; readonly at?: PointInTime }) {
    super();
  }
}

@QueryHandler(AppendixListQuery)
export class AppendixListHandler implements IQueryHandler<AppendixListQuery> {
  constructor(@Inject(READ_MODELS) private readonly readModels: ReadModelsOf) {}

  async execute({ ask }: AppendixListQuery): Promise<ListAnswer<AppendixDocument>> {
    const point = ask.at ?? {};
    const source = await this.readModels(ask.cooperation);
    const at = await readableAt([appendixModel], source, point);
    const find = { sort: [{ field: 'inForceFrom', descending: true }], limit: 500 };
    const { items, next, uncertain } = await readMany(appendixModel, source, find, at, point.validAt);
    return { items, next, ...contextOf(at, point, uncertain) };
  }
}
