import { firstDay, lastDay } from './calendar/on-date';
import { demandDate } from './demands';
import type { CommandContext, FactContext } from './fact';
import { refuse } from './refusal';

/** What a fact carries out of its command: only what was given, the day checked for form and not ahead of today. */
export function carried(command: CommandContext): FactContext {
  const context = planned(command);
  if (isAhead(command)) refuse('DateAhead', { date: String(command.effectiveOn?.date), today: command.today });
  return context;
}

/** The same for what may be announced ahead of its day. */
export function planned(command: CommandContext): FactContext {
  const { effectiveOn, reason, decision, afterwards, source, onBehalfOf } = command;
  const why = reason?.normalize('NFC').trim() ?? '';
  return {
    ...(effectiveOn === undefined ? {} : { effectiveOn: demandDate('effectiveOn', effectiveOn) }),
    ...(why === '' ? {} : { reason: why }),
    ...(decision === undefined ? {} : { decision }),
    ...(afterwards === undefined ? {} : { afterwards }),
    ...(source === undefined ? {} : { source }),
    ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
  };
}

/** The days a new fact is held against: since when there is anything for it to be about, and since when what is so now has been so. */
export interface Since {
  readonly first: string | null;
  readonly latest: string | null;
}

/**
 * The same for a fact that comes after what is so now, or, if it is entered afterwards, after there was anything for it to be about. A day before that
 * is refused; of a fact that follows on another it is moved up to the first day it can hold.
 */
export function carriedInOrder(command: CommandContext, { first, latest }: Since, carry: typeof carried = carried): FactContext {
  const context = carry(command);
  const since = isLate(command) ? first : latest;
  const day = dayOf(context, command.today);
  if (since === null || day === null || day >= since) return context;
  if (command.following === undefined) refuse('OutOfOrder', { date: day, since });
  return { ...context, effectiveOn: { precision: 'day', date: since } };
}

/** Entered afterwards, with its own day: today's rules of order do not bind it. Without a day it would change how things stand today, so they do. */
export function isLate(command: CommandContext): boolean {
  return command.afterwards === true && command.effectiveOn !== undefined;
}

export function isAhead(command: CommandContext): boolean {
  const first = command.effectiveOn === undefined ? null : firstDay(command.effectiveOn);
  return first !== null && first > command.today;
}

/**
 * The day from which a fact counts: the last it can have been, and no later than it was known ("under 2026", said in July, held by July). A fact all of
 * which lies ahead keeps its own day. Null: it carries none.
 */
export function dayOf(context: FactContext, known: string | undefined): string | null {
  if (context.effectiveOn === undefined) return null;
  const [first, last] = [firstDay(context.effectiveOn), lastDay(context.effectiveOn)];
  if (known === undefined) return last;
  if (last === null) return known;
  return first !== null && first <= known && known < last ? known : last;
}
