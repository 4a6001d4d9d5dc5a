import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiBadRequestResponse, ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { DecideAgreement, type AgreementOrder } from '@sparbar/decisions';
import { derivedId, stockholmDay, type Clock } from '@sparbar/event-sourcing';
import { clockToken } from '../house';
import type { Answer } from '../http/answer';
import { identifierPattern } from '../http/fields';
import { notFound } from '../http/problem';
import { ProblemDocument } from '../http/problem-document';
import { Speaks, type Language } from '../http/speaks';
import { contextOf, WriteContextDto } from '../http/write-context.dto';
import { May, MayRead } from '../identity/may';
import { Member, type Membership } from '../identity/signed-in';
import type { WrittenAnswer } from '../reading/answers';
import { PointInTimeQuery } from '../reading/point-in-time.dto';
import { Asking, Writes, type Intent } from '../writing/intent';
import { Writer } from '../writing/writer';
import { AgreementReader } from './agreement-reader';
import { AgreementAnswer, AgreementListAnswer } from './agreements.answers';
import {
  AgreementContentDto,
  AgreementPartyDto,
  contentOf,
  DescribeAreaDto,
  DropAreaDto,
  EndAgreementDto,
  SignAgreementDto,
  TraceThemeDto,
} from './agreements.dto';

/** What the parties have agreed on: the local agreement, from draft to end. */
@ApiTags('agreement')
@ApiParam({ name: 'coop', type: String })
@Controller('cooperations/:coop/agreements')
export class AgreementsController {
  constructor(
    private readonly reader: AgreementReader,
    private readonly writer: Writer,
    @Inject(clockToken) private readonly clock: Clock,
  ) {}

  @Get()
  @MayRead()
  @ApiOperation({ operationId: 'listAgreements', summary: 'The local agreements, the latest in force first' })
  @ApiOkResponse({ type: AgreementListAnswer })
  @ApiBadRequestResponse({ type: ProblemDocument })
  list(@Member() member: Membership, @Query() query: PointInTimeQuery, @Speaks() language: Language): Promise<Answer<AgreementListAnswer>> {
    return this.reader.list(member, query, language);
  }

  @Get(':agreement')
  @MayRead()
  @ApiOperation({ operationId: 'getAgreement', summary: 'One agreement: its parties, purposes, areas and versions' })
  @ApiOkResponse({ type: AgreementAnswer })
  @ApiNotFoundResponse({ type: ProblemDocument })
  get(
    @Member() member: Membership,
    @Param('agreement') agreement: string,
    @Query() query: PointInTimeQuery,
    @Speaks() language: Language,
  ): Promise<Answer<AgreementAnswer>> {
    return this.reader.one(member, agreement, query, language);
  }

  @Post()
  @May('beredningsgrupp')
  @Writes()
  @ApiOperation({ operationId: 'draftAgreement', summary: 'Draw up a local agreement, or record one from older papers' })
  draft(@Param('coop') coop: string, @Body() sent: AgreementContentDto, @Asking() intent: Intent): Promise<Answer<WrittenAnswer>> {
    const id = derivedId(coop, 'agreement', intent.actor.id, intent.key);
    return this.write(coop, id, { type: 'DraftAgreement', ...contextOf(sent, this.today()), ...contentOf(sent) }, intent);
  }

  @Post(':agreement/versions')
  @May('beredningsgrupp')
  @Writes()
  @ApiOperation({ operationId: 'reviseAgreement', summary: 'Say what an agreement says from a day on: a new version' })
  revise(
    @Param('coop') coop: string,
    @Param('agreement') agreement: string,
    @Body() sent: AgreementContentDto,
    @Asking() intent: Intent,
  ): Promise<Answer<WrittenAnswer>> {
    return this.write(coop, agreement, { type: 'ReviseAgreement', ...contextOf(sent, this.today()), ...contentOf(sent) }, intent);
  }

  @Post(':agreement/parties')
  @May('beredningsgrupp')
  @Writes()
  @ApiOperation({ operationId: 'joinAgreement', summary: 'Record that a party joined an agreement, and when' })
  join(
    @Param('coop') coop: string,
    @Param('agreement') agreement: string,
    @Body() sent: AgreementPartyDto,
    @Asking() intent: Intent,
  ): Promise<Answer<WrittenAnswer>> {
    return this.write(coop, agreement, { type: 'JoinAgreement', ...contextOf(sent, this.today()), party: sent.party }, intent);
  }

  @Post(':agreement/parties/departure')
  @May('beredningsgrupp')
  @Writes()
  @ApiOperation({ operationId: 'departFromAgreement', summary: 'Record that a party left an agreement, and when' })
  depart(
    @Param('coop') coop: string,
    @Param('agreement') agreement: string,
    @Body() sent: AgreementPartyDto,
    @Asking() intent: Intent,
  ): Promise<Answer<WrittenAnswer>> {
    return this.write(coop, agreement, { type: 'DepartFromAgreement', ...contextOf(sent, this.today()), party: sent.party }, intent);
  }

