import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Query, Req, Res } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiForbiddenResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
  ApiTooManyRequestsResponse,
  ApiUnauthorizedResponse,
} from '@nestjs/swagger';
import { stockholmDay, type Clock } from '@sparbar/event-sourcing';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CooperationNames } from '../cooperations/cooperation-names';
import { clockToken, houseToken, type House } from '../house';
import { HttpProblem, invalid } from '../http/problem';
import { ProblemDocument } from '../http/problem-document';
import { SigningIn } from '../http/rate.guard';
import { Accounts, normalisedLogin } from '../identity/accounts';
import { FirstAdministrator } from '../identity/first-administrator';
import { Public, SignedIn } from '../identity/may';
import { Memberships } from '../identity/memberships';
import { fromThisMachine } from '../identity/same-site';
import { goneCookie, sessionCookie } from '../identity/session-cookie';
import { Sessions } from '../identity/sessions';
import { Who } from '../identity/signed-in';
import type { Person } from '../identity/who-is-this';
import { roles } from '../reading/answers';
import { LanguageQuery } from '../reading/point-in-time.dto';
import { OpenAccounts } from './open-accounts';
import { FirstAdministratorDto, SessionAnswer, SessionOptionsAnswer, SignInDto } from './sessions.dto';

type Identified = Omit<Person, 'session'>;

@ApiTags('session')
@Controller('session')
export class SessionsController {
  constructor(
    private readonly sessions: Sessions,
    private readonly accounts: Accounts,
    private readonly memberships: Memberships,
    private readonly names: CooperationNames,
    private readonly first: FirstAdministrator,
    private readonly openAccounts: OpenAccounts,
    @Inject(houseToken) private readonly house: House,
    @Inject(clockToken) private readonly clock: Clock,
  ) {}

  @Get()
  @SignedIn()
  @ApiOperation({ operationId: 'getSession', summary: 'Who is signed in, and where she has a place' })
  @ApiOkResponse({ type: SessionAnswer })
  @ApiUnauthorizedResponse({ type: ProblemDocument })
  get(@Who() person: Person, @Query() _language: LanguageQuery): Promise<SessionAnswer> {
    return this.answer(person);
  }

  @Get('options')
  @Public()
  @ApiOperation({ operationId: 'getSessionOptions', summary: 'The ways in that there are here' })
  @ApiOkResponse({ type: SessionOptionsAnswer })
  async options(@Req() request: FastifyRequest, @Query() _language: LanguageQuery): Promise<SessionOptionsAnswer> {
    const demo = this.demoFor(request);
    return { demo, roles: demo ? roles : [], firstAdministrator: !this.house.demo && (await this.first.awaited()) };
  }

  @Post()
  @Public()
  @SigningIn()
  @HttpCode(201)
  @ApiOperation({ operationId: 'signIn', summary: 'Sign in' })
  @ApiCreatedResponse({ type: SessionAnswer })
  @ApiUnauthorizedResponse({ type: ProblemDocument })
  @ApiForbiddenResponse({ type: ProblemDocument })
  @ApiTooManyRequestsResponse({ type: ProblemDocument })
  async signIn(
    @Body() sent: SignInDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionAnswer> {
    return this.enter(sent.demo === undefined ? await this.byPassword(sent) : this.byButton(sent, request), reply);
  }

  @Post('first')
  @Public()
  @SigningIn()
  @HttpCode(201)
  @ApiOperation({ operationId: 'makeFirstAdministrator', summary: 'Use the one-time link of an empty installation' })
  @ApiCreatedResponse({ type: SessionAnswer })
  @ApiForbiddenResponse({ type: ProblemDocument })
  async makeFirst(@Body() sent: FirstAdministratorDto, @Res({ passthrough: true }) reply: FastifyReply): Promise<SessionAnswer> {
    if (this.house.demo || !this.first.fits(sent.token) || !(await this.first.awaited())) throw new HttpProblem('LinkSpent', {});
    const account = await this.openAccounts.openFirst(sent.user, sent.password, sent.token);
    return this.enter({ account, name: normalisedLogin(sent.user), demo: false }, reply);
  }

  @Delete()
  @SignedIn()
  @HttpCode(204)
  @ApiOperation({ operationId: 'signOut', summary: 'Sign out, also for every copy of the cookie' })
  @ApiNoContentResponse()
  @ApiUnauthorizedResponse({ type: ProblemDocument })
  async signOut(@Who() person: Person, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.sessions.end(person);
    reply.header('set-cookie', goneCookie(this.house.secure));
  }

  private async enter(person: Identified, reply: FastifyReply): Promise<SessionAnswer> {
    reply.header('set-cookie', sessionCookie(this.house.secure, await this.sessions.open(person)));
    return this.answer(person);
  }

  private demoFor(request: FastifyRequest): boolean {
    return this.house.demo && !this.house.production && fromThisMachine(request);
  }

  private byButton({ demo, user, password }: SignInDto, request: FastifyRequest): Identified {
    if (demo === undefined || user !== undefined || password !== undefined)
      throw invalid({ property: 'demo', rule: 'together', values: { other: 'user, password' } });
    if (!this.demoFor(request)) throw new HttpProblem('DemoUnavailable', {});
    return { account: `demo-${demo}`, name: demo, demo: true };
  }

  private async byPassword({ user, password }: SignInDto): Promise<Identified> {
    if (user === undefined || password === undefined) {
      const missing = user === undefined ? { property: 'user', other: 'demo' } : { property: 'password', other: 'demo' };
      throw invalid({ property: missing.property, rule: 'either', values: { other: missing.other } });
    }
    const found = await this.accounts.signedIn(user, password);
    if (found === undefined) throw new HttpProblem('WrongCredentials', {});
    return { ...found, demo: false };
  }

  private async answer({ account, name, demo }: Identified): Promise<SessionAnswer> {
    const memberships = await this.memberships.of(account);
    const managesAccounts = await this.memberships.isFirstAdministrator(account);
    return {
      user: { id: account, name },
      demo,
      administrator: managesAccounts || memberships.some(({ role }) => role === 'administrator'),
      managesAccounts,
      today: stockholmDay(this.clock.now()),
      cooperations: await this.names.rows(memberships),
    };
  }
}
