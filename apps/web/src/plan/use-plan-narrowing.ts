import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Narrowing } from '../look/narrowed';
import { particulars } from './list-chosen';
import { useWords } from '../words/language';

/** What of the plan is chosen, in words; one area only where it is a list. */
export function usePlanNarrowing(): { readonly by: readonly Narrowing[]; readonly clear: () => void } {
  const words = useWords();
  const navigate = useNavigate({ from: '/$coop/plan' });
  const { status, area, vy, infor, uppgifter } = useSearch({ from: '/inside/$coop/plan' });
  const without = (...names: readonly ('status' | 'area' | 'infor' | 'uppgifter')[]) =>
    void navigate({
      search: (now) => Object.fromEntries(Object.entries(now).filter(([name]) => !names.some((one) => one === name))),
      replace: true,
      resetScroll: false,
    });
  return {
    by: [
      {
        name: words.ui.plan.filterStatus,
        value: status === undefined ? undefined : words.status[status],
        remove: () => without('status'),
      },
      { name: words.ui.plan.filterArea, value: vy === 'lista' ? area : undefined, remove: () => without('area') },
      { name: words.particulars.filterFollowedUp, value: vy === 'lista' ? infor : undefined, remove: () => without('infor') },
      {
        name: words.particulars.filterParticulars,
        value: vy !== 'lista' || uppgifter === undefined ? undefined : words.particulars.state[particulars[uppgifter]],
        remove: () => without('uppgifter'),
      },
    ],
    clear: () => without('status', 'area', 'infor', 'uppgifter'),
  };
}
