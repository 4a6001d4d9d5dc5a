import type { DecisionStanding } from '@sparbar/read-models';
import { Choice, Day, Identifier, SomeOf, Text } from '../http/fields';
import { PageQuery } from '../reading/point-in-time.dto';
import { standings } from './decisions.answers';

export const decisionSorts = ['number', 'decidedOn', 'due'] as const;

export class DecisionListQueryDto extends PageQuery {
  @SomeOf(standings, 'DecisionStanding', { description: 'One of these: once for each' })
  readonly standing?: readonly DecisionStanding[];
  @Identifier({ optional: true, description: 'The forum: its id' })
  readonly forum?: string;
  @Text({ optional: true, max: 60, description: 'The activity it is to change: its id or its reference' })
  readonly activity?: string;
  @Choice(['asc', 'desc'], 'Order', { optional: true, description: 'Newest first (desc) unless asked otherwise' })
  readonly order?: 'asc' | 'desc';
  @Day({ optional: true, description: 'Decided that day or later' })
  readonly since?: string;
  @Day({ optional: true, description: 'Decided that day or earlier' })
  readonly until?: string;
  @Choice(decisionSorts, 'DecisionSort', { optional: true, description: 'By number unless asked otherwise' })
  readonly sort?: (typeof decisionSorts)[number];
}
