import { Body, Controller, Inject, Post, Res } from '@nestjs/common';
import { ApiOperation, ApiTags, ApiUnauthorizedResponse } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { houseToken, type House } from '../house';
import type { Answer } from '../http/answer';
import { ProblemDocument } from '../http/problem-document';
import { SigningIn } from '../http/rate.guard';
import { SignedIn } from '../identity/may';
import { sessionCookie } from '../identity/session-cookie';
import { Sessions } from '../identity/sessions';
import { Who } from '../identity/signed-in';
import type { Person } from '../identity/who-is-this';
import type { WrittenAnswer } from '../reading/answers';
import { Asking, Writes, type Intent } from '../writing/intent';
import { ChangeAccounts } from './change-accounts';
import { ChangePasswordDto } from './sessions.dto';

@ApiTags('session')
@Controller('session')
export class PasswordController {
  constructor(
    private readonly sessions: Sessions,
    private readonly changes: ChangeAccounts,
    @Inject(houseToken) private readonly house: House,
  ) {}

  @Post('password')
  @SignedIn()
  @SigningIn()
  @Writes()
  @ApiOperation({ operationId: 'changePassword', summary: 'Change one’s own password. Ends every other session of the account.' })
  @ApiUnauthorizedResponse({ type: ProblemDocument })
  async change(
    @Body() { current, password }: ChangePasswordDto,
    @Who() person: Person,
    @Asking() intent: Intent,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Answer<WrittenAnswer>> {
    const changed = await this.changes.changeOwn(person, current, password, intent);
    // The session she asks from is one of those that end.
    reply.header('set-cookie', sessionCookie(this.house.secure, await this.sessions.open(person)));
    return changed;
  }
}
