import type { AreaFate, AreaHandling, AreaLevel, OnDate } from '@sparbar/domain';
import { OnDateDto } from '../http/on-date.dto';
import { CauseAnswer, ReadAtAnswer, Show, ShowChoice, ShowMany, ShowNumber, ShowText, ShowYesNo } from '../reading/answers';
import { areaHandlings, areaLevels, fateKinds, OriginDto } from './appendices.dto';

/** An area by its id and its name, and in which appendix it stands. */
export class NamedAreaAnswer {
  @ShowText()
  readonly id!: string;
  @ShowText()
  readonly name!: string;
  @ShowText({ description: 'Of its appendix' })
  readonly version!: string;
}

export class AreaMappingAnswer {
  @ShowChoice(fateKinds, 'AreaFateKind')
  readonly fate!: AreaFate['kind'];
  @ShowMany(() => NamedAreaAnswer)
  readonly successors!: readonly NamedAreaAnswer[];
  @ShowText()
  readonly ground!: string;
  @ShowText({ nullable: true })
  readonly comment!: string | null;
  @Show(() => CauseAnswer)
  readonly cause!: CauseAnswer;
}

export class PriorityAreaAnswer {
  @ShowText({ description: 'In the whole log' })
  readonly id!: string;
  @ShowText({ description: 'In its document' })
  readonly code!: string;
  @ShowText()
  readonly name!: string;
  @ShowText({ nullable: true })
  readonly description!: string | null;
  @ShowChoice(areaLevels, 'AreaLevel')
  readonly level!: AreaLevel;
  @ShowChoice(areaHandlings, 'AreaHandling', { nullable: true })
  readonly handling!: AreaHandling | null;
  @ShowMany(() => String)
  readonly aliases!: readonly string[];
  @Show(() => AreaMappingAnswer, { nullable: true, description: 'What became of it; null where nothing has been decided' })
  readonly mapping!: AreaMappingAnswer | null;
  @ShowMany(() => AreaMappingAnswer, { description: 'What was decided of it before, the latest last' })
  readonly formerMappings!: readonly AreaMappingAnswer[];
  @ShowMany(() => NamedAreaAnswer, { description: 'The areas it carries on' })
  readonly predecessors!: readonly NamedAreaAnswer[];
}

export class AppendixReviewAnswer {
  @ShowChoice(['kept', 'toBeReplaced'], 'ReviewOutcome')
  readonly outcome!: 'kept' | 'toBeReplaced';
  @Show(() => OnDateDto, { nullable: true })
  readonly nextReview!: OnDate | null;
  @Show(() => CauseAnswer)
  readonly cause!: CauseAnswer;
}

export class AppendixAnswer {
  @ShowText()
  readonly id!: string;
  @ShowText()
  readonly title!: string;
  @ShowText()
  readonly version!: string;
  @Show(() => OriginDto)
  readonly origin!: OriginDto;
  @Show(() => OnDateDto)
  readonly inForceFrom!: OnDate;
  @Show(() => OnDateDto, { nullable: true })
  readonly signedOn!: OnDate | null;
  @ShowText({ description: 'SHA-256 of its canonical form (RFC 8785), which …/document answers' })
  readonly hash!: string;
  @ShowChoice(['coming', 'inForce', 'replaced'], 'AppendixState', { description: 'On the day asked for' })
  readonly standing!: 'coming' | 'inForce' | 'replaced';
  @ShowYesNo({ description: 'By the day asked for: it may be in force by its own words before anybody has signed' })
  readonly signed!: boolean;
  @Show(() => OnDateDto, { nullable: true, description: 'As the latest review says, or itself' })
  readonly reviewDue!: OnDate | null;
  @ShowYesNo()
  readonly reviewOverdue!: boolean;
  @ShowMany(() => AppendixReviewAnswer)
  readonly reviews!: readonly AppendixReviewAnswer[];
  @ShowMany(() => PriorityAreaAnswer)
  readonly areas!: readonly PriorityAreaAnswer[];
  @Show(() => CauseAnswer)
  readonly cause!: CauseAnswer;
}

export class AppendixListAnswer extends ReadAtAnswer {
  @ShowMany(() => AppendixAnswer, { description: 'The latest in force first' })
  readonly items!: readonly AppendixAnswer[];
  @ShowText({ nullable: true })
  readonly next!: string | null;
  @ShowText({ description: 'The day it stands so' })
  readonly day!: string;
  @ShowNumber({ description: 'How many have been taken in by now, whatever the point asked for' })
  readonly knownToday!: number;
}
