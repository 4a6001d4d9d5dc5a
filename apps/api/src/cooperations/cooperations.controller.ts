import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DecideAccess, DecideCooperation, DecideParty, type PartyOrder } from '@sparbar/decisions';
import { refuse } from '@sparbar/domain';
import { derivedId, stockholmDay, type Clock } from '@sparbar/event-sourcing';
import { clockToken, houseToken, type House } from '../house';
import type { Answer } from '../http/answer';
import { May, MayRead, SignedIn } from '../identity/may';
import { Memberships } from '../identity/memberships';
import { Member, Who, type Membership } from '../identity/signed-in';
import type { Person } from '../identity/who-is-this';
import type { WrittenAnswer } from '../reading/answers';
import { LanguageQuery, PointInTimeQuery } from '../reading/point-in-time.dto';
import { identifierPattern } from '../http/fields';
import { notFound } from '../http/problem';
import { Speaks, type Language } from '../http/speaks';
import { contextOf } from '../http/write-context.dto';
import { Asking, Writes, type Intent } from '../writing/intent';
import { Writer, written } from '../writing/writer';
import { CooperationNames } from './cooperation-names';
import { CooperationAnswer, CooperationListAnswer, PartyListAnswer } from './cooperations.answers';
import { MergePartyDto, OpenCooperationDto, PartyAliasDto, RegisterPartyDto, RenamePartyDto, SplitPartyDto } from './cooperations.dto';
import { CooperationReader } from './cooperation-reader';

@ApiTags('cooperations')
@Controller('cooperations')
export class CooperationsController {
  constructor(
    private readonly writer: Writer,
    private readonly reader: CooperationReader,
    private readonly memberships: Memberships,
    private readonly names: CooperationNames,
    @Inject(houseToken) private readonly house: House,
    @Inject(clockToken) private readonly clock: Clock,
  ) {}

  @Get()
  @SignedIn()
  @ApiOperation({ operationId: 'listCooperations', summary: 'The cooperations the reader has a place in' })
  @ApiOkResponse({ type: CooperationListAnswer })
  async list(@Who() person: Person, @Query() _language: LanguageQuery): Promise<CooperationListAnswer> {
    return { items: await this.names.rows(await this.memberships.of(person.account)), next: null };
  }

  /** Two streams: the cooperation, and the place in it of whoever opened it. Asked again under the same key both are finished. */
  @Post()
  @May('administrator')
  @Writes()
  @ApiOperation({ operationId: 'openCooperation', summary: 'Open a cooperation, and become its administrator' })
  async open(@Body() sent: OpenCooperationDto, @Asking() intent: Intent): Promise<Answer<WrittenAnswer>> {
    const { id, name, district } = sent;
    const origin = sent.origin ?? `${new URL(this.house.publicUrl ?? 'http://sparbar.invalid').host}/${id}`;
    const opened = await this.writer.send(
      DecideCooperation,
      id,
      id,
      { type: 'OpenCooperation', today: this.today(), name, district, origin },
      intent,
    );
    // Saying again what somebody else has said opens nothing, and gives no place in what is hers.
    if (opened.events[0]?.actor.id !== intent.actor.id) refuse('AlreadyExists', { what: 'cooperation' });
    const account = intent.actor.id;
    const access = { type: 'GrantAccess', today: this.today(), account, role: 'administrator', party: intent.actor.party } as const;
    const granting: Intent = {
      actor: intent.actor,
      key: derivedId(intent.key, 'access'),
      expected: undefined,
      sent: { ...intent.sent, grants: account },
    };
    await this.writer.write(DecideAccess, id, account, access, granting);
    return written(opened);
  }

  @Get(':coop')
  @MayRead()
  @ApiOperation({ operationId: 'getCooperation', summary: 'Its name, who is in it, where it meets, and as what one reads it' })
  @ApiOkResponse({ type: CooperationAnswer })
  get(
    @Param('coop') _coop: string,
    @Member() member: Membership,
    @Query() query: PointInTimeQuery,
    @Speaks() language: Language,
  ): Promise<Answer<CooperationAnswer>> {
    return this.reader.cooperation(member, query, language);
  }

