import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { DecideForum, type ForumOrder } from '@sparbar/decisions';
import { derivedId, stockholmDay, type Clock } from '@sparbar/event-sourcing';
import { contactOf } from '../activities/contact.dto';
import type { Answer } from '../http/answer';
import { identifierPattern } from '../http/fields';
import { notFound } from '../http/problem';
import { contextOf } from '../http/write-context.dto';
import { clockToken } from '../house';
import { May } from '../identity/may';
import type { WrittenAnswer } from '../reading/answers';
import { Asking, Writes, type Intent } from '../writing/intent';
import { Writer } from '../writing/writer';
import {
  AgreeMeetingsDto,
  AgreeMinutesDto,
  AnnounceForumDto,
  ChangeMandateDto,
  ComposeForumDto,
  DissolveForumDto,
  EstablishForumDto,
  expectedOf,
  frequencyOf,
  JoinForumDto,
  LeaveForumDto,
  minutesRuleOf,
  NameChairsDto,
  RenameForumDto,
  SubordinateForumDto,
} from './fora.dto';

type Written = Promise<Answer<WrittenAnswer>>;

/** The fora are set up by the administrator; who sits in them, leads them and how they meet is kept by those who prepare the work too. */
@ApiTags('fora')
@ApiParam({ name: 'coop', type: String })
@Controller('cooperations/:coop/fora')
export class ForumWritingController {
  constructor(
    private readonly writer: Writer,
    @Inject(clockToken) private readonly clock: Clock,
  ) {}

  @Post()
  @May('administrator')
  @Writes()
  @ApiOperation({ operationId: 'establishForum', summary: 'Establish a forum, and say what it may decide' })
  establish(@Param('coop') coop: string, @Body() sent: EstablishForumDto, @Asking() intent: Intent): Written {
    const { name, level, mayDecide } = sent;
    return this.new(coop, { type: 'EstablishForum', ...contextOf(sent, this.today()), name, level, mayDecide }, intent);
  }

  @Post('announcements')
  @May('administrator', 'beredningsgrupp')
  @Writes()
  @ApiOperation({ operationId: 'announceForum', summary: 'Note a forum that is spoken of but not yet in place' })
  announce(@Param('coop') coop: string, @Body() sent: AnnounceForumDto, @Asking() intent: Intent): Written {
    const { name, level } = sent;
    return this.new(coop, { type: 'AnnounceForum', ...contextOf(sent, this.today()), name, level, expected: expectedOf(sent) }, intent);
  }

  @Post(':forum/establishment')
  @May('administrator')
  @Writes()
  @ApiOperation({ operationId: 'formForum', summary: 'Say that a forum that was announced is in place, and what it may decide' })
  form(@Param('coop') coop: string, @Param('forum') forum: string, @Body() sent: EstablishForumDto, @Asking() intent: Intent): Written {
    const { name, level, mayDecide } = sent;
    return this.ofForum(coop, forum, { type: 'EstablishForum', ...contextOf(sent, this.today()), name, level, mayDecide }, intent);
  }

  @Post(':forum/names')
  @May('administrator')
  @Writes()
  @ApiOperation({ operationId: 'renameForum', summary: 'Say what a forum is called from a day on' })
  rename(@Param('coop') coop: string, @Param('forum') forum: string, @Body() sent: RenameForumDto, @Asking() intent: Intent): Written {
    return this.ofForum(coop, forum, { type: 'RenameForum', ...contextOf(sent, this.today()), name: sent.name }, intent);
  }

  @Post(':forum/mandates')
  @May('administrator')
  @Writes()
  @ApiOperation({ operationId: 'changeMandate', summary: 'Say what a forum may decide from a day on' })
  mandate(@Param('coop') coop: string, @Param('forum') forum: string, @Body() sent: ChangeMandateDto, @Asking() intent: Intent): Written {
    return this.ofForum(coop, forum, { type: 'ChangeMandate', ...contextOf(sent, this.today()), mayDecide: sent.mayDecide }, intent);
  }

  @Post(':forum/chairs')
  @May('administrator', 'beredningsgrupp')
  @Writes()
  @ApiOperation({ operationId: 'nameChairs', summary: 'Say who leads a forum from a day on: one, several together, or nobody' })
  chairs(@Param('coop') coop: string, @Param('forum') forum: string, @Body() sent: NameChairsDto, @Asking() intent: Intent): Written {
    const chairs = sent.chairs.map(contactOf);
    return this.ofForum(coop, forum, { type: 'NameChairs', ...contextOf(sent, this.today()), chairs }, intent);
  }

