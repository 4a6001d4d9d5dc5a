import type { Continuation, OnDate } from '@sparbar/domain';
import { OnDateDto } from '../http/on-date.dto';
import { Show, ShowChoice, ShowMany, ShowNumber, ShowText } from '../reading/answers';

/** Another activity, by its id and by what people call it. */
export class ActivityNameAnswer {
  @ShowText()
  readonly id!: string;
  @ShowText()
  readonly reference!: string;
}

const ways = ['nextPlan', 'split', 'merged'] as const;

/** It has ended here, and goes on as these. */
export class ContinuedInAnswer {
  @ShowChoice(ways, 'ContinuedHow')
  readonly how!: Continuation['how'];
  @ShowMany(() => ActivityNameAnswer)
  readonly in!: readonly ActivityNameAnswer[];
  @ShowText({ nullable: true, description: 'What the next plan is called' })
  readonly plan!: string | null;
  @Show(() => OnDateDto)
  readonly on!: OnDate;
  @ShowNumber()
  readonly seq!: number;
}

/** It goes on what another one was. */
export class ContinuesAnswer extends ActivityNameAnswer {
  @ShowChoice(ways, 'ContinuedHow')
  readonly how!: Continuation['how'];
  @Show(() => OnDateDto)
  readonly on!: OnDate;
  @ShowNumber()
  readonly seq!: number;
}
