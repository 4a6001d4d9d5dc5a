import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiBadRequestResponse, ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { stockholmDay, streamName, type Clock, type Stores } from '@sparbar/event-sourcing';
import { messages } from '@sparbar/messages';
import { activityListModel, activityModel, ActivityListQuery, ActivityQuery, type ActivityListAsk } from '@sparbar/read-models';
import { clockToken, storesToken } from '../house';
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
import { ActivityAnswer, ActivityListAnswer } from './activities.answers';
import { ActivityListQueryDto, type ActivitySort } from './activities.query.dto';
import { activityBody, decisionsIn, rowAnswer } from './activity-answer';

/** The plan's activities as they stand, or stood. */
@ApiTags('activities')
@ApiParam({ name: 'coop', type: String })
@Controller('cooperations/:coop/activities')
export class ActivityReadingController {
  constructor(
    private readonly queries: QueryBus,
    private readonly moments: Moments,
    private readonly names: NamesOf,
    private readonly found: FoundByName,
    private readonly stood: StoodAt,
    @Inject(storesToken) private readonly stores: Stores,
    @Inject(clockToken) private readonly clock: Clock,
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
    const at = await this.moments.of(cooperation, query);
    const { status, area, plan, year, after, limit = usualPage, sort = 'reference' } = query;
    const ask = present<ActivityListAsk>({ cooperation, at, status, area, plan, year, after, limit, ...orderOf(sort) });
    const { items, next, counts, ...context } = await this.queries.execute(new ActivityListQuery(ask));
    const names = await this.names.load(cooperation, language, { activities: [], decisions: items.flatMap(decisionsIn) });
    const { text, parts } = messages(language).stateOfThings({ date: at.validAt ?? stockholmDay(this.clock.now()), counts });
    const rows = items.map((item) => rowAnswer(item, names));
    const body = { items: rows, next: next ?? null, counts, sentence: text, sentenceParts: parts, ...readAt(context) };
    return new Answer(body, await this.stood.headers(cooperation, activityListModel, context.at));
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
  ): Promise<Answer<ActivityAnswer>> {
    const { cooperation } = member;
    const at = await this.moments.of(cooperation, query);
    const activity = await this.found.activity(cooperation, name);
    const { document, ...context } = await this.queries.execute(new ActivityQuery({ cooperation, activity, at }));
    if (document === undefined) throw notFound();
    const names = await this.names.load(cooperation, language, {
      activities: [],
      decisions: [...decisionsIn(document), ...document.decisions],
    });
    const { keys } = await this.stores.open(cooperation);
    const versions = await this.stood.versions(cooperation, activityModel, document.id, context.at);
    const version = versions.get(streamName(cooperation, 'activity', document.id)) ?? 0;
    const termsVersion = versions.get(streamName(cooperation, 'activity-terms', document.id)) ?? 0;
    const body = { ...(await activityBody(document, names, keys, member)), version, termsVersion, readAt: readAt(context) };
    return new Answer(body, versioned(await this.stood.headers(cooperation, activityModel, context.at), version));
  }
}

function orderOf(sort: ActivitySort): Pick<ActivityListAsk, 'sort' | 'descending'> {
  switch (sort) {
    case 'reference':
    case 'title':
    case 'due':
      return { sort };
    case '-reference':
      return { sort: 'reference', descending: true };
    case '-title':
      return { sort: 'title', descending: true };
    case '-due':
      return { sort: 'due', descending: true };
  }
}
