import { useQuery } from '@tanstack/react-query';
import { appendicesQuery } from '../api/agreement-reads';
import { activitiesQuery, cooperationQuery } from '../api/reads';
import type { Narrowing } from '../look/narrowed';
import { usePointInTime } from '../time/point-in-time';
import { useWords } from '../words/language';
import { useChosen, type Filter } from './chosen';
import { useActors } from './use-actors';

/** What the history is narrowed by, in words. */
export function useNarrowing(): readonly Narrowing[] {
  const words = useWords();
  const { filters: names } = words.ui.history;
  const { coop, filters, filter } = useChosen();
  const cooperation = useQuery(cooperationQuery(coop));
  const point = usePointInTime();
  const activities = useQuery(activitiesQuery(coop, point));
  const appendices = useQuery({ ...appendicesQuery(coop, point), enabled: filters.underArea !== undefined });
  const actors = useActors(coop, filters.actor);
  const { underArea, party, kind, type, actor, activity, since, until } = filters;
  const chosenActivity = activities.data?.items.find(({ id, reference }) => id === activity || reference === activity);
  const values: readonly (readonly [Filter, string | undefined])[] = [
    ['party', cooperation.data?.parties.find(({ id }) => id === party)?.shortName ?? party],
    ['kind', kind === undefined ? undefined : words.label.historyKind[kind]],
    ['type', type === undefined ? undefined : words.label.eventType[type]],
    ['actor', actors.find(({ value }) => value === actor)?.text ?? actor],
    ['activity', chosenActivity === undefined ? activity : `${chosenActivity.reference} ${chosenActivity.title}`],
    ['underArea', appendices.data?.items.flatMap(({ areas }) => areas).find(({ id }) => id === underArea)?.name ?? underArea],
    ['since', since === undefined ? undefined : words.day(since)],
    ['until', until === undefined ? undefined : words.day(until)],
  ];
  return values.map(([name, value]) => ({ name: names[name], value, remove: () => filter(name, '') }));
}
