import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiBadRequestResponse, ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { streamName } from '@sparbar/event-sourcing';
import { forumModel } from '@sparbar/read-models';
import { Answer } from '../http/answer';
import { identifierPattern } from '../http/fields';
import { notFound } from '../http/problem';
import { ProblemDocument } from '../http/problem-document';
import { Speaks, type Language } from '../http/speaks';
import { MayRead } from '../identity/may';
import { Member, type Membership } from '../identity/signed-in';
import { PointInTimeQuery } from '../reading/point-in-time.dto';
import { StoodAt, versioned } from '../reading/stood-at';
import { ForumDetailAnswer, ForumListAnswer } from './fora.answers';
import { ForumListQueryDto } from './fora.dto';
import { ForumPages } from './forum-pages';

/** Where it is decided, and by whom: as it is, and as it was on any day. */
@ApiTags('fora')
@ApiParam({ name: 'coop', type: String })
@Controller('cooperations/:coop/fora')
export class ForumReadingController {
  constructor(
    private readonly pages: ForumPages,
    private readonly stood: StoodAt,
  ) {}

  @Get()
  @MayRead()
  @ApiOperation({ operationId: 'listFora', summary: 'Where it is decided, and who sits there' })
  @ApiOkResponse({ type: ForumListAnswer })
  @ApiBadRequestResponse({ type: ProblemDocument })
  async list(
    @Member() { cooperation }: Membership,
    @Query() query: ForumListQueryDto,
    @Speaks() language: Language,
  ): Promise<Answer<ForumListAnswer>> {
    const body = await this.pages.page(cooperation, query, language);
    return new Answer(body, await this.stood.headers(cooperation, forumModel, body.seq));
  }

  @Get(':forum')
  @MayRead()
  @ApiOperation({ operationId: 'getForum', summary: 'One forum, with all it has been' })
  @ApiOkResponse({ type: ForumDetailAnswer })
  @ApiNotFoundResponse({ type: ProblemDocument })
  async get(
    @Member() { cooperation }: Membership,
    @Param('forum') forum: string,
    @Query() query: PointInTimeQuery,
    @Speaks() language: Language,
  ): Promise<Answer<ForumDetailAnswer>> {
    if (!identifierPattern.test(forum)) throw notFound();
    const body = await this.pages.one(cooperation, forum, query, language);
    const versions = await this.stood.versions(cooperation, forumModel, forum, body.readAt.seq);
    const version = versions.get(streamName(cooperation, 'forum', forum)) ?? 0;
    return new Answer(body, versioned(await this.stood.headers(cooperation, forumModel, body.readAt.seq), version));
  }
}