  @Post(':agreement/areas')
  @May('beredningsgrupp')
  @Writes()
  @ApiOperation({
    operationId: 'describeArea',
    summary: 'Say how an agreement takes an area over; said again it takes the place of what stood there',
  })
  describe(
    @Param('coop') coop: string,
    @Param('agreement') agreement: string,
    @Body() sent: DescribeAreaDto,
    @Asking() intent: Intent,
  ): Promise<Answer<WrittenAnswer>> {
    return this.write(coop, agreement, { type: 'DescribeArea', ...contextOf(sent, this.today()), ...termsOf(sent) }, intent);
  }

  @Post(':agreement/areas/removal')
  @May('beredningsgrupp')
  @Writes()
  @ApiOperation({ operationId: 'dropArea', summary: 'Say that an area is not of an agreement any more, and why' })
  drop(
    @Param('coop') coop: string,
    @Param('agreement') agreement: string,
    @Body() sent: DropAreaDto,
    @Asking() intent: Intent,
  ): Promise<Answer<WrittenAnswer>> {
    return this.write(coop, agreement, { type: 'DropArea', ...contextOf(sent, this.today()), area: sent.area }, intent);
  }

  @Post(':agreement/themes')
  @May('beredningsgrupp')
  @Writes()
  @ApiOperation({ operationId: 'traceTheme', summary: 'Say which areas a matter runs through that is no area of its own' })
  trace(
    @Param('coop') coop: string,
    @Param('agreement') agreement: string,
    @Body() sent: TraceThemeDto,
    @Asking() intent: Intent,
  ): Promise<Answer<WrittenAnswer>> {
    return this.write(
      coop,
      agreement,
      { type: 'TraceTheme', ...contextOf(sent, this.today()), theme: sent.theme, areas: sent.areas },
      intent,
    );
  }

  @Post(':agreement/signatures')
  @May('beredningsgrupp')
  @Writes()
  @ApiOperation({ operationId: 'signAgreement', summary: 'Record that an agreement was signed: for which parties, by whom and when' })
  sign(
    @Param('coop') coop: string,
    @Param('agreement') agreement: string,
    @Body() sent: SignAgreementDto,
    @Asking() intent: Intent,
  ): Promise<Answer<WrittenAnswer>> {
    return this.write(
      coop,
      agreement,
      {
        type: 'SignAgreement',
        ...contextOf(sent, this.today()),
        parties: sent.parties,
        signatories: sent.signatories === null ? null : { open: sent.signatories },
      },
      intent,
    );
  }

  @Post(':agreement/review')
  @May('beredningsgrupp')
  @Writes()
  @ApiOperation({ operationId: 'startAgreementReview', summary: 'Record that an agreement is being looked over' })
  startReview(
    @Param('coop') coop: string,
    @Param('agreement') agreement: string,
    @Body() sent: WriteContextDto,
    @Asking() intent: Intent,
  ): Promise<Answer<WrittenAnswer>> {
    return this.write(coop, agreement, { type: 'StartReview', ...contextOf(sent, this.today()) }, intent);
  }

  @Post(':agreement/confirmation')
  @May('beredningsgrupp')
  @Writes()
  @ApiOperation({ operationId: 'confirmAgreement', summary: 'Record that an agreement was looked over and is kept' })
  confirm(
    @Param('coop') coop: string,
    @Param('agreement') agreement: string,
    @Body() sent: WriteContextDto,
    @Asking() intent: Intent,
  ): Promise<Answer<WrittenAnswer>> {
    return this.write(coop, agreement, { type: 'ConfirmAgreement', ...contextOf(sent, this.today()) }, intent);
  }

  @Post(':agreement/end')
  @May('beredningsgrupp')
  @Writes()
  @ApiOperation({ operationId: 'endAgreement', summary: 'Record that an agreement was replaced by another, or ended' })
  end(
    @Param('coop') coop: string,
    @Param('agreement') agreement: string,
    @Body() sent: EndAgreementDto,
    @Asking() intent: Intent,
  ): Promise<Answer<WrittenAnswer>> {
    return this.write(coop, agreement, { type: 'EndAgreement', ...contextOf(sent, this.today()), replacedBy: sent.replacedBy }, intent);
  }

  /** An address that cannot be one's is nobody's. */
  private write(coop: string, agreement: string, command: AgreementOrder, intent: Intent): Promise<Answer<WrittenAnswer>> {
    if (!identifierPattern.test(agreement)) throw notFound();
    return this.writer.write(DecideAgreement, coop, agreement, command, intent);
  }

  private today(): string {
    return stockholmDay(this.clock.now());
  }
}

const termsOf = ({ area, local, handledIn, prioritised, emphasised, goal, comment, crossReference }: DescribeAreaDto) => ({
  ...{ area, local, handledIn, prioritised, emphasised, goal, comment, crossReference },
});
