import { AccessListQueryDto } from '../access/access.dto';
import { ActivityListQueryDto } from '../activities/activities.query.dto';
import { DecisionListQueryDto } from '../decisions/decisions.query.dto';
import { EventListQueryDto } from '../events/events.query.dto';
import { ForumListQueryDto } from '../fora/fora.dto';
import { Choice } from '../http/fields';
import { PointInTimeQuery } from '../reading/point-in-time.dto';
import { PeopleQueryDto } from '../people/people.dto';
import { AccountListQueryDto } from '../sessions/accounts.dto';

export const exportFormats = ['csv', 'xlsx', 'json'] as const;
export type ExportFormat = (typeof exportFormats)[number];

const description = 'csv and xlsx as Swedish spreadsheets want them; json as the list itself answers';

export class ActivityExportQueryDto extends ActivityListQueryDto {
  @Choice(exportFormats, 'ExportFormat', { description })
  readonly format!: ExportFormat;
}

export class AreaExportQueryDto extends PointInTimeQuery {
  @Choice(exportFormats, 'ExportFormat', { description })
  readonly format!: ExportFormat;
}

export class DecisionExportQueryDto extends DecisionListQueryDto {
  @Choice(exportFormats, 'ExportFormat', { description })
  readonly format!: ExportFormat;
}

export class ForumExportQueryDto extends ForumListQueryDto {
  @Choice(exportFormats, 'ExportFormat', { description })
  readonly format!: ExportFormat;
}

export class PeopleExportQueryDto extends PeopleQueryDto {
  @Choice(exportFormats, 'ExportFormat', { description })
  readonly format!: ExportFormat;
}

export class EventExportQueryDto extends EventListQueryDto {
  @Choice(exportFormats, 'ExportFormat', { description })
  readonly format!: ExportFormat;
}

export class AccessExportQueryDto extends AccessListQueryDto {
  @Choice(exportFormats, 'ExportFormat', { description })
  readonly format!: ExportFormat;
}

export class AccountExportQueryDto extends AccountListQueryDto {
  @Choice(exportFormats, 'ExportFormat', { description })
  readonly format!: ExportFormat;
}
