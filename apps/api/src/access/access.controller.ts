import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiBadRequestResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DecideAccess } from '@sparbar/decisions';
import { refuse } from '@sparbar/domain';
import { stockholmDay, type Clock } from '@sparbar/event-sourcing';
import { historyModel } from '@sparbar/read-models';
import { CooperationReader } from '../cooperations/cooperation-reader';
import { clockToken } from '../house';
import { Answer } from '../http/answer';
import { ProblemDocument } from '../http/problem-document';
import { Speaks, type Language } from '../http/speaks';
import { contextOf } from '../http/write-context.dto';
import { Accounts } from '../identity/accounts';
import { May } from '../identity/may';
import { Member, type Membership } from '../identity/signed-in';
import type { WrittenAnswer } from '../reading/answers';
import { StoodAt } from '../reading/stood-at';
import { Asking, Writes, type Intent } from '../writing/intent';
import { Writer } from '../writing/writer';
import { AccessListAnswer } from './access.answers';
import { accountIn, AccessListQueryDto, GrantAccessDto, RevokeAccessDto } from './access.dto';
import { AccessPages } from './access-pages';

/** Who may do what in a cooperation: seen, given and taken back by whoever administers it. */
@ApiTags('cooperations')
@Controller('cooperations/:coop/access')
export class AccessController {
  constructor(
    private readonly pages: AccessPages,
    private readonly stood: StoodAt,
    private readonly writer: Writer,
    private readonly reader: CooperationReader,
    private readonly accounts: Accounts,
    @Inject(clockToken) private readonly clock: Clock,
  ) {}

  @Get()
  @May('administrator')
  @ApiOperation({ operationId: 'listAccess', summary: 'Who has, and who has had, a place in the cooperation' })
  @ApiOkResponse({ type: AccessListAnswer })
  @ApiBadRequestResponse({ type: ProblemDocument })
  async list(
    @Param('coop') coop: string,
    @Member() member: Membership,
    @Query() query: AccessListQueryDto,
    @Speaks() language: Language,
  ): Promise<Answer<AccessListAnswer>> {
    const body = await this.pages.page(member, query, language);
    return new Answer(body, await this.stood.headers(coop, historyModel, body.seq));
  }

  @Post()
  @May('administrator')
  @Writes()
  @ApiOperation({ operationId: 'grantAccess', summary: 'Give an account a role in the cooperation, for a party of it' })
  async grant(@Param('coop') coop: string, @Body() sent: GrantAccessDto, @Asking() intent: Intent): Promise<Answer<WrittenAnswer>> {
    const { role, party } = sent;
    const account = accountIn(sent);
    if ((await this.accounts.status(account)) !== 'open') refuse('NotFound', { what: 'account' });
    if (!(await this.reader.hasParty(coop, party))) refuse('NotFound', { what: 'party' });
    return this.writer.write(
      DecideAccess,
      coop,
      account,
      { type: 'GrantAccess', ...contextOf(sent, this.today()), account, role, party },
      intent,
    );
  }

  @Post('revocation')
  @May('administrator')
  @Writes()
  @ApiOperation({ operationId: 'revokeAccess', summary: "End an account's place in the cooperation" })
  async revoke(@Param('coop') coop: string, @Body() sent: RevokeAccessDto, @Asking() intent: Intent): Promise<Answer<WrittenAnswer>> {
    const account = accountIn(sent);
    // The demonstration's roles have no account, and could not be let in again.
    if (sent.account !== undefined && (await this.accounts.status(account)) === undefined) refuse('NotFound', { what: 'account' });
    return this.writer.write(DecideAccess, coop, account, { type: 'RevokeAccess', ...contextOf(sent, this.today()), account }, intent);
  }

  private today(): string {
    return stockholmDay(this.clock.now());
  }
}
