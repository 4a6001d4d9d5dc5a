import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { decisionQuery } from '../api/reads';
import { kept, usePointInTime } from '../time/point-in-time';
import { useWords } from '../words/language';

/** A link to another decision, by what people call it. */
export function NamedDecision({ coop, id }: { readonly coop: string; readonly id: string }) {
  const words = useWords();
  const point = usePointInTime();
  const name = useQuery(decisionQuery(coop, id, point)).data?.name;
  return (
    <Link to="/$coop/beslut/$id" params={{ coop, id: name ?? id }} search={kept(point)}>
      {name ?? words.ui.states.loading}
    </Link>
  );
}
