import type { ActivityListAnswer } from '@sparbar/contracts';
import { unbroken, useWords } from '../words/language';

/** What all that is chosen comes to: when it is followed up, what it costs and for how many nobody has said so, and how many lack something. */
export function ListSums({ sums }: { readonly sums: ActivityListAnswer['sums'] }) {
  const words = useWords();
  const said = words.particulars;
  const { followedUpIn, cost, incomplete } = sums;
  return (
    <p className="quiet">
      {unbroken(said.sums(followedUpIn.T1, followedUpIn.T2, followedUpIn.VB))}{' '}
      {unbroken(said.cost(words.decimal(String(cost.amount)), cost.stated, cost.notStated))} {said.incomplete(incomplete)}
    </p>
  );
}
