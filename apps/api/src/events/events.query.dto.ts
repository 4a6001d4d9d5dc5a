import { Choice, Day, Identifier, Matching, Text, Wholes } from '../http/fields';
import { LanguageQuery, PageQuery } from '../reading/point-in-time.dto';
import { historyKinds } from './events.answers';

/** An account, or what acts for the product itself: reaction:decision-effects. */
const actorPattern = /^(?:(?:reaction|clock):)?[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;

export class EventStreamQueryDto extends LanguageQuery {
  @Matching('position', /^(0|[1-9]\d{0,14})$/, {
    optional: true,
    description: 'As Last-Event-ID, for a browser that begins anew and cannot send it',
  })
  readonly after?: string;
}

export class EventListQueryDto extends PageQuery {
  @Day({ optional: true, description: 'Recorded that day or later' })
  readonly since?: string;
  @Day({ optional: true, description: 'Recorded that day or earlier' })
  readonly until?: string;
  @Identifier({ optional: true, description: 'The party that owns what is said: its id' })
  readonly party?: string;
  @Text({ optional: true, max: 60, description: 'The activity: its id or its reference' })
  readonly activity?: string;
  @Identifier({ optional: true, description: 'A priority area by its id: of the activities under it, or under the areas it carries on' })
  readonly underArea?: string;
  @Text({ optional: true, max: 60, description: 'The decision: its id or its B-number' })
  readonly decision?: string;
  @Text({ optional: true, max: 60, description: 'The type of the event' })
  readonly type?: string;
  @Choice(historyKinds, 'HistoryKind', { optional: true })
  readonly kind?: (typeof historyKinds)[number];
  @Matching('identifier', actorPattern, { optional: true, description: 'Who did it: the id of the account, or of the reaction or clock' })
  readonly actor?: string;
  @Wholes(100, { description: 'These events, by their numbers: once for each' })
  readonly seq?: readonly number[];
  @Choice(['asc', 'desc'], 'Order', { optional: true, description: 'Newest last (asc) unless asked otherwise' })
  readonly order?: 'asc' | 'desc';
}
