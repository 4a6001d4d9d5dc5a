import { Body, Controller, Get, Query, Post } from '@nestjs/common';
import { ApiBadRequestResponse, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { AccountExportQueryDto } from '../exports/exports.query.dto';
import { fileOf, fileTypes, type File } from '../exports/file-of';
import type { Answer } from '../http/answer';
import { ProblemDocument } from '../http/problem-document';
import { Speaks, type Language } from '../http/speaks';
import { May } from '../identity/may';
import { Who } from '../identity/signed-in';
import type { Person } from '../identity/who-is-this';
import type { WrittenAnswer } from '../reading/answers';
import { Asking, Writes, type Intent } from '../writing/intent';
import { AccountExport } from './account-export';
import { AccountPages } from './account-pages';
import { AccountListAnswer, AccountListQueryDto } from './accounts.dto';
import { ChangeAccounts } from './change-accounts';
import { OpenAccounts } from './open-accounts';
import { CloseAccountDto, OpenAccountDto } from './sessions.dto';

@ApiTags('session')
@Controller('accounts')
export class AccountsController {
  constructor(
    private readonly accounts: OpenAccounts,
    private readonly changes: ChangeAccounts,
    private readonly pages: AccountPages,
    private readonly exports: AccountExport,
  ) {}

  @Get()
  @May('administrator')
  @ApiOperation({ operationId: 'listAccounts', summary: 'Every account, and what it leads to. For whoever looks after the installation.' })
  @ApiOkResponse({ type: AccountListAnswer })
  @ApiBadRequestResponse({ type: ProblemDocument })
  async list(@Who() person: Person, @Query() query: AccountListQueryDto, @Speaks() language: Language): Promise<AccountListAnswer> {
    await this.changes.mustManage(person);
    return this.pages.page(person, query, language);
  }

  @Get('export')
  @May('administrator')
  @ApiProduces(...Object.values(fileTypes).map((type) => type.replace(/;.*/, '')))
  @ApiOperation({ operationId: 'exportAccounts', summary: 'The accounts, as a file' })
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @ApiBadRequestResponse({ type: ProblemDocument })
  async export(@Who() person: Person, @Query() query: AccountExportQueryDto, @Speaks() language: Language): File {
    await this.changes.mustManage(person);
    const { format, ...asked } = query;
    return fileOf('sparbar', await this.exports.of(person, asked, language), format);
  }

  @Post()
  @May('administrator')
  @Writes()
  @ApiOperation({
    operationId: 'openAccount',
    summary: 'Open a local account. It may do nothing until it is given a place in a cooperation.',
  })
  open(@Body() { user, password }: OpenAccountDto, @Asking() intent: Intent): Promise<Answer<WrittenAnswer>> {
    return this.accounts.open(user, password, intent);
  }

  @Post('password')
  @May('administrator')
  @Writes()
  @ApiOperation({
    operationId: 'setPassword',
    summary: 'Give an account a new password, for somebody who has forgotten hers. Ends its sessions.',
  })
  setPassword(@Body() { user, password }: OpenAccountDto, @Who() person: Person, @Asking() intent: Intent): Promise<Answer<WrittenAnswer>> {
    return this.changes.changeFor(person, user, password, intent);
  }

  @Post('closure')
  @May('administrator')
  @Writes()
  @ApiOperation({ operationId: 'closeAccount', summary: 'Close an account for good. Ends its sessions; what it has done stays.' })
  close(@Body() sent: CloseAccountDto, @Who() person: Person, @Asking() intent: Intent): Promise<Answer<WrittenAnswer>> {
    return this.changes.close(person, sent, intent);
  }
}
