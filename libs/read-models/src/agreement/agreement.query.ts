import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { appendixModel, type AppendixDocument } from '../appendix/appendix';
import type { ListAnswer, PointInTime } from '../point-in-time';
import { contextOf, READ_MODELS, readableAt, readMany, type ReadModelsOf } from '../reading';
import { agreementModel, type AgreementDocument } from './agreement';

export interface AgreementListAnswer extends ListAnswer<AgreementDocument> {
  /** The city's appendices, read at the same number: the areas an agreement takes over are theirs. */
  readonly appendices: readonly AppendixDocument[];
}

/** Every local agreement there is, the latest in force first. There are few: one in some years. */
export class AgreementListQuery extends Query<AgreementListAnswer> {
  constructor(readonly ask: { readonly cooperation: string; readonly at?: PointInTime }) {
    super();
  }
}

@QueryHandler(AgreementListQuery)
export class AgreementListHandler implements IQueryHandler<AgreementListQuery> {
  constructor(@Inject(READ_MODELS) private readonly readModels: ReadModelsOf) {}

  async execute({ ask }: AgreementListQuery): Promise<AgreementListAnswer> {
    const point = ask.at ?? {};
    const source = await this.readModels(ask.cooperation);
    const at = await readableAt([agreementModel, appendixModel], source, point);
    const find = { sort: [{ field: 'inForceFrom', descending: true }], limit: 500 };
    const found = await readMany(agreementModel, source, find, at, point.validAt);
    const appendices = await readMany(appendixModel, source, find, at, point.validAt);
    const uncertain = [...found.uncertain, ...appendices.uncertain];
    return { items: found.items, next: found.next, appendices: appendices.items, ...contextOf(at, point, uncertain) };
  }
}
