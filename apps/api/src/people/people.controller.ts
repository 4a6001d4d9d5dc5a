import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiBadRequestResponse, ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { DecidePerson, type PersonOrder } from '@sparbar/decisions';
import { derivedId, stockholmDay, type Clock } from '@sparbar/event-sourcing';
import { personModel } from '@sparbar/read-models';
import { Answer } from '../http/answer';
import { identifierPattern } from '../http/fields';
import { notFound } from '../http/problem';
import { ProblemDocument } from '../http/problem-document';
import { Speaks, type Language } from '../http/speaks';
import { contextOf } from '../http/write-context.dto';
import { clockToken } from '../house';
import { May, MayRead } from '../identity/may';
import { Member, type Membership } from '../identity/signed-in';
import type { WrittenAnswer } from '../reading/answers';
import { PointInTimeQuery } from '../reading/point-in-time.dto';
import { StoodAt } from '../reading/stood-at';
import { Asking, Writes, type Intent } from '../writing/intent';
import { Writer } from '../writing/writer';
import { PartyContactsAnswer, PeopleAnswer } from './people.answers';
import { AssignRoleDto, ChangePersonContactDto, EndRoleDto, mandateOf, PeopleQueryDto, RegisterPersonDto } from './people.dto';
import { PeoplePages } from './people-pages';

type Written = Promise<Answer<WrittenAnswer>>;

/** Who works in the cooperation, and in which roles: kept by those who prepare the work, who alone know them. */
@ApiTags('people')
@ApiParam({ name: 'coop', type: String })
@Controller('cooperations/:coop')
export class PeopleController {
  constructor(
    private readonly writer: Writer,
    private readonly pages: PeoplePages,
    private readonly stood: StoodAt,
    @Inject(clockToken) private readonly clock: Clock,
  ) {}

  @Get('people')
  @MayRead()
  @ApiOperation({ operationId: 'listPeople', summary: 'Who works in the cooperation, in which roles; names for those who may read them' })
  @ApiOkResponse({ type: PeopleAnswer })
  @ApiBadRequestResponse({ type: ProblemDocument })
  async list(@Member() member: Membership, @Query() query: PeopleQueryDto, @Speaks() language: Language): Promise<Answer<PeopleAnswer>> {
    const body = await this.pages.page(member, query, language);
    return new Answer(body, await this.stood.headers(member.cooperation, personModel, body.seq));
  }

  @Get('parties/:party/contacts')
  @MayRead()
  @ApiOperation({ operationId: 'getPartyContacts', summary: 'Whom a party was met by on a day, where a paper says only its name' })
  @ApiOkResponse({ type: PartyContactsAnswer })
  @ApiNotFoundResponse({ type: ProblemDocument })
  async contacts(
    @Member() member: Membership,
    @Param('party') party: string,
    @Query() query: PointInTimeQuery,
    @Speaks() language: Language,
  ): Promise<Answer<PartyContactsAnswer>> {
    const body = await this.pages.contactsOf(member, party, query, language);
    return new Answer(body, await this.stood.headers(member.cooperation, personModel, body.seq));
  }

  @Post('people')
  @May('beredningsgrupp')
  @Writes()
  @ApiOperation({ operationId: 'registerPerson', summary: 'Register somebody who works in the cooperation; her name is sealed' })
  register(@Param('coop') coop: string, @Body() sent: RegisterPersonDto, @Asking() intent: Intent): Written {
    const command = { type: 'RegisterPerson' as const, ...contextOf(sent, this.today()), name: { open: sent.name } };
    return this.writer.write(DecidePerson, coop, derivedId(coop, 'person', intent.actor.id, intent.key), command, intent);
  }

  @Post('people/:person/names')
  @May('beredningsgrupp')
  @Writes()
  @ApiOperation({ operationId: 'renamePerson', summary: 'Say what she is called now' })
  rename(@Param('coop') coop: string, @Param('person') person: string, @Body() sent: RegisterPersonDto, @Asking() intent: Intent): Written {
    return this.of(coop, person, { type: 'RenamePerson', ...contextOf(sent, this.today()), name: { open: sent.name } }, intent);
  }

  @Post('people/:person/contact')
  @May('beredningsgrupp')
  @Writes()
  @ApiOperation({ operationId: 'changePersonContact', summary: 'Say how she is reached: sealed like her name' })
  contact(
    @Param('coop') coop: string,
    @Param('person') person: string,
    @Body() sent: ChangePersonContactDto,
    @Asking() intent: Intent,
  ): Written {
    const sealed = (value: string | null) => (value === null ? null : { open: value });
    const command = { type: 'ChangePersonContact' as const, ...contextOf(sent, this.today()) };
    return this.of(coop, person, { ...command, phone: sealed(sent.phone), email: sealed(sent.email) }, intent);
  }

  /** This holding of the role gets its id from who asks and her key: sent again, it is the same. */
  @Post('people/:person/roles')
  @May('beredningsgrupp')
  @Writes()
  @ApiOperation({ operationId: 'assignRole', summary: 'Say which role she has, for which party, and since when' })
  assign(@Param('coop') coop: string, @Param('person') person: string, @Body() sent: AssignRoleDto, @Asking() intent: Intent): Written {
    const { title, party, unit = null } = sent;
    const role = derivedId(coop, 'role', person, intent.actor.id, intent.key);
    const command = { type: 'AssignRole' as const, ...contextOf(sent, this.today()), role, title, party, unit, mandate: mandateOf(sent) };
    return this.of(coop, person, command, intent);
  }

  @Post('people/:person/roles/:role/end')
  @May('beredningsgrupp')
  @Writes()
  @ApiOperation({ operationId: 'endRole', summary: 'Say that she no longer has a role, and since when' })
  end(
    @Param('coop') coop: string,
    @Param('person') person: string,
    @Param('role') role: string,
    @Body() sent: EndRoleDto,
    @Asking() intent: Intent,
  ): Written {
    return this.of(coop, person, { type: 'EndRole', ...contextOf(sent, this.today()), role }, intent);
  }

  /** An address that cannot be somebody's is nobody's. */
  private of(coop: string, person: string, command: PersonOrder, intent: Intent): Written {
    if (!identifierPattern.test(person)) throw notFound();
    return this.writer.write(DecidePerson, coop, person, command, intent);
  }

  private today(): string {
    return stockholmDay(this.clock.now());
  }
}
