import type { ActivitySort, ActivityStatus, Completeness, Tertial } from '@sparbar/contracts';
import type { HistoryEventWord } from '@sparbar/messages';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { asked, type PointInTime } from '../time/point-in-time';
import type { accessAsked, accountsAsked } from '../administration/chosen';
import type { decisionFilters } from '../decisions/chosen';
import { api } from './client';
import { answered } from './problem';
import { lastWritten } from './last-written';

/** After a write the reader sees it, and what followed from it: every read waits for the position she wrote at. */
export function sinceWritten(coop: string, point: PointInTime): { readonly atLeast?: string } {
  const position = lastWritten(coop);
  return point.at === undefined && position !== undefined ? { atLeast: position } : {};
}

export const cooperationQuery = (coop: string) =>
  queryOptions({
    queryKey: [coop, 'cooperation'],
    queryFn: () => answered(api.GET('/api/cooperations/{coop}', { params: { path: { coop }, query: sinceWritten(coop, {}) } })),
  });

/** Every activity there is, or those of one year's plan: what ended before it and what came after is left out. */
export const activitiesQuery = (coop: string, point: PointInTime, year?: number) =>
  queryOptions({
    queryKey: [coop, 'activities', point, year],
    queryFn: () =>
      answered(
        api.GET('/api/cooperations/{coop}/activities', {
          params: {
            path: { coop },
            query: { limit: 500, ...(year === undefined ? {} : { year }), ...asked(point), ...sinceWritten(coop, point) },
          },
        }),
      ),
    placeholderData: keepPreviousData,
  });

interface ListedActivities {
  readonly year: number;
  readonly plan: string | undefined;
  readonly status: ActivityStatus | undefined;
  readonly area: string | undefined;
  readonly followedUpIn: Tertial | undefined;
  readonly particulars: Completeness | undefined;
  readonly sort: ActivitySort;
}

/** One page of the plan as a list. */
export const activitiesPage = (
  coop: string,
  point: PointInTime,
  { plan, status, area, followedUpIn, particulars, ...rest }: ListedActivities,
  after?: string,
) =>
  answered(
    api.GET('/api/cooperations/{coop}/activities', {
      params: {
        path: { coop },
        query: {
          limit: 50,
          ...rest,
          ...(plan === undefined ? {} : { plan }),
          ...(status === undefined ? {} : { status: [status] }),
          ...(area === undefined ? {} : { area }),
          ...(followedUpIn === undefined ? {} : { followedUpIn }),
          ...(particulars === undefined ? {} : { particulars }),
          ...asked(point),
          ...sinceWritten(coop, point),
          ...(after === undefined ? {} : { after }),
        },
      },
    }),
  );

export const activityQuery = (coop: string, id: string, point: PointInTime) =>
  queryOptions({
    queryKey: [coop, 'activity', id, point],
    queryFn: () =>
      answered(
        api.GET('/api/cooperations/{coop}/activities/{id}', {
          params: { path: { coop, id }, query: { ...asked(point), ...sinceWritten(coop, point) } },
        }),
      ),
    placeholderData: keepPreviousData,
  });

export const decisionsQuery = (coop: string, point: PointInTime, filters: { readonly activity?: string } = {}) =>
  queryOptions({
    queryKey: [coop, 'decisions', point, filters],
    queryFn: () =>
      answered(
        api.GET('/api/cooperations/{coop}/decisions', {
          params: { path: { coop }, query: { limit: 500, ...filters, ...asked(point), ...sinceWritten(coop, point) } },
        }),
      ),
    placeholderData: keepPreviousData,
  });

/** One page of the register. */
export const decisionsPage = (coop: string, point: PointInTime, filters: ReturnType<typeof decisionFilters>, after?: string) =>
  answered(
    api.GET('/api/cooperations/{coop}/decisions', {
      params: {
        path: { coop },
        query: { limit: 50, ...filters, ...asked(point), ...sinceWritten(coop, point), ...(after === undefined ? {} : { after }) },
      },
    }),
  );

