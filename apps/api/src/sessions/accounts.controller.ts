import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Answer } from '../http/answer';
import { May } from '../identity/may';
import { Who } from '../identity/signed-in';
import type { Person } from '../identity/who-is-this';
import type { WrittenAnswer } from '../reading/answers';
import { Asking, Writes, type Intent } from '../writing/intent';
import { ChangeAccounts } from './change-accounts';
import { OpenAccounts } from './open-accounts';
import { CloseAccountDto, OpenAccountDto } from './sessions.dto';

@ApiTags('session')
@Controller('accounts')
export class AccountsController {
  constructor(
    private readonly accounts: OpenAccounts,
    private readonly changes: ChangeAccounts,
  ) {}

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
  close(@Body() { user }: CloseAccountDto, @Who() person: Person, @Asking() intent: Intent): Promise<Answer<WrittenAnswer>> {
    return this.changes.close(person, user, intent);
  }
}
