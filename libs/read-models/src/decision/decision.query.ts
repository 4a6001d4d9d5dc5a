import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Find } from '@sparbar/event-sourcing';
import type { Answer, ListAnswer, PointInTime } from '../point-in-time';
import {
  contextOf,
  documentsOf,
  everyOne,
  READ_MODELS,
  readableAt,
  readMany,
  readOne,
  type ReadModelsOf,
  type ReadSource,
} from '../reading';
import { decisionModel } from './decision';
import type { DecisionDocument, DecisionStanding } from './decision-document';

/** One decision, by its id or by its name (B-12). */
export class DecisionQuery extends Query<Answer<DecisionDocument>> {
  constructor(readonly ask: { readonly cooperation: string; readonly decision: string; readonly at?: PointInTime }) {
    super();
  }
}

export interface DecisionListAsk {
  readonly cooperation: string;
  readonly at?: PointInTime;
  readonly standing?: readonly DecisionStanding[];
  readonly forum?: string;
  readonly activity?: string;
  /** The day of the decision, both included. */
  readonly since?: string;
  readonly until?: string;
  readonly sort?: 'number' | 'decidedOn' | 'due';
  readonly descending?: boolean;
  readonly after?: string;
  readonly limit?: number;
}

export type StandingCounts = Readonly<Record<DecisionStanding, number>>;

export interface DecisionListResult extends ListAnswer<DecisionDocument> {
  /** By standing, of all that the other filters let through: what a choice of standing would show. */
  readonly counts: StandingCounts;
}

/** The register of decisions, newest first unless asked otherwise. */
export class DecisionListQuery extends Query<DecisionListResult> {
  constructor(readonly ask: DecisionListAsk) {
    super();
  }
}

@QueryHandler(DecisionQuery)
export class DecisionHandler implements IQueryHandler<DecisionQuery> {
  constructor(@Inject(READ_MODELS) private readonly readModels: ReadModelsOf) {}

  async execute({ ask }: DecisionQuery): Promise<Answer<DecisionDocument>> {
    const point = ask.at ?? {};
    const source = await this.readModels(ask.cooperation);
    const at = await readableAt([decisionModel], source, point);
    const number = /^B-(\d{1,15})$/i.exec(ask.decision)?.[1];
    const table = await source.store.answering(decisionModel);
    const named =
      number === undefined ? undefined : (await table.find({ where: { recorded: 1, number: Number(number) }, limit: 1, at })).items[0]?.id;
    const { document, uncertain } = await readOne(decisionModel, source, named ?? ask.decision, at, point.validAt);
    return { document: document?.recorded === true ? document : undefined, ...contextOf(at, point, uncertain) };
  }
}

@QueryHandler(DecisionListQuery)
export class DecisionListHandler implements IQueryHandler<DecisionListQuery> {
  constructor(@Inject(READ_MODELS) private readonly readModels: ReadModelsOf) {}

  /** A count read at a seq is the same for ever, and is asked for with every page of the register. */
  private readonly known = new Map<string, StandingCounts>();

  async execute({ ask }: DecisionListQuery): Promise<DecisionListResult> {
    const point = ask.at ?? {};
    const source = await this.readModels(ask.cooperation);
    const at = await readableAt([decisionModel], source, point);
    const { items, next, uncertain } = await readMany(decisionModel, source, questionOf(ask), at, point.validAt);
    const whole = ask.standing === undefined && ask.after === undefined && next === undefined;
    const counts = whole ? counted(items) : await this.counts(ask, source, at);
    return { items, next, counts, ...contextOf(at, point, uncertain) };
  }

  private async counts({ standing: _standing, after: _after, ...ask }: DecisionListAsk, source: ReadSource, at: number) {
    const { where } = questionOf(ask);
    const validAt = ask.at?.validAt;
    const asked = JSON.stringify([ask.cooperation, at, validAt ?? null, where]);
    const before = this.known.get(asked);
    if (before !== undefined) return before;
    const all =
      validAt === undefined
        ? await documentsOf(await everyOne(decisionModel, source, where, at))
        : (await readMany(decisionModel, source, { where, limit: Number.MAX_SAFE_INTEGER }, at, validAt)).items;
    const counts = counted(all);
    if (this.known.size >= 500) this.known.clear();
    this.known.set(asked, counts);
    return counts;
  }
}

const standings: readonly DecisionStanding[] = ['proposed', 'decided', 'carriedOut', 'notCarriedOut', 'revoked'];

function counted(all: readonly DecisionDocument[]): StandingCounts {
  const counts = Object.fromEntries(standings.map((standing) => [standing, 0])) as Record<DecisionStanding, number>;
  for (const { standing } of all) counts[standing] += 1;
  return counts;
}

function questionOf({
  standing,
  forum,
  activity,
  since,
  until,
  sort = 'number',
  descending = true,
  after,
  limit = 100,
}: DecisionListAsk): Find & { readonly where: NonNullable<Find['where']> } {
  const decidedOn = { ...(since === undefined ? {} : { from: since }), ...(until === undefined ? {} : { to: until }) };
  return {
    where: {
      recorded: 1,
      ...(standing === undefined ? {} : { standing: { in: standing } }),
      ...(forum === undefined ? {} : { forum }),
      ...(activity === undefined ? {} : { activities: activity }),
      ...(since === undefined && until === undefined ? {} : { decidedOn }),
    },
    sort: [{ field: sort, descending }, ...(sort === 'number' ? [] : [{ field: 'number', descending }])],
    limit,
    ...(after === undefined ? {} : { after }),
  };
}
