import { Choice, Day, Identifier, Text } from '../http/fields';
import { PageQuery } from '../reading/point-in-time.dto';
import { historyKinds } from './events.answers';

export class EventListQueryDto extends PageQuery {
  @Day({ optional: true, description: 'Recorded that day or later' })
  readonly since?: string;
  @Day({ optional: true, description: 'Recorded that day or earlier' })
  readonly until?: string;
  @Identifier({ optional: true, description: 'The party that owns what is said: its id' })
  readonly party?: string;
  @Text({ optional: true, max: 60, description: 'The activity: its id or its reference' })
  readonly activity?: string;
  @Text({ optional: true, max: 60, description: 'The decision: its id or its B-number' })
  readonly decision?: string;
  @Text({ optional: true, max: 60, description: 'The type of the event' })
  readonly type?: string;
  @Choice(historyKinds, 'HistoryKind', { optional: true })
  readonly kind?: (typeof historyKinds)[number];
  @Identifier({ optional: true, description: 'Who did it: the id of the account, or of the reaction or clock' })
  readonly actor?: string;
  @Choice(['asc', 'desc'], 'Order', { optional: true, description: 'Newest last (asc) unless asked otherwise' })
  readonly order?: 'asc' | 'desc';
}
