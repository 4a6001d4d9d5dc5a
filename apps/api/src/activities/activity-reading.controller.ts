import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiBadRequestResponse, ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { streamName, type KeysToOpen } from '@sparbar/event-sourcing';
import { activityListModel, activityModel, ActivityQuery, type PointInTime } from '@sparbar/read-models';
import { Answer } from '../http/answer';
import { notFound } from '../http/problem';
import { ProblemDocument } from '../http/problem-document';
import { Speaks, type Language } from '../http/speaks';
import { MayRead } from '../identity/may';
import { Member, type Membership } from '../identity/signed-in';
import { FoundByName } from '../reading/found-by-name';
import { Moments, readAt } from '../reading/moments';
import { NamesOf } from '../reading/names';
import { PointInTimeQuery } from '../reading/point-in-time.dto';
import { RememberedPages } from '../reading/remembered-pages';
import { StoodAt, versioned } from '../reading/stood-at';
import { ActivityAnswer, ActivityListAnswer } from './activities.answers';
import { ActivityListQueryDto } from './activities.query.dto';
import { activityBody, decisionsIn, othersIn } from './activity-answer';
import { ActivityPages } from './activity-pages';

/** The plan's activities as they stand, or stood. */
@ApiTags('activities')
@ApiParam({ name: 'coop', type: String })
@Controller('cooperations/:coop/activities')
export class ActivityReadingController {
  constructor(
    private readonly pages: ActivityPages,
    private readonly queries: QueryBus,
    private readonly moments: Moments,
    private readonly names: NamesOf,
    private readonly found: FoundByName,
    private readonly stood: StoodAt,
    private readonly remembered: RememberedPages,
  ) {}

  @Get()
  @MayRead()
  @ApiOperation({ operationId: 'listActivities', summary: 'The activities, and the state of things in one sentence' })
  @ApiOkResponse({ type: ActivityListAnswer })
  @ApiBadRequestResponse({ type: ProblemDocument })
  async list(
    @Member() { cooperation }: Membership,
    @Query() query: ActivityListQueryDto,
    @Speaks() language: Language,
  ): Promise<Answer<ActivityListAnswer>> {
    const body = await this.pages.page(cooperation, query, language);
    return new Answer(body, await this.stood.headers(cooperation, activityListModel, body.seq));
  }

  @Get(':id')
  @MayRead()
  @ApiOperation({ operationId: 'getActivity', summary: 'One activity, by its id or by what people call it (NV-07)' })
  @ApiOkResponse({ type: ActivityAnswer })
  @ApiNotFoundResponse({ type: ProblemDocument })
  async get(
    @Member() member: Membership,
    @Param('id') name: string,
    @Query() query: PointInTimeQuery,
    @Speaks() language: Language,
  ): Promise<Answer<Buffer>> {
    const { cooperation } = member;
    const at = await this.moments.of(cooperation, query);
    const asked = { activity: name, at, language, role: member.role };
    return this.remembered.answer(cooperation, asked, (keys) => this.answer(member, name, at, language, keys));
  }

  private async answer(
    member: Membership,
    name: string,
    at: PointInTime,
    language: Language,
    keys: KeysToOpen,
  ): Promise<Answer<ActivityAnswer>> {
    const { cooperation } = member;
    const activity = await this.found.activity(cooperation, name);
    const { document, ...context } = await this.queries.execute(new ActivityQuery({ cooperation, activity, at }));
    if (document === undefined) throw notFound();
    const names = await this.names.load(cooperation, language, {
      activities: othersIn(document),
      decisions: [...decisionsIn(document), ...document.decisions],
    });
    const versions = await this.stood.versions(cooperation, activityModel, document.id, context.at);
    const version = versions.get(streamName(cooperation, 'activity', document.id)) ?? 0;
    const termsVersion = versions.get(streamName(cooperation, 'activity-terms', document.id)) ?? 0;
    const body = { ...(await activityBody(document, names, keys, member)), version, termsVersion, readAt: readAt(context) };
    return new Answer(body, versioned(await this.stood.headers(cooperation, activityModel, context.at), version));
  }
}
