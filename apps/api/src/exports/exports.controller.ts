import { Controller, Get, Query } from '@nestjs/common';
import { ApiBadRequestResponse, ApiOkResponse, ApiOperation, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import { ProblemDocument } from '../http/problem-document';
import { Speaks, type Language } from '../http/speaks';
import { May, MayRead } from '../identity/may';
import { Member, type Membership } from '../identity/signed-in';
import { Exports } from './exports';
import {
  AccessExportQueryDto,
  ActivityExportQueryDto,
  AreaExportQueryDto,
  DecisionExportQueryDto,
  EventExportQueryDto,
  ForumExportQueryDto,
  PeopleExportQueryDto,
} from './exports.query.dto';
import { fileOf, fileTypes, type File } from './file-of';
import { WhoExports } from './who-exports';

const file = { schema: { type: 'string', format: 'binary' } };

/** What a list shows, as a file: the same filters, point in time and language. */
@ApiTags('exports')
@ApiParam({ name: 'coop', type: String })
@ApiProduces(...Object.values(fileTypes).map((type) => type.replace(/;.*/, '')))
@Controller('cooperations/:coop/exports')
export class ExportsController {
  constructor(
    private readonly exports: Exports,
    private readonly who: WhoExports,
  ) {}

  @Get('activities')
  @MayRead()
  @ApiOperation({ operationId: 'exportActivities', summary: 'The activities, as a file' })
  @ApiOkResponse(file)
  @ApiBadRequestResponse({ type: ProblemDocument })
  async activities(@Member() member: Membership, @Query() query: ActivityExportQueryDto, @Speaks() language: Language): File {
    const { format, ...asked } = query;
    return fileOf(member.cooperation, await this.exports.activities(member, asked, language), format);
  }

  @Get('areas')
  @MayRead()
  @ApiOperation({
    operationId: 'exportAreas',
    summary: 'The priority areas of every appendix, how each is handled and what became of it, as a file',
  })
  @ApiOkResponse(file)
  @ApiBadRequestResponse({ type: ProblemDocument })
  async areas(@Member() member: Membership, @Query() query: AreaExportQueryDto, @Speaks() language: Language): File {
    const { format, ...asked } = query;
    return fileOf(member.cooperation, await this.exports.areas(member, asked, language), format);
  }

  @Get('decisions')
  @MayRead()
  @ApiOperation({ operationId: 'exportDecisions', summary: 'The register of decisions, as a file' })
  @ApiOkResponse(file)
  @ApiBadRequestResponse({ type: ProblemDocument })
  async decisions(@Member() member: Membership, @Query() query: DecisionExportQueryDto, @Speaks() language: Language): File {
    const { format, ...asked } = query;
    return fileOf(member.cooperation, await this.exports.decisions(member, asked, language), format);
  }

  @Get('events')
  @MayRead()
  @ApiOperation({ operationId: 'exportEvents', summary: 'The audit trail, as a file' })
  @ApiOkResponse(file)
  @ApiBadRequestResponse({ type: ProblemDocument })
  async events(@Member() member: Membership, @Query() query: EventExportQueryDto, @Speaks() language: Language): File {
    const { format, ...asked } = query;
    return fileOf(member.cooperation, await this.exports.events(member, asked, language), format);
  }

  @Get('fora')
  @MayRead()
  @ApiOperation({ operationId: 'exportFora', summary: 'The fora, as a file' })
  @ApiOkResponse(file)
  @ApiBadRequestResponse({ type: ProblemDocument })
  async fora(@Member() member: Membership, @Query() query: ForumExportQueryDto, @Speaks() language: Language): File {
    const { format, ...asked } = query;
    return fileOf(member.cooperation, await this.who.fora(member, asked, language), format);
  }

  @Get('people')
  @MayRead()
  @ApiOperation({ operationId: 'exportPeople', summary: 'Who works in the cooperation, as a file; names for those who may read them' })
  @ApiOkResponse(file)
  @ApiBadRequestResponse({ type: ProblemDocument })
  async people(@Member() member: Membership, @Query() query: PeopleExportQueryDto, @Speaks() language: Language): File {
    const { format, ...asked } = query;
    return fileOf(member.cooperation, await this.who.people(member, asked, language), format);
  }

  @Get('access')
  @May('administrator')
  @ApiOperation({ operationId: 'exportAccess', summary: 'Who has a place in the cooperation, as a file' })
  @ApiOkResponse(file)
  @ApiBadRequestResponse({ type: ProblemDocument })
  async access(@Member() member: Membership, @Query() query: AccessExportQueryDto, @Speaks() language: Language): File {
    const { format, ...asked } = query;
    return fileOf(member.cooperation, await this.exports.access(member, asked, language), format);
  }
}
