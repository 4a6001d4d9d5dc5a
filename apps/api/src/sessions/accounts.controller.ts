import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Answer } from '../http/answer';
import { May } from '../identity/may';
import type { WrittenAnswer } from '../reading/answers';
import { Asking, Writes, type Intent } from '../writing/intent';
import { OpenAccounts } from './open-accounts';
import { OpenAccountDto } from './sessions.dto';

@ApiTags('session')
@Controller('accounts')
export class AccountsController {
  constructor(private readonly accounts: OpenAccounts) {}

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
}
