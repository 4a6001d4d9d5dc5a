import type { OnDate } from '../../fact';
import type { ActivityEvent } from '../activity.events';

// An activity of a small plan, as the specs need it: each fact on its own day.

export const today = '2026-09-24';
export const day = (date: string): OnDate => ({ precision: 'day', date });
export const on = (date: string): { readonly effectiveOn: OnDate } => ({ effectiveOn: day(date) });

export const plan = { reference: 'NV-07', title: 'Trygghetsvandringar i Norrvik', area: 'Platser', plan: 'Åtgärdsplan 2026' };
export const proposed: ActivityEvent = { type: 'ActivityProposed', data: plan, ...on('2026-01-10') };
export const decided: ActivityEvent = { type: 'ActivityDecided', data: {}, ...on('2026-02-01') };
export const started: ActivityEvent = { type: 'ActivityStarted', data: {}, ...on('2026-03-01') };
export const reported: ActivityEvent = {
  type: 'ActivityDelayed',
  data: { because: 'reported', due: null },
  reason: 'Ingen sammankallande',
  ...on('2026-05-02'),
};
export const passed: ActivityEvent = {
  type: 'ActivityDelayed',
  data: { because: 'dueDatePassed', due: '2026-08-31' },
  ...on('2026-09-01'),
};
export const paused: ActivityEvent = { type: 'ActivityPaused', data: {}, ...on('2026-05-01') };
export const completed: ActivityEvent = { type: 'ActivityCompleted', data: { outcome: 'Tolv vandringar' }, ...on('2026-06-01') };
export const cancelled: ActivityEvent = { type: 'ActivityCancelled', data: {}, reason: 'Slogs ihop', ...on('2026-06-01') };
export const running = [proposed, decided, started] as const;
