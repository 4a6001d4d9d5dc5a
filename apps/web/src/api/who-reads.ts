import { queryOptions } from '@tanstack/react-query';
import type { foraFilters } from '../fora/chosen';
import type { peopleFilters } from '../people/chosen';
import { asked, type PointInTime } from '../time/point-in-time';
import { api } from './client';
import { answered } from './problem';
import { sinceWritten } from './reads';

/** One page of the fora. */
export const foraPage = (coop: string, point: PointInTime, filters: ReturnType<typeof foraFilters>, after?: string) =>
  answered(
    api.GET('/api/cooperations/{coop}/fora', {
      params: {
        path: { coop },
        query: { limit: 50, ...filters, ...asked(point), ...sinceWritten(coop, point), ...(after === undefined ? {} : { after }) },
      },
    }),
  );

/** One page of the people. */
export const peoplePage = (coop: string, point: PointInTime, filters: ReturnType<typeof peopleFilters>, after?: string) =>
  answered(
    api.GET('/api/cooperations/{coop}/people', {
      params: {
        path: { coop },
        query: { limit: 50, ...filters, ...asked(point), ...sinceWritten(coop, point), ...(after === undefined ? {} : { after }) },
      },
    }),
  );

export const forumQuery = (coop: string, forum: string, point: PointInTime) =>
  queryOptions({
    queryKey: [coop, 'forum', forum, point],
    queryFn: () =>
      answered(
        api.GET('/api/cooperations/{coop}/fora/{forum}', {
          params: { path: { coop, forum }, query: { ...asked(point), ...sinceWritten(coop, point) } },
        }),
      ),
  });
