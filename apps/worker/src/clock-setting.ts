import type { Clock } from '@sparbar/event-sourcing';

/** A clock as plain data, so that it can be sent to another thread. */
export type ClockSetting =
  | { readonly kind: 'system' }
  /** Runs at the usual pace, that many milliseconds ahead of (or behind) the machine's. */
  | { readonly kind: 'shifted'; readonly byMs: number }
  /** Stands still. */
  | { readonly kind: 'fixed'; readonly at: string };

export function clockFrom(setting: ClockSetting): Clock {
  switch (setting.kind) {
    case 'system':
      return { now: () => new Date() };
    case 'shifted':
      return { now: () => new Date(Date.now() + setting.byMs) };
    case 'fixed':
      return { now: () => new Date(setting.at) };
  }
}
