import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiBadRequestResponse, ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { streamName, type Stores } from '@sparbar/event-sourcing';
import { decisionModel, DecisionQuery } from '@sparbar/read-models';
import { storesToken } from '../house';
import { Answer } from '../http/answer';
import { notFound } from '../http/problem';
import { ProblemDocument } from '../http/problem-document';
import { Speaks, type Language } from '../http/speaks';
import { MayRead } from '../identity/may';
import { Member, type Membership } from '../identity/signed-in';
import { Moments, readAt } from '../reading/moments';
import { NamesOf } from '../reading/names';
import { PointInTimeQuery } from '../reading/point-in-time.dto';
import { StoodAt, versioned } from '../reading/stood-at';
import { decisionBody, namedIn } from './decision-answer';
import { DecisionPages } from './decision-pages';
import { DecisionAnswer, DecisionListAnswer } from './decisions.answers';
import { DecisionListQueryDto } from './decisions.query.dto';

/** The register of decisions, with what came of each. */
@ApiTags('decisions')
@ApiParam({ name: 'coop', type: String })
@Controller('cooperations/:coop/decisions')
export class DecisionReadingController {
  constructor(
    private readonly pages: DecisionPages,
    private readonly queries: QueryBus,
    private readonly moments: Moments,
    private readonly names: NamesOf,
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
    const body = await this.pages.page(cooperation, query, language);
    return new Answer(body, await this.stood.headers(cooperation, decisionModel, body.seq));
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
