import type { CooperationAnswer, DecisionAnswer } from '@sparbar/contracts';

/** What every form on the decision's page is told. A closed form keeps what was typed in it. */
export interface DecisionFormProps {
  readonly coop: string;
  readonly decision: DecisionAnswer;
  readonly cooperation: CooperationAnswer;
  readonly hidden: boolean;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}
