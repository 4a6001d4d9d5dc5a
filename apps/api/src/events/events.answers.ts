import type { OnDate, Source } from '@sparbar/domain';
import { OnDateDto } from '../http/on-date.dto';
import { SourceDto } from '../http/write-context.dto';
import {
  ActorAnswer,
  OpenedText,
  ReadAtAnswer,
  Show,
  ShowAnything,
  ShowChoice,
  ShowMany,
  ShowNumber,
  ShowSchema,
  ShowText,
  ShowYesNo,
} from '../reading/answers';

export const historyKinds = ['decision', 'update', 'status', 'terms', 'followUp', 'missed', 'agreement', 'correction', 'other'] as const;

/** One event of the audit trail. */
export class EventAnswer {
  @ShowNumber({ description: 'Its number: the link to it, for ever' })
  readonly seq!: number;
  @ShowText()
  readonly id!: string;
  @ShowText()
  readonly type!: string;
  @ShowChoice(historyKinds, 'HistoryKind')
  readonly kind!: (typeof historyKinds)[number];
  @ShowText({ description: "What happened, in the reader's language" })
  readonly sentence!: string;
  @Show(() => ActorAnswer)
  readonly who!: ActorAnswer;
  @ShowText({ description: 'When it was recorded' })
  readonly when!: string;
  @Show(() => OnDateDto, { description: 'When it held' })
  readonly effectiveOn!: OnDate;
  @ShowText({ nullable: true, description: 'The reason that was given' })
  readonly why!: string | null;
  @ShowText({ nullable: true, description: 'The id of the event that led to this one; null where a person acted' })
  readonly cause!: string | null;
  @ShowNumber({ nullable: true, description: 'The number of that event' })
  readonly causeSeq!: number | null;
  @ShowText({ nullable: true, description: 'Of a correction or an amendment: the field whose value was replaced' })
  readonly field!: string | null;
  @ShowAnything({ description: 'The value that stood there before, where one changed' })
  readonly from!: unknown;
  @ShowAnything({ description: 'The value that stands there now, where one changed' })
  readonly to!: unknown;
  @ShowYesNo({ description: 'Entered from older papers' })
  readonly afterwards!: boolean;
  @Show(() => SourceDto, { nullable: true })
  readonly source!: Source | null;
  @ShowText({ nullable: true, description: 'The activity it concerns: its id' })
  readonly activity!: string | null;
  @ShowText({ nullable: true, description: 'What the activity is called' })
  readonly activityName!: string | null;
  @ShowText({ nullable: true, description: 'The decision it belongs to: its id' })
  readonly decision!: string | null;
  @ShowText({ nullable: true, description: 'What the decision is called: B-12' })
  readonly decisionName!: string | null;
  @Show(() => OpenedText, { optional: true, description: 'What was written, for those who may read it' })
  readonly text?: OpenedText;
}

export class EventListAnswer extends ReadAtAnswer {
  @ShowMany(() => EventAnswer)
  readonly items!: readonly EventAnswer[];
  @ShowText({ nullable: true })
  readonly next!: string | null;
}

export class EventActorsAnswer extends ReadAtAnswer {
  @ShowMany(() => ActorAnswer)
  readonly items!: readonly ActorAnswer[];
}

/** One event as a mark on a time line. */
export class EventMarkAnswer {
  @ShowNumber()
  readonly seq!: number;
  @ShowText({ description: 'The Swedish day it was recorded' })
  readonly recorded!: string;
  @ShowText({ description: 'The day from which it certainly held' })
  readonly held!: string;
  @ShowText({ description: 'The party that owns what is said: its id' })
  readonly party!: string;
  @ShowChoice(historyKinds, 'HistoryKind')
  readonly kind!: (typeof historyKinds)[number];
  @ShowText({ description: 'Who did it: the id of the account, or of the reaction or clock' })
  readonly actor!: string;
  @ShowText({ nullable: true, description: 'The activity it concerns: its id' })
  readonly activity!: string | null;
  @ShowText({ nullable: true, description: 'The decision it belongs to: its id' })
  readonly decision!: string | null;
}

export class EventMarksAnswer {
  @ShowMany(() => EventMarkAnswer)
  readonly items!: readonly EventMarkAnswer[];
  @ShowNumber({ description: 'The number of the last event counted in' })
  readonly seq!: number;
}

export class EventDetailAnswer extends EventAnswer {
  @ShowSchema({ type: 'object', additionalProperties: true }, { description: 'The event as it is stored. What is sealed stays sealed.' })
  readonly raw!: object;
}
