import type { ActivityRowAnswer } from '@sparbar/contracts';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useWords } from '../words/language';

const swedish = new Intl.Collator('sv', { numeric: true });

/** One area of the plan, or all; those that are there, and the one the address asks for. */
export function ChooseArea({ inPlan }: { readonly inPlan: readonly Pick<ActivityRowAnswer, 'area'>[] }) {
  const words = useWords();
  const navigate = useNavigate({ from: '/$coop/plan' });
  const { area } = useSearch({ from: '/inside/$coop/plan' });
  const areas = [...new Set([...inPlan.map((one) => one.area), ...(area === undefined ? [] : [area])])].sort(swedish.compare);
  const choose = (to: string) =>
    void navigate({
      search: ({ area: _area, ...rest }) => (to === '' ? rest : { ...rest, area: to }),
      replace: true,
      resetScroll: false,
    });
  return (
    <label className="choose-plan">
      <span className="visually-hidden">{words.ui.plan.filterArea}</span>
      <select value={area ?? ''} onChange={({ target }) => choose(target.value)}>
        <option value="">{words.reading.list.everyArea}</option>
        {areas.map((one) => (
          <option key={one}>{one}</option>
        ))}
      </select>
    </label>
  );
}
