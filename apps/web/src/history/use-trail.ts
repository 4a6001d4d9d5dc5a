import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { historyPage, type HistoryFilters } from '../api/reads';
import { usePointInTime } from '../time/point-in-time';

/** The audit trail as it is asked for, a page at a time. Who asks the same in two places asks once. */
export function useTrail(coop: string, filters: HistoryFilters) {
  const point = usePointInTime();
  return useInfiniteQuery({
    queryKey: [coop, 'history', point, filters],
    queryFn: ({ pageParam }) => historyPage(coop, point, filters, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });
}
