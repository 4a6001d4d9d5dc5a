import { ApiPropertyOptional } from '@nestjs/swagger';
import { activityStatuses, type ActivityStatus } from '@sparbar/read-models';
import { Transform } from 'class-transformer';
import { IsOptional } from 'class-validator';
import { checked, Choice, Text, WholeInQuery } from '../http/fields';
import { PageQuery } from '../reading/point-in-time.dto';

export const activitySorts = ['reference', '-reference', 'title', '-title', 'due', '-due'] as const;
export type ActivitySort = (typeof activitySorts)[number];

export class ActivityListQueryDto extends PageQuery {
  @ApiPropertyOptional({
    enum: [...activityStatuses],
    enumName: 'ActivityStatus',
    isArray: true,
    description: 'One of these: once for each',
  })
  @IsOptional()
  @Transform(({ value }: { readonly value: unknown }) => (Array.isArray(value) ? value : [value]))
  @checked(
    'choice',
    (value) => Array.isArray(value) && value.length <= 7 && value.every((one) => activityStatuses.includes(one as ActivityStatus)),
    { values: activityStatuses.join(', ') },
  )
  readonly status?: readonly ActivityStatus[];
  @Text({ optional: true, max: 200, description: 'The priority area' })
  readonly area?: string;
  @Text({ optional: true, max: 200, description: 'The plan' })
  readonly plan?: string;
  @WholeInQuery(1900, 2999, { optional: true, description: 'Those that had not ended before that year, nor came after it' })
  readonly year?: number;
  @Choice(activitySorts, 'ActivitySort', { optional: true })
  readonly sort?: ActivitySort;
}
