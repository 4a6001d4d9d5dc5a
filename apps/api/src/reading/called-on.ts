import { lastDay, type OnDate } from '@sparbar/domain';

type Until = { readonly until: OnDate };

/** What something that has changed its name was called on a day: the first of its former names that it still had then. No day: what it is called now. */
export function calledOn<Former extends Until>(
  now: Omit<Former, 'until'>,
  former: readonly Former[],
  day: string | undefined,
): Omit<Former, 'until'> {
  if (day === undefined) return now;
  return former.find(({ until }) => (lastDay(until) ?? '') > day) ?? now;
}
