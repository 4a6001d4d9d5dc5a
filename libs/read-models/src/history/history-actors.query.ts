import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Actor } from '@sparbar/event-sourcing';
import type { ListAnswer, PointInTime } from '../point-in-time';
import { contextOf, READ_MODELS, readableAt, type ReadModelsOf } from '../reading';
import { historyModel } from './history';

/** Everybody who has done something, each once: whom one can choose among in a history of any length. */
export class HistoryActorsQuery extends Query<ListAnswer<Actor>> {
  constructor(readonly ask: { readonly cooperation: string; readonly at?: PointInTime }) {
    super();
  }
}

@QueryHandler(HistoryActorsQuery)
export class HistoryActorsHandler implements IQueryHandler<HistoryActorsQuery> {
  constructor(@Inject(READ_MODELS) private readonly readModels: ReadModelsOf) {}

  /** From one to the next along the index: as many steps as there are people, however much each has done. */
  async execute({ ask: { cooperation, at: point = {} } }: HistoryActorsQuery): Promise<ListAnswer<Actor>> {
    const source = await this.readModels(cooperation);
    const at = await readableAt([historyModel], source, point);
    const table = await source.store.answering(historyModel);
    const actors: Actor[] = [];
    const held = point.validAt === undefined ? {} : { effectiveTo: { to: point.validAt } };
    for (let from = ''; ;) {
      const [next] = (await table.find({ where: { actor: { from }, ...held }, sort: [{ field: 'actor' }], limit: 1, at })).items;
      if (next === undefined) return { items: actors, next: undefined, ...contextOf(at, point, []) };
      actors.push(next.document.who);
      // No id is between: a space comes before everything that an id may hold.
      from = `${next.document.who.id} `;
    }
  }
}
