import type { Tertial } from '@sparbar/domain';
import { activityStatuses, type ActivityStatus } from '@sparbar/read-models';
import { Choice, Identifier, SomeOf, Text, WholeInQuery } from '../http/fields';
import { PageQuery } from '../reading/point-in-time.dto';
import { tertials } from './duration.dto';

export const activitySorts = [
  ...(['reference', '-reference', 'title', '-title', 'area', '-area'] as const),
  ...(['status', '-status', 'due', '-due', 'followedUp', '-followedUp'] as const),
] as const;
export type ActivitySort = (typeof activitySorts)[number];

export class ActivityListQueryDto extends PageQuery {
  @SomeOf(activityStatuses, 'ActivityStatus', { description: 'One of these: once for each' })
  readonly status?: readonly ActivityStatus[];
  @Text({ optional: true, max: 200, description: 'The priority area' })
  readonly area?: string;
  @Identifier({
    optional: true,
    description: 'A priority area by its id: what is filed under its words, or those of the areas it carries on',
  })
  readonly underArea?: string;
  @Text({ optional: true, max: 200, description: 'The plan' })
  readonly plan?: string;
  @WholeInQuery(1900, 2999, { optional: true, description: 'Those that had not ended before that year, nor came after it' })
  readonly year?: number;
  @Choice(tertials, 'Tertial', { optional: true, description: 'Those that the plan says are to be followed up then' })
  readonly followedUpIn?: Tertial;
  @Choice(['complete', 'incomplete'], 'Completeness', {
    optional: true,
    description: 'Whether convener, both contacts, duration and follow-up are all stated',
  })
  readonly particulars?: 'complete' | 'incomplete';
  @Choice(activitySorts, 'ActivitySort', { optional: true })
  readonly sort?: ActivitySort;
}
