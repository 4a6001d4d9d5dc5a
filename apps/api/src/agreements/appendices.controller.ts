import { hash } from 'node:crypto';
import { Body, Controller, Get, Header, HttpCode, Inject, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiBadRequestResponse, ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import { DecideAppendix, type AppendixOrder } from '@sparbar/decisions';
import { appendixAsStored } from '@sparbar/domain';
import { canonical, derivedId, stockholmDay, type Clock } from '@sparbar/event-sourcing';
import { clockToken } from '../house';
import type { Answer } from '../http/answer';
import { identifierPattern } from '../http/fields';
import { onDateOf } from '../http/on-date.dto';
import { invalid, notFound } from '../http/problem';
import { ProblemDocument } from '../http/problem-document';
import { Speaks, type Language } from '../http/speaks';
import { contextOf } from '../http/write-context.dto';
import { May, MayRead } from '../identity/may';
import { Member, type Membership } from '../identity/signed-in';
import type { WrittenAnswer } from '../reading/answers';
import { PointInTimeQuery } from '../reading/point-in-time.dto';
import { Asking, Writes, type Intent } from '../writing/intent';
import { Writer } from '../writing/writer';
import { AppendixAnswer, AppendixListAnswer } from './appendices.answers';
import { AdoptAppendixDto, documentOf, ReviewAppendixDto } from './appendices.dto';
import { AppendixReader } from './appendix-reader';
import { DryRuns } from './dry-run';
import { DryRunAnswer, DryRunDto } from './dry-run.dto';

/** The citywide appendices, as this cooperation has taken them in. */
@ApiTags('agreement')
@ApiParam({ name: 'coop', type: String })
@Controller('cooperations/:coop/appendices')
export class AppendicesController {
  constructor(
    private readonly trials: DryRuns,
    private readonly reader: AppendixReader,
    private readonly writer: Writer,
    @Inject(clockToken) private readonly clock: Clock,
  ) {}

  @Get()
  @MayRead()
  @ApiOperation({ operationId: 'listAppendices', summary: 'The appendices with priority areas, the latest in force first' })
  @ApiOkResponse({ type: AppendixListAnswer })
  @ApiBadRequestResponse({ type: ProblemDocument })
  list(
    @Member() { cooperation }: Membership,
    @Query() query: PointInTimeQuery,
    @Speaks() language: Language,
  ): Promise<Answer<AppendixListAnswer>> {
    return this.reader.list(cooperation, query, language);
  }

  @Post('trial')
  @MayRead()
  @HttpCode(200)
  @ApiOperation({
    operationId: 'tryAppendix',
    summary: 'What would come of a proposed appendix: tried on what stands today, and nothing written',
  })
  @ApiOkResponse({ type: DryRunAnswer })
  @ApiBadRequestResponse({ type: ProblemDocument })
  trial(@Member() member: Membership, @Body() sent: DryRunDto, @Speaks() language: Language): Promise<DryRunAnswer> {
    return this.trials.run(member, sent, language);
  }

  @Get(':appendix')
  @MayRead()
  @ApiOperation({ operationId: 'getAppendix', summary: 'One appendix, with its areas and what became of them' })
  @ApiOkResponse({ type: AppendixAnswer })
  @ApiNotFoundResponse({ type: ProblemDocument })
  get(
    @Member() { cooperation }: Membership,
    @Param('appendix') appendix: string,
    @Query() query: PointInTimeQuery,
    @Speaks() language: Language,
  ): Promise<Answer<AppendixAnswer>> {
    return this.reader.one(cooperation, appendix, query, language);
  }

  @Get(':appendix/document')
  @MayRead()
  @Header('content-disposition', 'attachment; filename="bilaga.json"')
  @ApiOperation({ operationId: 'getAppendixDocument', summary: 'The document in its canonical form: its SHA-256 is what was recorded' })
  @ApiProduces('application/json')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @ApiNotFoundResponse({ type: ProblemDocument })
  async document(@Member() { cooperation }: Membership, @Param('appendix') appendix: string): Promise<StreamableFile> {
    return new StreamableFile(await this.reader.text(cooperation, appendix), { type: 'application/json' });
  }

  @Post()
  @May('beredningsgrupp')
  @Writes()
  @ApiOperation({ operationId: 'adoptAppendix', summary: 'Take a citywide appendix into the log, with where it comes from and its sum' })
  adopt(@Param('coop') coop: string, @Body() sent: AdoptAppendixDto, @Asking() intent: Intent): Promise<Answer<WrittenAnswer>> {
    const document = documentOf(sent);
    const { expectedHash } = sent;
    if (expectedHash !== undefined && expectedHash !== hash('sha256', canonical(appendixAsStored(document)), 'hex'))
      throw invalid({ property: 'expectedHash', rule: 'sumDiffers', values: {} });
    const id = derivedId(coop, 'appendix', intent.actor.id, intent.key);
    return this.write(coop, id, { type: 'AdoptAppendix', ...contextOf(sent, this.today()), ...document }, intent);
  }

  @Post(':appendix/reviews')
  @May('beredningsgrupp')
  @Writes()
  @ApiOperation({ operationId: 'reviewAppendix', summary: 'Note that an appendix has been looked over, and what came of it' })
  review(
    @Param('coop') coop: string,
    @Param('appendix') appendix: string,
    @Body() sent: ReviewAppendixDto,
    @Asking() intent: Intent,
  ): Promise<Answer<WrittenAnswer>> {
    const nextReview = sent.nextReview === null ? null : onDateOf(sent.nextReview, 'nextReview');
    return this.write(
      coop,
      appendix,
      { type: 'ReviewAppendix', ...contextOf(sent, this.today()), outcome: sent.outcome, nextReview },
      intent,
    );
  }

  /** An address that cannot be one's is nobody's. */
  private write(coop: string, appendix: string, command: AppendixOrder, intent: Intent): Promise<Answer<WrittenAnswer>> {
    if (!identifierPattern.test(appendix)) throw notFound();
    return this.writer.write(DecideAppendix, coop, appendix, command, intent);
  }

  private today(): string {
    return stockholmDay(this.clock.now());
  }
}
