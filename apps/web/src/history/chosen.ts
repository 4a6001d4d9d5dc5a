import { getRouteApi } from '@tanstack/react-router';
import type { HistoryFilters } from '../api/reads';

const route = getRouteApi('/inside/$coop/historik');

type Search = ReturnType<typeof route.useSearch>;
export type Filter = 'activity' | 'party' | 'kind' | 'since' | 'until';

const kinds: ReadonlySet<string> = new Set<NonNullable<HistoryFilters['kind']>>([
  'decision',
  'update',
  'status',
  'terms',
  'followUp',
  'missed',
  'correction',
  'other',
]);

/** What of the address the audit trail is asked with. A kind nobody knows asks for all kinds. */
export function filtersOf({ activity, party, kind, since, until }: Search): HistoryFilters {
  return {
    ...(activity === undefined ? {} : { activity }),
    ...(party === undefined ? {} : { party }),
    ...(kind === undefined || !kinds.has(kind) ? {} : { kind: kind as NonNullable<HistoryFilters['kind']> }),
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
  };
}

/** What is chosen stands in the address, so that it can be sent to somebody else. */
export function useChosen() {
  const search = route.useSearch();
  const { coop } = route.useParams();
  const navigate = route.useNavigate();
  const set = (change: Readonly<Partial<Record<Filter | 'event', string | undefined>>>) =>
    void navigate({
      search: (before) =>
        Object.fromEntries(Object.entries({ ...before, ...change }).filter(([, value]) => value !== undefined && value !== '')),
      replace: true,
      resetScroll: false,
    });
  return {
    coop,
    event: search.event,
    filters: filtersOf(search),
    choose: (event: string | undefined) => set({ event }),
    filter: (name: Filter, value: string) => set({ [name]: value }),
    clear: () => set({ activity: undefined, party: undefined, kind: undefined, since: undefined, until: undefined }),
  };
}
