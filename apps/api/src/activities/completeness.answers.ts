import { demandedTerms, type DemandedTerm } from '@sparbar/domain';
import { ShowChoices, ShowNumber } from '../reading/answers';

/** How much of what an activity has to have is stated: convener, both contacts, duration and follow-up. */
export class CompletenessAnswer {
  @ShowNumber()
  readonly stated!: number;
  @ShowNumber()
  readonly of!: number;
  @ShowChoices(demandedTerms, 'DemandedTerm')
  readonly missing!: readonly DemandedTerm[];
  @ShowChoices(demandedTerms, 'DemandedTerm', { description: 'Stated as something still to come: to be appointed' })
  readonly notYet!: readonly DemandedTerm[];
}
