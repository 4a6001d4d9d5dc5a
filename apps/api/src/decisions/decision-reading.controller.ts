import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiBadRequestResponse, ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { streamName, type Stores } from '@sparbar/event-sourcing';
import { decisionModel, DecisionListQuery, DecisionQuery, type DecisionListAsk } from '@sparbar/read-models';
import { storesToken } from '../house';
import { Answer } from '../http/answer';
import { notFound } from '../http/problem';
import { ProblemDocument } from '../http/problem-document';
import { present } from '../http/present';
import { Speaks, type Language } from '../http/speaks';
import { MayRead } from '../identity/may';
import { Member, type Membership } from '../identity/signed-in';
import { FoundByName } from '../reading/found-by-name';
import { Moments, readAt } from '../reading/moments';
import { NamesOf } from '../reading/names';
import { PointInTimeQuery, usualPage } from '../reading/point-in-time.dto';
import { StoodAt, versioned } from '../reading/stood-at';
import { decisionBody, decisionRow, namedIn } from './decision-answer';
import { DecisionAnswer, DecisionListAnswer } from './decisions.answers';
import { DecisionListQueryDto } from './decisions.query.dto';

/** The register of decisions, with what came of each. */
@ApiTags('decisions')
@ApiParam({ name: 'coop', type: String })
@Controller('cooperations/:coop/decisions')
export class DecisionReadingController {
  constructor(
    private readonly queries: QueryBus,
    private readonly moments: Moments,
    private readonly names: NamesOf,
    private readonly found: FoundByName,
    private readonly stood: StoodAt,
    @Inject(storesToken) private readonly stores: Stores,
  ) {}

  @Get()
  @MayRead()
  @ApiOperation({ operationId: 'listDecisions', summary: 'The register of decisions, newest first' })
  @ApiOkResponse({ type: DecisionListAnswer })
  @ApiBadRequestResponse({ type: ProblemDocument })
  async list(
    @Member() { cooperation }: Membership,
    @Query() query: DecisionListQueryDto,
    @Speaks() language: Language,
  ): Promise<Answer<DecisionListAnswer>> {
    const at = await this.moments.of(cooperation, query);
    const { forum, standing, since, until, sort, after, limit = usualPage, order } = query;
    const activity = query.activity === undefined ? undefined : await this.found.activity(cooperation, query.activity);
    const descending = order === undefined ? undefined : order === 'desc';
    const ask = present<DecisionListAsk>({ cooperation, at, standing, forum, activity, since, until, sort, descending, after, limit });
    const { items, next, counts, ...context } = await this.queries.execute(new DecisionListQuery(ask));
    const named = items.map(namedIn);
    const names = await this.names.load(cooperation, language, {
      activities: named.flatMap((one) => one.activities),
      decisions: named.flatMap((one) => one.decisions),
    });
    const body = { items: items.map((item) => decisionRow(item, names)), next: next ?? null, counts, ...readAt(context) };
    return new Answer(body, await this.stood.headers(cooperation, decisionModel, context.at));
  }

  @Get(':id')
  @MayRead()
  @ApiOperation({ operationId: 'getDecision', summary: 'One decision, by its id or its name (B-12)' })
  @ApiOkResponse({ type: DecisionAnswer })
  @ApiNotFoundResponse({ type: ProblemDocument })
  async get(
    @Member() member: Membership,
    @Param('id') decision: string,
    @Query() query: PointInTimeQuery,
    @Speaks() language: Language,
  ): Promise<Answer<DecisionAnswer>> {
    const { cooperation } = member;
    const at = await this.moments.of(cooperation, query);
    const { document, ...context } = await this.queries.execute(new DecisionQuery({ cooperation, decision, at }));
    if (document === undefined) throw notFound();
    const names = await this.names.load(cooperation, language, namedIn(document));
    const { keys } = await this.stores.open(cooperation);
    const versions = await this.stood.versions(cooperation, decisionModel, document.id, context.at);
    const version = versions.get(streamName(cooperation, 'decision', document.id)) ?? 0;
    const body = { ...(await decisionBody(document, names, keys, member)), version, readAt: readAt(context) };
    return new Answer(body, versioned(await this.stood.headers(cooperation, decisionModel, context.at), version));
  }
}
