import type { DecisionStanding } from '@sparbar/read-models';
import { Choice, Identifier, Text } from '../http/fields';
import { PageQuery } from '../reading/point-in-time.dto';
import { standings } from './decisions.answers';

export class DecisionListQueryDto extends PageQuery {
  @Choice(standings, 'DecisionStanding', { optional: true })
  readonly standing?: DecisionStanding;
  @Identifier({ optional: true, description: 'The forum: its id' })
  readonly forum?: string;
  @Text({ optional: true, max: 60, description: 'The activity it is to change: its id or its reference' })
  readonly activity?: string;
  @Choice(['asc', 'desc'], 'Order', { optional: true, description: 'Newest first (desc) unless asked otherwise' })
  readonly order?: 'asc' | 'desc';
}
