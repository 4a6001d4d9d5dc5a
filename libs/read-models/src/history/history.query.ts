import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Find } from '@sparbar/event-sourcing';
import type { Answer, ListAnswer, PointInTime } from '../point-in-time';
import { contextOf, documentsOf, READ_MODELS, readableAt, readOne, type ReadModelsOf } from '../reading';
import { historyModel, type HistoryDocument } from './history';
import type { HistoryEventType, HistoryKind } from './history-kind';
import { seqKnownBy } from './known-by';

export interface HistoryAsk {
  readonly cooperation: string;
  /** `validAt`: only what certainly held by that day. */
  readonly at?: PointInTime;
  /** Days of recording, both included. */
  readonly since?: string;
  readonly until?: string;
  readonly party?: string;
  readonly activity?: string;
  /** About any of these. */
  readonly activities?: readonly string[];
  readonly decision?: string;
  readonly type?: readonly HistoryEventType[];
  readonly kind?: readonly HistoryKind[];
  readonly actor?: string;
  readonly actorRole?: string;
  /** These numbers and no others. */
  readonly seqs?: readonly number[];
  /** Newest last, unless asked otherwise. */
  readonly order?: 'asc' | 'desc';
  /** Only events with a greater number: how a reader goes on from the last one she saw. */
  readonly afterSeq?: number;
  readonly after?: string;
  readonly limit?: number;
}

/** What has happened, event by event. */
export class HistoryQuery extends Query<ListAnswer<HistoryDocument>> {
  constructor(readonly ask: HistoryAsk) {
    super();
  }
}

/** One event, by its number or its id. */
export class HistoryEventQuery extends Query<Answer<HistoryDocument>> {
  constructor(readonly ask: { readonly cooperation: string; readonly event: number | string; readonly at?: PointInTime }) {
    super();
  }
}

/** The number of the last event known by an instant, or by the end of a Swedish day; 0 where nothing was. */
export class KnownByQuery extends Query<number> {
  constructor(readonly ask: { readonly cooperation: string; readonly moment: string }) {
    super();
  }
}

@QueryHandler(HistoryQuery)
export class HistoryHandler implements IQueryHandler<HistoryQuery> {
  constructor(@Inject(READ_MODELS) private readonly readModels: ReadModelsOf) {}

  async execute({ ask }: HistoryQuery): Promise<ListAnswer<HistoryDocument>> {
    const point = ask.at ?? {};
    const source = await this.readModels(ask.cooperation);
    const at = await readableAt([historyModel], source, point);
    const page = await (await source.store.answering(historyModel)).find({ ...questionOf(ask), at });
    return { items: await documentsOf(page.items), next: page.next, ...contextOf(at, point, []) };
  }
}

@QueryHandler(HistoryEventQuery)
export class HistoryEventHandler implements IQueryHandler<HistoryEventQuery> {
  constructor(@Inject(READ_MODELS) private readonly readModels: ReadModelsOf) {}

  async execute({ ask }: HistoryEventQuery): Promise<Answer<HistoryDocument>> {
    const point = ask.at ?? {};
    const source = await this.readModels(ask.cooperation);
    const at = await readableAt([historyModel], source, point);
    const { document } =
      typeof ask.event === 'string'
        ? await readOne(historyModel, source, ask.event, at)
        : ((await (await source.store.answering(historyModel)).find({ where: { seq: ask.event }, limit: 1, at })).items[0] ?? {
            document: undefined,
          });
    return { document, ...contextOf(at, point, []) };
  }
}

@QueryHandler(KnownByQuery)
export class KnownByHandler implements IQueryHandler<KnownByQuery> {
  constructor(@Inject(READ_MODELS) private readonly readModels: ReadModelsOf) {}

  async execute({ ask }: KnownByQuery): Promise<number> {
    return seqKnownBy(await this.readModels(ask.cooperation), ask.moment);
  }
}

function questionOf(ask: HistoryAsk): Find {
  const {
    since,
    until,
    party,
    activity,
    activities,
    decision,
    type,
    kind,
    actor,
    actorRole,
    seqs,
    afterSeq,
    order = 'asc',
    after,
    limit = 100,
  } = ask;
  const recordedDay = { ...(since === undefined ? {} : { from: since }), ...(until === undefined ? {} : { to: until }) };
  return {
    where: {
      ...(since === undefined && until === undefined ? {} : { recordedDay }),
      ...(afterSeq === undefined ? {} : { seq: { from: afterSeq + 1 } }),
      ...(seqs === undefined ? {} : { seq: { in: seqs } }),
      ...(party === undefined ? {} : { owner: party }),
      ...(activities === undefined ? {} : { activities: { in: activities.filter((one) => activity === undefined || one === activity) } }),
      ...(activity === undefined || activities !== undefined ? {} : { activities: activity }),
      ...(decision === undefined ? {} : { decision }),
      ...(type === undefined ? {} : { type: { in: type } }),
      ...(kind === undefined ? {} : { kind: { in: kind } }),
      ...(actor === undefined ? {} : { actor }),
      ...(actorRole === undefined ? {} : { actorRole }),
      ...(ask.at?.validAt === undefined ? {} : { effectiveTo: { to: ask.at.validAt } }),
    },
    sort: [{ field: 'seq', descending: order === 'desc' }],
    limit,
    ...(after === undefined ? {} : { after }),
  };
}
