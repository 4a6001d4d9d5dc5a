import { Show, ShowNumber } from '../reading/answers';

/** What all that a list's filters let through come to together. */
export class StatusCountsAnswer {
  @ShowNumber()
  readonly proposed!: number;
  @ShowNumber()
  readonly decided!: number;
  @ShowNumber()
  readonly running!: number;
  @ShowNumber()
  readonly delayed!: number;
  @ShowNumber()
  readonly paused!: number;
  @ShowNumber()
  readonly completed!: number;
  @ShowNumber()
  readonly cancelled!: number;
  @ShowNumber()
  readonly continued!: number;
}

export class FollowedUpInAnswer {
  @ShowNumber()
  readonly T1!: number;
  @ShowNumber()
  readonly T2!: number;
  @ShowNumber()
  readonly VB!: number;
}

export class CostSumAnswer {
  @ShowNumber({ description: 'Kronor, of those that state an amount' })
  readonly amount!: number;
  @ShowNumber({ description: 'How many state one' })
  readonly stated!: number;
  @ShowNumber({ description: 'How many do not: they are not free' })
  readonly notStated!: number;
}

export class ActivitySumsAnswer {
  @Show(() => FollowedUpInAnswer, { description: 'How many the plan says are to be followed up then' })
  readonly followedUpIn!: FollowedUpInAnswer;
  @ShowNumber({ description: 'How many lack something that an activity has to have' })
  readonly incomplete!: number;
  @Show(() => CostSumAnswer)
  readonly cost!: CostSumAnswer;
}
