import { messages, type HistoryEventWord } from '@sparbar/messages';
import { getRouteApi } from '@tanstack/react-router';
import type { HistoryFilters } from '../api/reads';

const route = getRouteApi('/inside/$coop/historik');

type Search = ReturnType<typeof route.useSearch>;
export type Filter = 'activity' | 'underArea' | 'party' | 'kind' | 'type' | 'actor' | 'since' | 'until';

const kinds: ReadonlySet<string> = new Set<NonNullable<HistoryFilters['kind']>>([
  'decision',
  'update',
  'status',
  'terms',
  'followUp',
  'missed',
  'agreement',
  'correction',
  'other',
]);

const types: ReadonlySet<string> = new Set(Object.keys(messages('sv').label.eventType));

/** What of the address the audit trail is asked with. A kind or type nobody knows asks for all of them. */
export function filtersOf({ activity, underArea, party, kind, type, actor, since, until }: Search): HistoryFilters {
  return {
    ...(activity === undefined ? {} : { activity }),
    ...(underArea === undefined ? {} : { underArea }),
    ...(party === undefined ? {} : { party }),
    ...(kind === undefined || !kinds.has(kind) ? {} : { kind: kind as NonNullable<HistoryFilters['kind']> }),
    ...(type === undefined || !types.has(type) ? {} : { type: type as HistoryEventWord }),
    ...(actor === undefined ? {} : { actor }),
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
  };
}

const nothing: Readonly<Record<Filter, undefined>> = {
  activity: undefined,
  underArea: undefined,
  party: undefined,
  kind: undefined,
  type: undefined,
  actor: undefined,
  since: undefined,
  until: undefined,
};

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
    clear: () => set(nothing),
  };
}
