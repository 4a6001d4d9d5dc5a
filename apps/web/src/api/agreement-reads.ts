import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { asked, type PointInTime } from '../time/point-in-time';
import { api } from './client';
import { answered } from './problem';
import { sinceWritten } from './reads';

/** The local agreements as they stood and were known then, the latest in force first. */
export const agreementsQuery = (coop: string, point: PointInTime) =>
  queryOptions({
    queryKey: [coop, 'agreements', point],
    queryFn: () =>
      answered(
        api.GET('/api/cooperations/{coop}/agreements', {
          params: { path: { coop }, query: { ...asked(point), ...sinceWritten(coop, point) } },
        }),
      ),
    placeholderData: keepPreviousData,
  });

/** The city's appendices, the latest in force first. */
export const appendicesQuery = (coop: string, point: PointInTime) =>
  queryOptions({
    queryKey: [coop, 'appendices', point],
    queryFn: () =>
      answered(
        api.GET('/api/cooperations/{coop}/appendices', {
          params: { path: { coop }, query: { ...asked(point), ...sinceWritten(coop, point) } },
        }),
      ),
    placeholderData: keepPreviousData,
  });

/** One priority area: where it comes from, where it goes on and how it is handled. */
export const areaQuery = (coop: string, area: string, point: PointInTime) =>
  queryOptions({
    queryKey: [coop, 'area', area, point],
    queryFn: () =>
      answered(
        api.GET('/api/cooperations/{coop}/areas/{area}', {
          params: { path: { coop, area }, query: { ...asked(point), ...sinceWritten(coop, point) } },
        }),
      ),
  });

/** What is filed under an area, or under one that it carries on. */
export const activitiesUnderQuery = (coop: string, underArea: string, point: PointInTime) =>
  queryOptions({
    queryKey: [coop, 'activities under', underArea, point],
    queryFn: () =>
      answered(
        api.GET('/api/cooperations/{coop}/activities', {
          params: { path: { coop }, query: { limit: 500, underArea, ...asked(point), ...sinceWritten(coop, point) } },
        }),
      ),
    placeholderData: keepPreviousData,
  });