  /** The seat gets its id from who asks and her key: sent again, it is the same seat. */
  @Post(':forum/members')
  @May('administrator', 'beredningsgrupp')
  @Writes()
  @ApiOperation({ operationId: 'joinForum', summary: 'Say who has a seat in a forum, in what capacity, and since when' })
  join(@Param('coop') coop: string, @Param('forum') forum: string, @Body() sent: JoinForumDto, @Asking() intent: Intent): Written {
    const member = derivedId(coop, 'seat', forum, intent.actor.id, intent.key);
    const { capacity } = sent;
    const command = { type: 'JoinForum' as const, ...contextOf(sent, this.today()), member, who: contactOf(sent.who), capacity };
    return this.ofForum(coop, forum, command, intent);
  }

  @Post(':forum/members/:member/departure')
  @May('administrator', 'beredningsgrupp')
  @Writes()
  @ApiOperation({ operationId: 'leaveForum', summary: 'Say that a seat was left, and when' })
  leave(
    @Param('coop') coop: string,
    @Param('forum') forum: string,
    @Param('member') member: string,
    @Body() sent: LeaveForumDto,
    @Asking() intent: Intent,
  ): Written {
    return this.ofForum(coop, forum, { type: 'LeaveForum', ...contextOf(sent, this.today()), member }, intent);
  }

  @Post(':forum/parts')
  @May('administrator', 'beredningsgrupp')
  @Writes()
  @ApiOperation({ operationId: 'composeForum', summary: 'Say which fora a forum consists of from a day on' })
  compose(@Param('coop') coop: string, @Param('forum') forum: string, @Body() sent: ComposeForumDto, @Asking() intent: Intent): Written {
    return this.ofForum(coop, forum, { type: 'ComposeForum', ...contextOf(sent, this.today()), of: sent.of }, intent);
  }

  @Post(':forum/superior')
  @May('administrator', 'beredningsgrupp')
  @Writes()
  @ApiOperation({ operationId: 'subordinateForum', summary: 'Say which forum a forum answers to from a day on' })
  subordinate(
    @Param('coop') coop: string,
    @Param('forum') forum: string,
    @Body() sent: SubordinateForumDto,
    @Asking() intent: Intent,
  ): Written {
    return this.ofForum(coop, forum, { type: 'SubordinateForum', ...contextOf(sent, this.today()), to: sent.to }, intent);
  }

  @Post(':forum/meetings')
  @May('administrator', 'beredningsgrupp')
  @Writes()
  @ApiOperation({ operationId: 'agreeMeetings', summary: 'Say how often and where a forum meets from a day on' })
  meetings(@Param('coop') coop: string, @Param('forum') forum: string, @Body() sent: AgreeMeetingsDto, @Asking() intent: Intent): Written {
    const { place } = sent;
    const command = { type: 'AgreeMeetings' as const, ...contextOf(sent, this.today()), frequency: frequencyOf(sent.frequency), place };
    return this.ofForum(coop, forum, command, intent);
  }

  @Post(':forum/minutes-rule')
  @May('administrator', 'beredningsgrupp')
  @Writes()
  @ApiOperation({ operationId: 'agreeMinutes', summary: 'Say how the minutes of a forum become final from a day on' })
  minutes(@Param('coop') coop: string, @Param('forum') forum: string, @Body() sent: AgreeMinutesDto, @Asking() intent: Intent): Written {
    return this.ofForum(coop, forum, { type: 'AgreeMinutes', ...contextOf(sent, this.today()), rule: minutesRuleOf(sent) }, intent);
  }

  @Post(':forum/dissolution')
  @May('administrator')
  @Writes()
  @ApiOperation({ operationId: 'dissolveForum', summary: 'Say that a forum is no more, since when, and which go on with what was its' })
  dissolve(@Param('coop') coop: string, @Param('forum') forum: string, @Body() sent: DissolveForumDto, @Asking() intent: Intent): Written {
    return this.ofForum(coop, forum, { type: 'DissolveForum', ...contextOf(sent, this.today()), into: sent.into }, intent);
  }

  private new(coop: string, command: ForumOrder, intent: Intent): Written {
    return this.writer.write(DecideForum, coop, derivedId(coop, 'forum', intent.actor.id, intent.key), command, intent);
  }

  /** An address that cannot be a forum's is nobody's. */
  private ofForum(coop: string, forum: string, command: ForumOrder, intent: Intent): Written {
    if (!identifierPattern.test(forum)) throw notFound();
    return this.writer.write(DecideForum, coop, forum, command, intent);
  }

  private today(): string {
    return stockholmDay(this.clock.now());
  }
}
