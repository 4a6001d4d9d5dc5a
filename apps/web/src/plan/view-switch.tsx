import { useNavigate, useSearch } from '@tanstack/react-router';
import { useWords } from '../words/language';

/** The plan as a time line or as a list. Which of them stands in the address; where one is in the plan stays. */
export function ViewSwitch() {
  const words = useWords();
  const navigate = useNavigate();
  const { vy } = useSearch({ from: '/inside/$coop/plan' });
  const { list } = words.reading;
  const show = (as: 'lista' | undefined) =>
    void navigate({
      to: '.',
      search: ({ vy: _vy, area: _area, sort: _sort, ...rest }) => (as === undefined ? rest : { ...rest, vy: as }),
      replace: true,
      resetScroll: false,
    });
  return (
    <div className="joined" role="group" aria-label={list.view}>
      <button type="button" className="button small" aria-pressed={vy === undefined} onClick={() => show(undefined)}>
        {list.asRibbon}
      </button>
      <button type="button" className="button small" aria-pressed={vy === 'lista'} onClick={() => show('lista')}>
        {list.asList}
      </button>
    </div>
  );
}
