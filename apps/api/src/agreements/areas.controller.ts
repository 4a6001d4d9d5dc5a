import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { DecideAppendix, type AppendixOrder } from '@sparbar/decisions';
import { areaParts } from '@sparbar/domain';
import { stockholmDay, type Clock } from '@sparbar/event-sourcing';
import { clockToken } from '../house';
import type { Answer } from '../http/answer';
import { identifierPattern } from '../http/fields';
import { notFound } from '../http/problem';
import { ProblemDocument } from '../http/problem-document';
import { Speaks, type Language } from '../http/speaks';
import { contextOf } from '../http/write-context.dto';
import { May, MayRead } from '../identity/may';
import { Member, type Membership } from '../identity/signed-in';
import type { WrittenAnswer } from '../reading/answers';
import { PointInTimeQuery } from '../reading/point-in-time.dto';
import { Asking, Writes, type Intent } from '../writing/intent';
import { Writer } from '../writing/writer';
import { AreaPages } from './area-page';
import { AreaPageAnswer } from './area-page.answers';
import { AreaAliasDto, fateOf, MapAreaDto } from './appendices.dto';

/** What is said of one priority area: what became of it, and what it is called besides. */
@ApiTags('agreement')
@ApiParam({ name: 'coop', type: String })
@Controller('cooperations/:coop/areas')
export class AreasController {
  constructor(
    private readonly pages: AreaPages,
    private readonly writer: Writer,
    @Inject(clockToken) private readonly clock: Clock,
  ) {}

  @Get(':area')
  @MayRead()
  @ApiOperation({ operationId: 'getArea', summary: 'One priority area: how it is handled, where it comes from and where it goes on' })
  @ApiOkResponse({ type: AreaPageAnswer })
  @ApiNotFoundResponse({ type: ProblemDocument })
  get(
    @Member() member: Membership,
    @Param('area') area: string,
    @Query() query: PointInTimeQuery,
    @Speaks() language: Language,
  ): Promise<Answer<AreaPageAnswer>> {
    return this.pages.one(member, area, query, language);
  }

  @Post(':area/mappings')
  @May('beredningsgrupp')
  @Writes()
  @ApiOperation({
    operationId: 'mapArea',
    summary: 'Record what was decided to have become of an area in a later appendix; said again it takes the place of what stood there',
  })
  map(
    @Param('coop') coop: string,
    @Param('area') area: string,
    @Body() sent: MapAreaDto,
    @Asking() intent: Intent,
  ): Promise<Answer<WrittenAnswer>> {
    const { ground, comment } = sent;
    return this.ofArea(
      coop,
      area,
      (code) => ({ type: 'MapArea', ...contextOf(sent, this.today()), area: code, to: fateOf(sent), ground, comment }),
      intent,
    );
  }

  @Post(':area/aliases')
  @May('beredningsgrupp')
  @Writes()
  @ApiOperation({ operationId: 'alsoCallArea', summary: 'Note what an area is called besides, in plans and older papers' })
  alsoCall(
    @Param('coop') coop: string,
    @Param('area') area: string,
    @Body() sent: AreaAliasDto,
    @Asking() intent: Intent,
  ): Promise<Answer<WrittenAnswer>> {
    const { alias } = sent;
    return this.ofArea(coop, area, (code) => ({ type: 'AlsoCallArea', ...contextOf(sent, this.today()), area: code, alias }), intent);
  }

  @Post(':area/aliases/withdrawal')
  @May('beredningsgrupp')
  @Writes()
  @ApiOperation({ operationId: 'notCallArea', summary: 'Take back a name that an area is not called by after all, and say why' })
  notCall(
    @Param('coop') coop: string,
    @Param('area') area: string,
    @Body() sent: AreaAliasDto,
    @Asking() intent: Intent,
  ): Promise<Answer<WrittenAnswer>> {
    const { alias } = sent;
    return this.ofArea(coop, area, (code) => ({ type: 'NotCallArea', ...contextOf(sent, this.today()), area: code, alias }), intent);
  }

  private ofArea(coop: string, area: string, command: (code: string) => AppendixOrder, intent: Intent): Promise<Answer<WrittenAnswer>> {
    const parts = areaParts(area);
    if (parts === undefined || !identifierPattern.test(parts.appendix)) throw notFound();
    return this.writer.write(DecideAppendix, coop, parts.appendix, command(parts.area), intent);
  }

  private today(): string {
    return stockholmDay(this.clock.now());
  }
}