export const decisionQuery = (coop: string, id: string, point: PointInTime) =>
  queryOptions({
    queryKey: [coop, 'decision', id, point],
    queryFn: () =>
      answered(
        api.GET('/api/cooperations/{coop}/decisions/{id}', {
          params: { path: { coop, id }, query: { ...asked(point), ...sinceWritten(coop, point) } },
        }),
      ),
  });

export interface HistoryFilters {
  readonly activity?: string;
  readonly underArea?: string;
  readonly decision?: string;
  readonly party?: string;
  readonly kind?: 'decision' | 'update' | 'status' | 'terms' | 'followUp' | 'missed' | 'agreement' | 'correction' | 'other';
  readonly type?: HistoryEventWord;
  /** The id of whoever did it. */
  readonly actor?: string;
  readonly since?: string;
  readonly until?: string;
}

/** One page of the audit trail, newest first. */
export const historyPage = (coop: string, point: PointInTime, filters: HistoryFilters, after?: string) =>
  answered(
    api.GET('/api/cooperations/{coop}/events', {
      params: {
        path: { coop },
        query: {
          limit: 50,
          order: 'desc',
          ...filters,
          ...asked(point),
          ...sinceWritten(coop, point),
          ...(after === undefined ? {} : { after }),
        },
      },
    }),
  );

/** All that has happened to one activity, newest first. */
export const timelineQuery = (coop: string, activity: string, point: PointInTime) =>
  queryOptions({
    queryKey: [coop, 'timeline', activity, point],
    queryFn: () =>
      answered(
        api.GET('/api/cooperations/{coop}/events', {
          params: { path: { coop }, query: { limit: 200, order: 'desc', activity, ...asked(point), ...sinceWritten(coop, point) } },
        }),
      ),
    placeholderData: keepPreviousData,
  });

/** Everybody who has done something. */
export const actorsQuery = (coop: string, point: PointInTime) =>
  queryOptions({
    queryKey: [coop, 'actors', point],
    queryFn: () =>
      answered(
        api.GET('/api/cooperations/{coop}/events/actors', {
          params: { path: { coop }, query: { ...asked(point), ...sinceWritten(coop, point) } },
        }),
      ),
    placeholderData: keepPreviousData,
  });

/** Every event as a mark on a time line. */
export const marksQuery = (coop: string) =>
  queryOptions({
    queryKey: [coop, 'marks'],
    queryFn: () => answered(api.GET('/api/cooperations/{coop}/events/marks', { params: { path: { coop } } })),
    placeholderData: keepPreviousData,
  });

/** The events that are behind something, by their numbers. */
export const evidenceQuery = (coop: string, seqs: readonly number[]) =>
  queryOptions({
    queryKey: [coop, 'evidence', seqs],
    queryFn: () =>
      answered(
        api.GET('/api/cooperations/{coop}/events', { params: { path: { coop }, query: { seq: [...seqs], order: 'desc', limit: 100 } } }),
      ),
  });

export const eventQuery = (coop: string, seq: string) =>
  queryOptions({
    queryKey: [coop, 'event', seq],
    queryFn: () => answered(api.GET('/api/cooperations/{coop}/events/{seq}', { params: { path: { coop, seq } } })),
  });

/** One page of who has access to a cooperation. */
export const accessPage = (coop: string, asked: ReturnType<typeof accessAsked>, after?: string) =>
  answered(
    api.GET('/api/cooperations/{coop}/access', {
      params: {
        path: { coop },
        query: { limit: 20, ...asked, ...sinceWritten(coop, {}), ...(after === undefined ? {} : { after }) },
      },
    }),
  );

/** One page of the accounts of the installation. */
export const accountsPage = (asked: ReturnType<typeof accountsAsked>, after?: string) =>
  answered(api.GET('/api/accounts', { params: { query: { limit: 20, ...asked, ...(after === undefined ? {} : { after }) } } }));
