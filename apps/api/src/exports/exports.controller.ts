import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { ApiBadRequestResponse, ApiOkResponse, ApiOperation, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Answer } from '../http/answer';
import { ProblemDocument } from '../http/problem-document';
import { Speaks, type Language } from '../http/speaks';
import { MayRead } from '../identity/may';
import { Member, type Membership } from '../identity/signed-in';
import { csvOf } from './csv-of';
import { jsonOf, textFile } from './text-file';
import { Exports, type Exported } from './exports';
import { ActivityExportQueryDto, DecisionExportQueryDto, EventExportQueryDto, type ExportFormat } from './exports.query.dto';
import { xlsxOf } from './xlsx-of';

type File = Promise<Answer<StreamableFile>>;
const types: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8',
};
const file = { schema: { type: 'string', format: 'binary' } };

/** What a list shows, as a file: the same filters, point in time and language. */
@ApiTags('exports')
@ApiParam({ name: 'coop', type: String })
@ApiProduces(...Object.values(types).map((type) => type.replace(/;.*/, '')))
@Controller('cooperations/:coop/exports')
export class ExportsController {
  constructor(private readonly exports: Exports) {}

  @Get('activities')
  @MayRead()
  @ApiOperation({ operationId: 'exportActivities', summary: 'The activities, as a file' })
  @ApiOkResponse(file)
  @ApiBadRequestResponse({ type: ProblemDocument })
  async activities(@Member() member: Membership, @Query() query: ActivityExportQueryDto, @Speaks() language: Language): File {
    const { format, ...asked } = query;
    return fileOf(member, await this.exports.activities(member, asked, language), format);
  }

  @Get('decisions')
  @MayRead()
  @ApiOperation({ operationId: 'exportDecisions', summary: 'The register of decisions, as a file' })
  @ApiOkResponse(file)
  @ApiBadRequestResponse({ type: ProblemDocument })
  async decisions(@Member() member: Membership, @Query() query: DecisionExportQueryDto, @Speaks() language: Language): File {
    const { format, ...asked } = query;
    return fileOf(member, await this.exports.decisions(member, asked, language), format);
  }

  @Get('events')
  @MayRead()
  @ApiOperation({ operationId: 'exportEvents', summary: 'The audit trail, as a file' })
  @ApiOkResponse(file)
  @ApiBadRequestResponse({ type: ProblemDocument })
  async events(@Member() member: Membership, @Query() query: EventExportQueryDto, @Speaks() language: Language): File {
    const { format, ...asked } = query;
    return fileOf(member, await this.exports.events(member, asked, language), format);
  }
}

async function fileOf({ cooperation }: Membership, exported: Exported, format: ExportFormat): File {
  const name = `${cooperation}-${exported.name.toLowerCase().replace(/[^a-z]+/g, '-')}-${exported.seq}.${format}`;
  return new Answer(await bodyOf(exported, format), {
    'content-type': types[format],
    'content-disposition': `attachment; filename="${name}"`,
    'x-seq': String(exported.seq),
  });
}

async function bodyOf(exported: Exported, format: ExportFormat): Promise<StreamableFile> {
  switch (format) {
    case 'csv':
      return new StreamableFile(textFile(csvOf(exported)));
    case 'xlsx':
      return new StreamableFile(await xlsxOf(exported));
    case 'json':
      return new StreamableFile(textFile(jsonOf(exported)));
  }
}
