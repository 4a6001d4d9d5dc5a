import { Controller, Delete, Get, HttpCode, Inject, Param, Query, Req } from '@nestjs/common';
import { ApiNoContentResponse, ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { houseToken, type House } from '../house';
import { Answer } from '../http/answer';
import { notFound } from '../http/problem';
import { ProblemDocument } from '../http/problem-document';
import { Speaks, type Language } from '../http/speaks';
import { MayRead, Public } from '../identity/may';
import { Member, type Membership } from '../identity/signed-in';
import { LanguageQuery } from '../reading/point-in-time.dto';
import { CalendarAddressAnswer } from './calendar.answers';
import { CalendarAddresses } from './calendar-addresses';
import { calendarText } from './calendar-text';
import { DueDays } from './due-days';

const type = 'text/calendar';

/** The days by which activities are to be done, in the calendar one has already. */
@ApiTags('calendar')
@Controller()
export class CalendarController {
  constructor(
    private readonly addresses: CalendarAddresses,
    private readonly days: DueDays,
    @Inject(houseToken) private readonly house: House,
  ) {}

  @Get('cooperations/:coop/calendar')
  @ApiParam({ name: 'coop', type: String })
  @MayRead()
  @ApiOperation({ operationId: 'readCalendarAddress', summary: 'The address under which one’s own calendar fetches the due dates' })
  @ApiOkResponse({ type: CalendarAddressAnswer })
  async address(@Member() member: Membership, @Query() _: LanguageQuery, @Speaks() language: Language): Promise<CalendarAddressAnswer> {
    return { path: `/api/calendars/${await this.addresses.of(member)}.ics?lang=${language}` };
  }

  @Delete('cooperations/:coop/calendar')
  @ApiParam({ name: 'coop', type: String })
  @MayRead()
  @HttpCode(204)
  @ApiOperation({ operationId: 'endCalendarAddress', summary: 'Make the address worthless; the next one asked for is another' })
  @ApiNoContentResponse()
  async end(@Member() member: Membership): Promise<void> {
    await this.addresses.renew(member);
  }

  @Get('calendars/:address.ics')
  @Public()
  @ApiProduces(type)
  @ApiOperation({ operationId: 'readCalendar', summary: 'The due dates, as a calendar (RFC 5545). The address is the permission.' })
  @ApiOkResponse({ schema: { type: 'string' } })
  @ApiNotFoundResponse({ type: ProblemDocument })
  async calendar(
    @Param('address') address: string,
    @Query() _: LanguageQuery,
    @Speaks() language: Language,
    @Req() request: FastifyRequest,
  ): Promise<Answer<string>> {
    const member = await this.addresses.whose(address);
    if (member === undefined) throw notFound();
    const file = await this.days.of(member, this.site(request), language);
    return new Answer(calendarText(file), {
      'content-type': `${type}; charset=utf-8`,
      'content-disposition': `inline; filename="${member.cooperation}.ics"`,
    });
  }

  private site(request: FastifyRequest): string {
    if (this.house.publicUrl !== undefined) return new URL(this.house.publicUrl).origin;
    return `${this.house.secure ? 'https' : 'http'}://${request.headers.host ?? 'localhost'}`;
  }
}
