import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { AnswerContext, PointInTime } from '../point-in-time';
import { contextOf, everyOne, READ_MODELS, readableAt, readMany, type ReadModelsOf } from '../reading';
import { personModel, type PersonDocument } from './person';

export interface People extends AnswerContext {
  readonly items: readonly PersonDocument[];
}

/** Everybody, as it was on a day by what was known then. No store can order by what is sealed: that is done where it is opened. */
export class PeopleQuery extends Query<People> {
  constructor(readonly ask: { readonly cooperation: string; readonly at?: PointInTime }) {
    super();
  }
}

@QueryHandler(PeopleQuery)
export class PeopleHandler implements IQueryHandler<PeopleQuery> {
  constructor(@Inject(READ_MODELS) private readonly readModels: ReadModelsOf) {}

  async execute({ ask }: PeopleQuery): Promise<People> {
    const { cooperation, at: point = {} } = ask;
    const source = await this.readModels(cooperation);
    const at = await readableAt([personModel], source, point);
    const known = (await everyOne(personModel, source, {}, at)).map(({ document }) => document);
    if (point.validAt === undefined) return { items: known, ...contextOf(at, point, []) };
    const then = await readMany(personModel, source, { limit: Math.max(known.length, 1) }, at, point.validAt);
    // What she is called is no matter of a day: whoever is entered afterwards had her name before.
    const called = new Map(known.map((person) => [person.id, person]));
    const items = then.items.map((person) => ({ ...person, ...sealedOf(called.get(person.id) ?? person) }));
    return { items, ...contextOf(at, point, then.uncertain) };
  }
}

const sealedOf = ({ name, phone, email }: PersonDocument) => ({ name, phone, email });
