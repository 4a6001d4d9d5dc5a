import type { CooperationAnswer } from '@sparbar/contracts';
import type { Messages } from '@sparbar/messages';
import type { Narrowing } from '../look/narrowed';
import type { DecisionSearch, Shown } from './chosen';

export type SetSearch = (change: { readonly [Name in keyof DecisionSearch]?: DecisionSearch[Name] | undefined }) => void;

export const standingNames = ({ decisionFilters, label }: Messages): Readonly<Record<Shown, string>> => ({
  ...label.standing,
  open: decisionFilters.notCarriedOut,
  proposed: decisionFilters.proposals,
});

/** What the register is narrowed by, in words. */
export function narrowingOf(
  { standing, forum, activity, since, until }: DecisionSearch,
  cooperation: CooperationAnswer | undefined,
  words: Messages,
  set: SetSearch,
): readonly Narrowing[] {
  const { ui } = words;
  return [
    {
      name: ui.plan.filterStatus,
      value: standing === undefined ? undefined : standingNames(words)[standing],
      remove: () => set({ standing: undefined }),
    },
    {
      name: ui.decisions.columns.forum,
      value: cooperation?.fora.find(({ id }) => id === forum)?.name ?? forum,
      remove: () => set({ forum: undefined }),
    },
    { name: ui.history.filters.activity, value: activity, remove: () => set({ activity: undefined }) },
    {
      name: ui.history.filters.since,
      value: since === undefined ? undefined : words.day(since),
      remove: () => set({ since: undefined }),
    },
    {
      name: ui.history.filters.until,
      value: until === undefined ? undefined : words.day(until),
      remove: () => set({ until: undefined }),
    },
  ];
}
