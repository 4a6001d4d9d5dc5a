import { Controller, Get, Header, Headers, Inject, Param, Query, Req, Sse, type MessageEvent } from '@nestjs/common';
import {
  ApiBadRequestResponse,
  ApiHeader,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import type { Stores } from '@sparbar/event-sourcing';
import { historyModel } from '@sparbar/read-models';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { storesToken } from '../house';
import { Answer } from '../http/answer';
import { invalid, notFound } from '../http/problem';
import { ProblemDocument } from '../http/problem-document';
import { Speaks, type Language } from '../http/speaks';
import { MayRead } from '../identity/may';
import { Member, type Membership } from '../identity/signed-in';
import { Moments, readAt } from '../reading/moments';
import { isSeq, LanguageQuery, PointInTimeQuery } from '../reading/point-in-time.dto';
import { StoodAt } from '../reading/stood-at';
import { EventPages } from './event-pages';
import { EventReader } from './event-reader';
import { EventStream } from './event-stream';
import { EventActorsAnswer, EventDetailAnswer, EventListAnswer, EventMarksAnswer } from './events.answers';
import { EventListQueryDto, EventStreamQueryDto } from './events.query.dto';

/** The audit trail. */
@ApiTags('events')
@ApiParam({ name: 'coop', type: String })
@Controller('cooperations/:coop/events')
export class EventsController {
  constructor(
    private readonly pages: EventPages,
    private readonly reader: EventReader,
    private readonly pushed: EventStream,
    private readonly moments: Moments,
    private readonly stood: StoodAt,
    @Inject(storesToken) private readonly stores: Stores,
  ) {}

  @Get()
  @MayRead()
  @ApiOperation({
    operationId: 'listEvents',
    summary: 'What has happened: each with a sentence, who, when, why, its cause, and what it changed',
  })
  @ApiOkResponse({ type: EventListAnswer })
  @ApiBadRequestResponse({ type: ProblemDocument })
  async list(
    @Member() member: Membership,
    @Query() query: EventListQueryDto,
    @Speaks() language: Language,
  ): Promise<Answer<EventListAnswer>> {
    const body = await this.pages.page(member, query, language);
    return new Answer(body, await this.stood.headers(member.cooperation, historyModel, body.seq));
  }

  @Get('marks')
  @MayRead()
  @ApiOperation({ operationId: 'listEventMarks', summary: 'Every event there is as a mark on a time line: when, whose, of what kind' })
  @ApiOkResponse({ type: EventMarksAnswer })
  async marks(@Member() { cooperation }: Membership, @Query() _query: LanguageQuery): Promise<Answer<EventMarksAnswer>> {
    const { items, at } = await this.reader.marks(cooperation);
    return new Answer({ items, seq: at }, await this.stood.headers(cooperation, historyModel, at));
  }

  @Get('actors')
  @MayRead()
  @ApiOperation({
    operationId: 'listEventActors',
    summary: 'Everybody who has done something, each once: whom the list of events can be narrowed to',
  })
  @ApiOkResponse({ type: EventActorsAnswer })
  @ApiBadRequestResponse({ type: ProblemDocument })
  async actors(
    @Member() member: Membership,
    @Query() query: PointInTimeQuery,
    @Speaks() language: Language,
  ): Promise<Answer<EventActorsAnswer>> {
    const at = await this.moments.of(member.cooperation, query);
    const { items, ...context } = await this.reader.actors(member, at, language);
    return new Answer({ items, ...readAt(context) }, await this.stood.headers(member.cooperation, historyModel, context.at));
  }

  @Sse('stream')
  @MayRead()
  @Header('X-Accel-Buffering', 'no')
  @ApiOperation({
    operationId: 'streamEvents',
    summary: 'The same as they happen (server-sent events); resumed by Last-Event-ID, which is a seq',
  })
  @ApiHeader({
    name: 'Last-Event-ID',
    required: false,
    description: 'Everything after this number comes first',
    schema: { type: 'string' },
  })
  @ApiProduces('text/event-stream')
  @ApiOkResponse({ description: 'Events named `event`, each with its seq as id and the event as data', schema: { type: 'string' } })
  stream(
    @Member() member: Membership,
    @Query() { after }: EventStreamQueryDto,
    @Headers('last-event-id') lastId: string | undefined,
    @Speaks() language: Language,
    @Req() request: FastifyRequest,
  ): Observable<MessageEvent> {
    if (lastId !== undefined && !isSeq(lastId))
      throw invalid({ property: 'Last-Event-ID', rule: 'whole', values: { min: 0, max: Number.MAX_SAFE_INTEGER } });
    // A line that was broken is taken up again by the browser itself, with the header: that number is the newer one.
    const seen = lastId ?? after;
    const from = seen === undefined ? () => this.newest(member.cooperation) : () => Promise.resolve(Number(seen));
    // Whatever refuses the line does so before anything is waited for: Nest begins the answer a turn after this is called.
    return this.pushed.after(from, member, language, request.raw);
  }

  @Get(':seq')
  @MayRead()
  @ApiOperation({ operationId: 'getEvent', summary: 'One event, by its number, with its stored form' })
  @ApiOkResponse({ type: EventDetailAnswer })
  @ApiNotFoundResponse({ type: ProblemDocument })
  async get(
    @Member() member: Membership,
    @Param('seq') seq: string,
    @Query() query: PointInTimeQuery,
    @Speaks() language: Language,
  ): Promise<Answer<EventDetailAnswer>> {
    if (!isSeq(seq)) throw notFound();
    const { knownAt } = await this.moments.of(member.cooperation, query);
    const { at, ...body } = await this.reader.one(member, Number(seq), knownAt, language);
    return new Answer(body, await this.stood.headers(member.cooperation, historyModel, at));
  }

  private async newest(cooperation: string): Promise<number> {
    const { readModels } = await this.stores.open(cooperation);
    return (await (await readModels.answering(historyModel)).checkpoint()).seq;
  }
}
