import type { ActivityRowAnswer } from '@sparbar/contracts';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { activitiesQuery } from '../api/reads';
import { usePointInTime } from '../time/point-in-time';
import { tertialEnd } from '../time/tertials';
import { changesBetween, type Change } from './changes';

export const bases = ['start', 'T1', 'T2', 'VB'] as const;
export type Base = (typeof bases)[number];

export interface Changes {
  readonly base: Base;
  /** There is nothing to compare with: the base is not before the day one looks at. */
  readonly tooLate: boolean;
  /** Undefined until both days have been read. */
  readonly changes: readonly Change[] | undefined;
}

interface Shown {
  readonly year: number;
  readonly day: string;
  readonly today: string;
  readonly now: readonly ActivityRowAnswer[];
}

/** What has become different between two days: read at both, and laid side by side. Counted from the latest tertial's end unless the address says otherwise. */
export function useChanges(coop: string, { year, day, today, now }: Shown): Changes {
  const { clock } = usePointInTime();
  const search = useSearch({ strict: false });
  const lately = bases.findLast((base) => base !== 'start' && tertialEnd(year, base) < day) ?? 'start';
  const base = bases.find((one) => one === search.base) ?? lately;
  const since = base === 'start' ? `${year}-01-31` : tertialEnd(year, base);
  const tooLate = since >= day || since > today;
  const before = useQuery({
    ...activitiesQuery(coop, { at: since, ...(clock === undefined ? {} : { clock }) }, year),
    enabled: !tooLate,
  });
  return { base, tooLate, changes: before.data === undefined || tooLate ? undefined : changesBetween(before.data.items, now) };
}
