import type { AreaHandling, OnDate } from '@sparbar/domain';
import { agreementStates, type AgreementState } from '@sparbar/read-models';
import { OnDateDto } from '../http/on-date.dto';
import { CauseAnswer, OpenedText, ReadAtAnswer, Show, ShowChoice, ShowMany, ShowNumber, ShowText, ShowYesNo } from '../reading/answers';
import { areaHandlings } from './appendices.dto';

export class AgreementSignatureAnswer {
  @Show(() => OnDateDto)
  readonly on!: OnDate;
  @ShowMany(() => String, { description: 'Their ids' })
  readonly parties!: readonly string[];
  @ShowMany(() => String)
  readonly partyNames!: readonly string[];
  @Show(() => OpenedText, { nullable: true, description: 'By whom, for whoever may read it; null is not stated' })
  readonly signatories!: OpenedText | null;
  @Show(() => CauseAnswer)
  readonly cause!: CauseAnswer;
}

export class AgreementVersionAnswer {
  @ShowNumber({ description: 'The first is 1' })
  readonly number!: number;
  @ShowText()
  readonly title!: string;
  @ShowText({ nullable: true })
  readonly appendix!: string | null;
  @ShowText({ nullable: true, description: 'The edition of the appendix it follows' })
  readonly appendixVersion!: string | null;
  @ShowMany(() => String)
  readonly purposes!: readonly string[];
  @Show(() => OnDateDto, { nullable: true })
  readonly inForceFrom!: OnDate | null;
  @Show(() => OnDateDto, { nullable: true, description: 'Null is until further notice' })
  readonly until!: OnDate | null;
  @ShowMany(() => AgreementSignatureAnswer)
  readonly signatures!: readonly AgreementSignatureAnswer[];
  @Show(() => CauseAnswer)
  readonly cause!: CauseAnswer;
}

export class AgreementPartyAnswer {
  @ShowText({ description: 'Its id' })
  readonly party!: string;
  @ShowText()
  readonly name!: string;
  @ShowText({ description: 'With what it is today, where it has merged or was split' })
  readonly calledToday!: string;
  @Show(() => OnDateDto)
  readonly joined!: OnDate;
  @Show(() => OnDateDto, { nullable: true })
  readonly left!: OnDate | null;
  @Show(() => CauseAnswer)
  readonly cause!: CauseAnswer;
}

export class AgreementAreaAnswer {
  @ShowText({ description: 'Its id' })
  readonly area!: string;
  @ShowText()
  readonly name!: string;
  @ShowText({ nullable: true, description: 'Of the appendix it stands in; null of one of its own' })
  readonly version!: string | null;
  @ShowYesNo({ description: 'An area of its own, which the city has not named' })
  readonly isLocal!: boolean;
  @ShowYesNo({ description: 'It is not in the appendix that the agreement follows' })
  readonly outsideAppendix!: boolean;
  @ShowChoice(areaHandlings, 'AreaHandling', { nullable: true })
  readonly handledIn!: AreaHandling | null;
  @ShowYesNo()
  readonly prioritised!: boolean;
  @ShowYesNo()
  readonly emphasised!: boolean;
  @ShowText({ nullable: true })
  readonly goal!: string | null;
  @ShowText({ nullable: true })
  readonly comment!: string | null;
  @ShowText({ nullable: true, description: 'The id of the area it is dealt with under' })
  readonly crossReference!: string | null;
  @ShowText({ nullable: true })
  readonly crossReferenceName!: string | null;
  @ShowMany(() => String, { description: 'The matters that run through it' })
  readonly themes!: readonly string[];
  @Show(() => CauseAnswer)
  readonly cause!: CauseAnswer;
}

export class AgreementThemeAnswer {
  @ShowText()
  readonly theme!: string;
  @ShowMany(() => String, { description: 'The ids of the areas it runs through' })
  readonly areas!: readonly string[];
  @ShowMany(() => String)
  readonly areaNames!: readonly string[];
  @Show(() => CauseAnswer)
  readonly cause!: CauseAnswer;
}

export class AgreementReviewAnswer {
  @ShowChoice(['started', 'confirmed', 'revised'], 'AgreementReviewOutcome')
  readonly outcome!: 'started' | 'confirmed' | 'revised';
  @Show(() => CauseAnswer)
  readonly cause!: CauseAnswer;
}

/** An area of the appendix that the agreement says nothing of. */
export class MissingAreaAnswer {
  @ShowText()
  readonly area!: string;
  @ShowText()
  readonly name!: string;
}

export class AgreementAnswer {
  @ShowText()
  readonly id!: string;
  @ShowText({ description: 'As its latest version has it, and so below' })
  readonly title!: string;
  @ShowText({ nullable: true })
  readonly appendix!: string | null;
  @ShowMany(() => String)
  readonly purposes!: readonly string[];
  @Show(() => OnDateDto, { nullable: true })
  readonly inForceFrom!: OnDate | null;
  @Show(() => OnDateDto, { nullable: true })
  readonly until!: OnDate | null;
  @ShowChoice(agreementStates, 'AgreementState', { description: 'On the day asked for' })
  readonly standing!: AgreementState;
  @ShowYesNo({ description: 'Its latest version, by the day asked for' })
  readonly signed!: boolean;
  @Show(() => OnDateDto, { nullable: true, description: 'Where it is under review: since when' })
  readonly reviewSince!: OnDate | null;
  @ShowMany(() => AgreementVersionAnswer, { description: 'The latest last' })
  readonly versions!: readonly AgreementVersionAnswer[];
  @ShowMany(() => AgreementPartyAnswer)
  readonly parties!: readonly AgreementPartyAnswer[];
  @ShowMany(() => AgreementAreaAnswer)
  readonly areas!: readonly AgreementAreaAnswer[];
  @ShowMany(() => MissingAreaAnswer)
  readonly missingAreas!: readonly MissingAreaAnswer[];
  @ShowMany(() => AgreementThemeAnswer)
  readonly themes!: readonly AgreementThemeAnswer[];
  @ShowMany(() => AgreementReviewAnswer)
  readonly reviews!: readonly AgreementReviewAnswer[];
  @ShowText({ nullable: true, description: 'The id of the agreement that replaced it' })
  readonly replacedBy!: string | null;
  @Show(() => CauseAnswer, { nullable: true, description: 'What ended it' })
  readonly ended!: CauseAnswer | null;
}

export class AgreementListAnswer extends ReadAtAnswer {
  @ShowMany(() => AgreementAnswer, { description: 'The latest in force first' })
  readonly items!: readonly AgreementAnswer[];
  @ShowText({ nullable: true })
  readonly next!: string | null;
  @ShowText({ description: 'The day it stands so' })
  readonly day!: string;
  @ShowNumber({ description: 'How many are known by now, whatever the point asked for' })
  readonly knownToday!: number;
}
