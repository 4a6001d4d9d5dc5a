import { swedishDay } from './calendar/swedish-day';
import { dayOf, type Since } from './carried';
import type { CommandContext, RecordedFact } from './fact';

/** A step in the life of something, with the day it held from. Null: nobody gave one, so it follows what was recorded before it. */
export interface Step<Type extends string = string> {
  readonly type: Type;
  readonly day: string | null;
  readonly reason?: string;
  readonly decision?: string;
}

export function stepOf<Type extends string>(fact: RecordedFact & { readonly type: Type }): Step<Type> {
  const { type, reason, decision } = fact;
  return { type, day: heldFrom(fact), ...(reason === undefined ? {} : { reason }), ...(decision === undefined ? {} : { decision }) };
}

/** The day from which a fact read back from the log counts. */
export function heldFrom(fact: RecordedFact): string | null {
  return dayOf(fact, fact.recordedAt === undefined ? undefined : swedishDay(fact.recordedAt));
}

/**
 * Facts count in the order in which they held, not in which they were written down: what is entered afterwards changes what was, and what is today
 * only if nothing later speaks of it. Among facts of one day the last recorded is the last.
 */
export function placed<S extends Pick<Step, 'day'>>(steps: readonly S[], step: S): readonly S[] {
  const { day } = step;
  if (day === null) return [...steps, step];
  const after = steps.findIndex((other) => other.day !== null && other.day > day);
  return after === -1 ? [...steps, step] : [...steps.slice(0, after), step, ...steps.slice(after)];
}

/** The days of the first and the last of them. */
export function sinceOf(steps: readonly Pick<Step, 'day'>[]): Since {
  const days = steps.flatMap(({ day }) => (day === null ? [] : [day])).sort();
  return { first: days[0] ?? null, latest: days.at(-1) ?? null };
}

/** Has this been said already: the same thing, for the same reason and decision, of the same day (or without naming one)? */
export function repeats(step: Step | undefined, type: string, command: CommandContext): boolean {
  if (step === undefined || step.type !== type) return false;
  if ((command.reason?.normalize('NFC').trim() || undefined) !== step.reason || command.decision !== step.decision) return false;
  const day = dayOf(command, command.today);
  return day === null || day === step.day || (command.following === true && step.day !== null && day < step.day);
}

/** One value of something that has had several, and the day it holds from. */
export interface Dated<Value> {
  readonly day: string | null;
  readonly value: Value;
}

/** What held on a day, or holds last of all where no day is asked for. */
export function valueAt<Value>(values: readonly Dated<Value>[], day: string | null): Value | undefined {
  const after = day === null ? -1 : values.findIndex((other) => other.day !== null && other.day > day);
  return (after === -1 ? values : values.slice(0, after)).at(-1)?.value;
}

/** What has been said of one of several, by its name or id: also of one that is called as something every object has. */
export const saidOf = <Said>(all: Readonly<Record<string, readonly Said[]>>, name: string): readonly Said[] =>
  Object.hasOwn(all, name) ? (all[name] ?? []) : [];

/** The same with one more said, in its place. */
export const withSaid = <Value>(
  all: Readonly<Record<string, readonly Dated<Value>[]>>,
  name: string,
  said: Dated<Value>,
): Readonly<Record<string, readonly Dated<Value>[]>> => ({ ...all, [name]: placed(saidOf(all, name), said) });