  @Get(':coop/parties')
  @MayRead()
  @ApiOperation({ operationId: 'listParties', summary: 'The parties of the agreement' })
  @ApiOkResponse({ type: PartyListAnswer })
  parties(
    @Param('coop') _coop: string,
    @Member() member: Membership,
    @Query() query: PointInTimeQuery,
    @Speaks() language: Language,
  ): Promise<Answer<PartyListAnswer>> {
    return this.reader.parties(member, query, language);
  }

  @Post(':coop/parties')
  @May('administrator')
  @Writes()
  @ApiOperation({ operationId: 'registerParty', summary: 'Register a party of the agreement' })
  registerParty(@Param('coop') coop: string, @Body() sent: RegisterPartyDto, @Asking() intent: Intent): Promise<Answer<WrittenAnswer>> {
    const { name, shortName, kind } = sent;
    const id = derivedId(coop, 'party', intent.actor.id, intent.key);
    return this.writer.write(
      DecideParty,
      coop,
      id,
      { type: 'RegisterParty', ...contextOf(sent, this.today()), name, shortName, kind },
      intent,
    );
  }

  @Post(':coop/parties/:party/merger')
  @May('administrator')
  @Writes()
  @ApiOperation({ operationId: 'mergeParty', summary: 'Say that a party has gone into another, and since when' })
  mergeParty(
    @Param('coop') coop: string,
    @Param('party') party: string,
    @Body() sent: MergePartyDto,
    @Asking() intent: Intent,
  ): Promise<Answer<WrittenAnswer>> {
    return this.ofParty(coop, party, { type: 'MergeParty', ...contextOf(sent, this.today()), into: sent.into }, intent);
  }

  @Post(':coop/parties/:party/split')
  @May('administrator')
  @Writes()
  @ApiOperation({ operationId: 'splitParty', summary: 'Say that a party has become several, and since when' })
  splitParty(
    @Param('coop') coop: string,
    @Param('party') party: string,
    @Body() sent: SplitPartyDto,
    @Asking() intent: Intent,
  ): Promise<Answer<WrittenAnswer>> {
    return this.ofParty(coop, party, { type: 'SplitParty', ...contextOf(sent, this.today()), into: sent.into }, intent);
  }

  @Post(':coop/parties/:party/names')
  @May('administrator')
  @Writes()
  @ApiOperation({
    operationId: 'renameParty',
    summary: 'Say what a party is called from a day on; what it was called before stays with it',
  })
  renameParty(
    @Param('coop') coop: string,
    @Param('party') party: string,
    @Body() sent: RenamePartyDto,
    @Asking() intent: Intent,
  ): Promise<Answer<WrittenAnswer>> {
    const { name, shortName } = sent;
    return this.ofParty(coop, party, { type: 'RenameParty', ...contextOf(sent, this.today()), name, shortName }, intent);
  }

  @Post(':coop/parties/:party/aliases')
  @May('administrator')
  @Writes()
  @ApiOperation({ operationId: 'alsoCallParty', summary: 'Note what a party is called besides, in older papers or among people' })
  alsoCallParty(
    @Param('coop') coop: string,
    @Param('party') party: string,
    @Body() sent: PartyAliasDto,
    @Asking() intent: Intent,
  ): Promise<Answer<WrittenAnswer>> {
    return this.ofParty(coop, party, { type: 'AlsoCallParty', ...contextOf(sent, this.today()), alias: sent.alias }, intent);
  }

  @Post(':coop/parties/:party/aliases/withdrawal')
  @May('administrator')
  @Writes()
  @ApiOperation({ operationId: 'notCallParty', summary: 'Take back a name that a party is not called by after all, and say why' })
  notCallParty(
    @Param('coop') coop: string,
    @Param('party') party: string,
    @Body() sent: PartyAliasDto,
    @Asking() intent: Intent,
  ): Promise<Answer<WrittenAnswer>> {
    return this.ofParty(coop, party, { type: 'NotCallParty', ...contextOf(sent, this.today()), alias: sent.alias }, intent);
  }

  /** What is said of a party that is there. An address that cannot be one's is nobody's. */
  private ofParty(coop: string, party: string, command: PartyOrder, intent: Intent): Promise<Answer<WrittenAnswer>> {
    if (!identifierPattern.test(party)) throw notFound();
    return this.writer.write(DecideParty, coop, party, command, intent);
  }

  private today(): string {
    return stockholmDay(this.clock.now());
  }
}
