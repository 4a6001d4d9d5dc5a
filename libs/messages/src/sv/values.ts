import type { ContactWords, DurationWords, FieldValue, MinutesRuleWords, ScheduleWords } from '../words';
import { planWord, planValues } from './plan-values';
import { dates } from './dates';
import { labels } from './labels';

const notStated = 'ej angivet';
const fieldNames: Readonly<Record<string, string>> = labels.field;

/** "a, b och c" */
function list(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} och ${items.at(-1)}`;
}

/** "a, b eller c" */
function either(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} eller ${items.at(-1)}`;
}

/** How long, as it stands in the plan. */
function duration(value: DurationWords | null): string {
  if (value === null) return notStated;
  switch (value.kind) {
    case 'openEnded':
      return 'tills vidare';
    case 'dueBy':
      return `klar senast ${dates.plain(value.date)}`;
    case 'assignmentYear':
      return `uppdrag ${value.year}`;
    case 'milestone':
      return `till ${dates.periodInFull(value)}`;
    case 'stateByDate':
      return `${value.state} senast ${dates.plain(value.date)}`;
  }
}

/** Who is meant. Often a role, a group or somebody still to be appointed, and said so. */
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
      return `${value.party} (ingen roll utpekad)`;
    case 'unit':
      return value.party === undefined ? value.name : `${value.name}, ${value.party}`;
    case 'several':
      return value.of.length === 0 ? notStated : list(value.of.map(contact));
    case 'sameAs':
      return `samma som ${fieldNames[value.field] ?? value.field}`;
    case 'toBeAppointed':
      return value.by === undefined ? 'ännu inte utsedd' : `utses av ${value.by}`;
  }
}

/** How minutes become final. */
function minutes(rule: MinutesRuleWords): string {
  switch (rule.kind) {
    case 'adjusted':
      return rule.with === null
        ? 'justeras av ordföranden och en person som utses vid mötet'
        : `justeras av ordföranden och ${contact(rule.with)}`;
    case 'filed':
      return 'läggs till handlingarna vid nästa möte';
    case 'notesOnly':
      return 'är anteckningar och justeras inte';
  }
}

/** A party under the name it had, and what it is today. */
function nowCalled(was: string, is: string): string {
  return `${was} (numera ${is})`;
}

function schedule(value: ScheduleWords | null): string {
  if (value === null) return notStated;
  const when = [...(value.periods.length === 0 ? [] : [`i samband med ${list(value.periods)}`]), ...(value.continuous ? ['löpande'] : [])];
  const words = when.length === 0 ? 'inga tidpunkter angivna' : when.join(' och ');
  const by = value.coordinator === undefined ? words : `${words}, samordnas av ${contact(value.coordinator)}`;
  return value.criterion === undefined ? by : `${by}: ${value.criterion}`;
}

/** Any field of the plan, in words. */
function field(value: FieldValue): string {
  if (value === null) return notStated;
  if (typeof value === 'string') return value;
  if ('periods' in value) return schedule(value);
  if (!('kind' in value)) return value.length === 0 ? 'inga' : list(value.map(one));
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

export const values = { list, either, minutes, duration, contact, nowCalled, schedule, field, fieldNamed, ...planValues, notStated };
