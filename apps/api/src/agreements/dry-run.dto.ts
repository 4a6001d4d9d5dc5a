import type { AreaFate, AreaHandling, AreaLevel } from '@sparbar/domain';
import type { ActivityStatus, OrphanedBecause, TriedToday } from '@sparbar/read-models';
import { Choice, Identifier, Identifiers, Parts } from '../http/fields';
import { ReadAtAnswer, ShowChoice, ShowMany, ShowNumber, ShowText, ShowYesNo } from '../reading/answers';
import { AppendixAreaDto, areaHandlings, areaLevels, fateKinds } from './appendices.dto';

export class ProposedFateDto {
  @Identifier({ description: 'An area of the appendix in force: its id' })
  readonly area!: string;
  @Choice(fateKinds, 'AreaFateKind')
  readonly fate!: AreaFate['kind'];
  @Identifiers(10, { optional: true, description: 'Areas of the proposal, by their ids there' })
  readonly successors?: readonly string[];
}

export class DryRunDto {
  @Parts(() => AppendixAreaDto, { max: 20 })
  readonly areas!: readonly AppendixAreaDto[];
  @Parts(() => ProposedFateDto, { max: 50 })
  readonly fates!: readonly ProposedFateDto[];
}

export class TriedActivityAnswer {
  @ShowText()
  readonly id!: string;
  @ShowText()
  readonly reference!: string;
  @ShowText()
  readonly title!: string;
  @ShowText({ description: "The plan's own words for its area" })
  readonly area!: string;
  @ShowText()
  readonly status!: ActivityStatus;
}

export class OrphanedActivityAnswer extends TriedActivityAnswer {
  @ShowChoice(['ceased', 'instrument', 'undecided', 'unknown'], 'OrphanedBecause', {
    description: 'What would become of its area; unknown: its words are no area’s today either',
  })
  readonly because!: OrphanedBecause;
}

export class TriedTodayAnswer {
  @ShowText()
  readonly id!: string;
  @ShowText()
  readonly name!: string;
  @ShowChoice(areaHandlings, 'AreaHandling', { nullable: true })
  readonly handledIn!: AreaHandling | null;
  @ShowChoice([...fateKinds, 'undecided'], 'ProposedAreaFate')
  readonly fate!: TriedToday['fate'];
  @ShowYesNo({ description: 'Nobody said so: the proposal has an area of the same name' })
  readonly assumed!: boolean;
  @ShowMany(() => String)
  readonly successorNames!: readonly string[];
  @ShowMany(() => TriedActivityAnswer)
  readonly activities!: readonly TriedActivityAnswer[];
}

export class TriedAreaAnswer {
  @ShowText()
  readonly id!: string;
  @ShowText()
  readonly name!: string;
  @ShowChoice(areaLevels, 'AreaLevel')
  readonly level!: AreaLevel;
  @ShowChoice(areaHandlings, 'AreaHandling', { nullable: true })
  readonly handling!: AreaHandling | null;
  @ShowMany(() => String, { description: 'The areas of today that would go on in it' })
  readonly fromNames!: readonly string[];
  @ShowMany(() => TriedActivityAnswer)
  readonly activities!: readonly TriedActivityAnswer[];
  @ShowYesNo({ description: 'No activity, though it is to be dealt with in the action plan, or nobody has said how' })
  readonly uncovered!: boolean;
}

export class PerHandlingAnswer {
  @ShowChoice(areaHandlings, 'AreaHandling', { nullable: true, description: 'Null is not stated' })
  readonly handling!: AreaHandling | null;
  @ShowNumber({ description: 'Proposed areas handled so' })
  readonly areas!: number;
  @ShowNumber({ description: 'Of them, those that nothing would be done in' })
  readonly uncovered!: number;
  @ShowNumber({ description: 'Activities under areas that are handled so today and that would be left without one' })
  readonly orphaned!: number;
}

export class DryRunAnswer extends ReadAtAnswer {
  @ShowText({ nullable: true, description: 'The edition in force today, which it is held against' })
  readonly against!: string | null;
  @ShowMany(() => TriedTodayAnswer)
  readonly today!: readonly TriedTodayAnswer[];
  @ShowMany(() => TriedAreaAnswer)
  readonly proposed!: readonly TriedAreaAnswer[];
  @ShowMany(() => OrphanedActivityAnswer)
  readonly orphaned!: readonly OrphanedActivityAnswer[];
  @ShowMany(() => PerHandlingAnswer)
  readonly perHandling!: readonly PerHandlingAnswer[];
  @ShowText({ description: 'What it comes to, in one sentence' })
  readonly sentence!: string;
}
