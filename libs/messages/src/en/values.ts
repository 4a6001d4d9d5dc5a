import type { values as swedish } from '../sv/values';
import type { ContactWords, DurationWords, FieldValue, MinutesRuleWords, ScheduleWords } from '../words';
import { planWord, planValues } from './plan-values';
import { dates } from './dates';
import { labels } from './labels';

const notStated = 'not stated';
const fieldNames: Readonly<Record<string, string>> = labels.field;

function list(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** "a, b or c" */
function either(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} or ${items.at(-1)}`;
}

function duration(value: DurationWords | null): string {
  if (value === null) return notStated;
  switch (value.kind) {
    case 'openEnded':
      return 'until further notice';
    case 'dueBy':
      return `done by ${dates.plain(value.date)}`;
    case 'assignmentYear':
      return `assignment for ${value.year}`;
    case 'milestone':
      return `until ${dates.periodInFull(value)}`;
    case 'stateByDate':
      return `${value.state} by ${dates.plain(value.date)}`;
  }
}

function contact(value: ContactWords | null): string {
  if (value === null) return notStated;
  switch (value.kind) {
    case 'person':
      return value.person;
    case 'role':
      return value.party === undefined ? value.role : `${value.role}, ${value.party}`;
    case 'group':
      return value.name;
    case 'party':
      return `${value.party} (no role named)`;
    case 'unit':
      return value.party === undefined ? value.name : `${value.name}, ${value.party}`;
    case 'several':
      return value.of.length === 0 ? notStated : list(value.of.map(contact));
    case 'sameAs':
      return `same as ${fieldNames[value.field] ?? value.field}`;
    case 'toBeAppointed':
      return value.by === undefined ? 'not yet appointed' : `to be appointed by ${value.by}`;
  }
}

/** How minutes become final. */
function minutes(rule: MinutesRuleWords): string {
  switch (rule.kind) {
    case 'adjusted':
      return rule.with === null
        ? 'are adjusted by the chair and somebody named at the meeting'
        : `are adjusted by the chair and ${contact(rule.with)}`;
    case 'filed':
      return 'are filed at the next meeting';
    case 'notesOnly':
      return 'are notes and are not adjusted';
  }
}

/** A party under the name it had, and what it is today. */
function nowCalled(was: string, is: string): string {
  return `${was} (now ${is})`;
}

function schedule(value: ScheduleWords | null): string {
  if (value === null) return notStated;
  const when = [...(value.periods.length === 0 ? [] : [`at ${list(value.periods)}`]), ...(value.continuous ? ['continuously'] : [])];
  const words = when.length === 0 ? 'no times stated' : when.join(' and ');
  const by = value.coordinator === undefined ? words : `${words}, coordinated by ${contact(value.coordinator)}`;
  return value.criterion === undefined ? by : `${by}: ${value.criterion}`;
}

function field(value: FieldValue): string {
  if (value === null) return notStated;
  if (typeof value === 'string') return value;
  if ('periods' in value) return schedule(value);
  if (!('kind' in value)) return value.length === 0 ? 'none' : list(value.map(one));
  switch (value.kind) {
    case 'openEnded':
    case 'dueBy':
    case 'assignmentYear':
    case 'milestone':
    case 'stateByDate':
      return duration(value);
    case 'person':
    case 'role':
    case 'group':
    case 'party':
    case 'unit':
    case 'several':
    case 'sameAs':
    case 'toBeAppointed':
      return contact(value);
    case 'regularly':
    case 'asNeeded':
      return planValues.recurrence(value);
    case 'cost':
      return planValues.cost(value);
  }
}

function one(value: Exclude<Extract<FieldValue, readonly unknown[]>, string>[number]): string {
  if (typeof value === 'string') return planWord(value) ?? value;
  return value.kind === 'indicator' ? planValues.indicator(value) : contact(value);
}

/** What is done is one of a few words; every other text is its own. */
const fieldNamed = (name: string, value: FieldValue): string =>
  name === 'verb' && typeof value === 'string' ? (planWord(value) ?? value) : field(value);

export const values: typeof swedish = {
  list,
  either,
  minutes,
  duration,
  contact,
  nowCalled,
  schedule,
  field,
  fieldNamed,
  ...planValues,
  notStated,
};
