import type { OnDate } from './fact';

export type Tertial = 'T1' | 'T2' | 'VB';

/** How long an activity is to run. `verbatim` keeps the plan's own words beside the typed value. */
export type Duration =
  | { readonly kind: 'openEnded'; readonly verbatim?: string }
  | { readonly kind: 'dueBy'; readonly date: OnDate; readonly verbatim?: string }
  | { readonly kind: 'assignmentYear'; readonly year: number; readonly verbatim?: string }
  | { readonly kind: 'milestone'; readonly tertial: Tertial; readonly year: number; readonly verbatim?: string }
  | { readonly kind: 'stateByDate'; readonly state: string; readonly date: OnDate; readonly verbatim?: string };
