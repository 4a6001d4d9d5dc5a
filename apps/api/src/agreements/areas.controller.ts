import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { DecideAppendix, type AppendixOrder } from '@sparbar/decisions';
import { areaParts } from '@sparbar/domain';
import { stockholmDay, type Clock } from '@sparbar/event-sourcing';
import { clockToken } from '../house';
import type { Answer } from '../http/answer';
import { identifierPattern } from '../http/fields';
import { notFound } from '../http/problem';
import { contextOf } from '../http/write-context.dto';
import { May } from '../identity/may';
import type { WrittenAnswer } from '../reading/answers';
import { Asking, Writes, type Intent } from '../writing/intent';
import { Writer } from '../writing/writer';
import { AreaAliasDto, fateOf, MapAreaDto } from './appendices.dto';

/** What is said of one priority area: what became of it, and what it is called besides. */
@ApiTags('agreement')
@ApiParam({ name: 'coop', type: String })
@Controller('cooperations/:coop/areas')
export class AreasController {
  constructor(
    private readonly writer: Writer,
    @Inject(clockToken) private readonly clock: Clock,
  ) {}

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
