import { ApiExtraModels, getSchemaPath } from '@nestjs/swagger';
import type { ContactRef, DecisionEffect, Duration, OnDate } from '@sparbar/domain';
import type { DecisionStanding, EffectOutcome } from '@sparbar/read-models';
import { contactModels, contactSchema } from '../activities/contact.dto';
import { durationModels, durationSchema } from '../activities/duration.dto';
import { OnDateDto } from '../http/on-date.dto';
import {
  ActorAnswer,
  CauseAnswer,
  OpenedText,
  ReadAtAnswer,
  Show,
  ShowChoice,
  ShowMany,
  ShowNumber,
  ShowSchema,
  ShowText,
  ShowYesNo,
} from '../reading/answers';
import { effectModels, effectSchema } from './decisions.dto';

export const standings = ['proposed', 'decided', 'carriedOut', 'notCarriedOut', 'revoked'] as const satisfies readonly DecisionStanding[];
const outcomes = ['pending', 'done', 'refused'] as const satisfies readonly EffectOutcome[];

export class EffectRefusalAnswer {
  @ShowText({ description: 'The reason, as a word' })
  readonly reason!: string;
  @ShowText({ description: "Why, in the reader's language" })
  readonly sentence!: string;
}

/** What the decision was to bring about, and what came of it. */
@effectModels
export class EffectAnswer {
  @ShowSchema(effectSchema)
  readonly effect!: DecisionEffect;
  @ShowText({ description: 'What the activity is called: NV-07' })
  readonly activity!: string;
  @ShowChoice(outcomes, 'EffectOutcome')
  readonly outcome!: EffectOutcome;
  @Show(() => CauseAnswer, { nullable: true, description: 'The event that carried it out or refused it' })
  readonly by!: CauseAnswer | null;
  @Show(() => EffectRefusalAnswer, { nullable: true })
  readonly refusal!: EffectRefusalAnswer | null;
}

export class DecisionChangeAnswer {
  @ShowChoice(['correction', 'amendment'], 'ChangeKind')
  readonly kind!: 'correction' | 'amendment';
  @ShowChoice(['text', 'ground'], 'DecisionTextField')
  readonly field!: 'text' | 'ground';
  @ShowText({ nullable: true })
  readonly from!: string | null;
  @ShowText({ nullable: true })
  readonly to!: string | null;
  @Show(() => CauseAnswer)
  readonly cause!: CauseAnswer;
}

/** What was said of where it stands, and of which day. */
export class StandingSaidAnswer {
  @ShowChoice(standings, 'DecisionStanding')
  readonly standing!: DecisionStanding;
  @Show(() => OnDateDto)
  readonly effectiveOn!: OnDate;
  @ShowText({ nullable: true })
  readonly note!: string | null;
  @ShowText({ nullable: true })
  readonly reason!: string | null;
}

/** It was said by mistake: what stood there, and what stands in its place. */
export class StandingCorrectionAnswer {
  @Show(() => StandingSaidAnswer)
  readonly from!: StandingSaidAnswer;
  @Show(() => StandingSaidAnswer)
  readonly to!: StandingSaidAnswer;
  @Show(() => CauseAnswer)
  readonly cause!: CauseAnswer;
}

/** An event in the plan that this decision led to. */
@durationModels
export class ConsequenceAnswer {
  @ShowText({ description: 'The id of the activity' })
  readonly activity!: string;
  @ShowText({ description: 'What the activity is called' })
  readonly reference!: string;
  @ShowText()
  readonly type!: string;
  @ShowSchema(durationSchema, { nullable: true, description: 'What the duration became, where that is what happened' })
  readonly duration!: Duration | null;
  @Show(() => CauseAnswer)
  readonly cause!: CauseAnswer;
}

@contactModels()
@ApiExtraModels(CauseAnswer)
export class DecisionRowAnswer {
  @ShowText()
  readonly id!: string;
  @ShowText({ description: 'What people call it: B-12' })
  readonly name!: string;
  @ShowNumber()
  readonly number!: number;
  @ShowText({ description: 'The forum: its id' })
  readonly forum!: string;
  @ShowText({ description: 'The forum: its name' })
  readonly forumName!: string;
  @Show(() => OnDateDto)
  readonly decidedOn!: OnDate;
  @ShowText()
  readonly recordedAt!: string;
  @Show(() => ActorAnswer)
  readonly recordedBy!: ActorAnswer;
  @ShowYesNo()
  readonly afterwards!: boolean;
  @ShowChoice(['decision', 'proposal'], 'DecisionForm', {
    description: 'Decided within the mandate, or agreed on outside it as a proposal',
  })
  readonly form!: 'decision' | 'proposal';
  @ShowChoice(standings, 'DecisionStanding')
  readonly standing!: DecisionStanding;
  @ShowText()
  readonly text!: string;
  @ShowText({ nullable: true })
  readonly ground!: string | null;
  @ShowMany(() => EffectAnswer)
  readonly effects!: readonly EffectAnswer[];
  @ShowText({ nullable: true, description: 'The proposal this decides on' })
  readonly proposal!: string | null;
  @ShowText({ nullable: true, description: 'The decision that was taken on this proposal' })
  readonly decidedBy!: string | null;
  @ShowSchema(contactSchema(), { nullable: true })
  readonly assignedTo!: ContactRef | null;
  @ShowText({ nullable: true })
  readonly due!: string | null;
  @ShowText({ nullable: true })
  readonly note!: string | null;
  @ShowMany(() => ConsequenceAnswer)
  readonly consequences!: readonly ConsequenceAnswer[];
}

export class StandingCountsAnswer implements Record<DecisionStanding, number> {
  @ShowNumber()
  readonly proposed!: number;
  @ShowNumber()
  readonly decided!: number;
  @ShowNumber()
  readonly carriedOut!: number;
  @ShowNumber()
  readonly notCarriedOut!: number;
  @ShowNumber()
  readonly revoked!: number;
}

export class DecisionListAnswer extends ReadAtAnswer {
  @ShowMany(() => DecisionRowAnswer)
  readonly items!: readonly DecisionRowAnswer[];
  @ShowText({ nullable: true })
  readonly next!: string | null;
  @Show(() => StandingCountsAnswer, { description: 'By standing, of all that the other filters let through' })
  readonly counts!: StandingCountsAnswer;
}

export class DecisionAnswer extends DecisionRowAnswer {
  @ShowNumber({ description: 'The ETag' })
  readonly version!: number;
  @Show(() => OpenedText, { nullable: true })
  readonly presentedBy!: OpenedText | null;
  @Show(() => OpenedText, { nullable: true })
  readonly tookPart!: OpenedText | null;
  @ShowMany(() => DecisionChangeAnswer)
  readonly amendments!: readonly DecisionChangeAnswer[];
  @ShowMany(() => StandingCorrectionAnswer)
  readonly standingCorrections!: readonly StandingCorrectionAnswer[];
  @ShowSchema(
    { type: 'object', additionalProperties: { $ref: getSchemaPath(CauseAnswer) } },
    { description: 'By field: the event that last set it' },
  )
  readonly why!: Readonly<Record<string, CauseAnswer>>;
  @Show(() => ReadAtAnswer)
  readonly readAt!: ReadAtAnswer;
}
