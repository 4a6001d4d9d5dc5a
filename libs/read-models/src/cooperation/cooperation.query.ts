import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Answer, PointInTime } from '../point-in-time';
import { contextOf, READ_MODELS, readableAt, readOne, type ReadModelsOf } from '../reading';
import { cooperationModel, type CooperationDocument } from './cooperation';

/** The cooperation: its name, parties, fora and who has access. */
export class CooperationQuery extends Query<Answer<CooperationDocument>> {
  constructor(readonly ask: { readonly cooperation: string; readonly at?: PointInTime }) {
    super();
  }
}

@QueryHandler(CooperationQuery)
export class CooperationHandler implements IQueryHandler<CooperationQuery> {
  constructor(@Inject(READ_MODELS) private readonly readModels: ReadModelsOf) {}

  async execute({ ask }: CooperationQuery): Promise<Answer<CooperationDocument>> {
    const point = ask.at ?? {};
    const source = await this.readModels(ask.cooperation);
    const at = await readableAt([cooperationModel], source, point);
    const { document, uncertain } = await readOne(cooperationModel, source, ask.cooperation, at, point.validAt);
    return { document, ...contextOf(at, point, uncertain) };
  }
}
