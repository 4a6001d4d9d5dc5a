import type { CooperationAnswer, TermsDto } from '@sparbar/contracts';
import type {
  ContactWords,
  CostWords,
  DateWords,
  DurationWords,
  FieldValue,
  IndicatorWords,
  Messages,
  PlanWord,
  RecurrenceWords,
  ScheduleWords,
} from '@sparbar/messages';
import { named } from '../words/named';

type Names = Pick<CooperationAnswer, 'parties' | 'fora'>;
type Contact = NonNullable<TermsDto['convener']>;

const durations: ReadonlySet<string> = new Set<DurationWords['kind']>(['openEnded', 'dueBy', 'assignmentYear', 'milestone', 'stateByDate']);
const contacts: ReadonlySet<string> = new Set<ContactWords['kind']>([
  'person',
  'role',
  'group',
  'party',
  'unit',
  'several',
  'sameAs',
  'toBeAppointed',
]);
const planKinds: ReadonlySet<string> = new Set(['regularly', 'asNeeded', 'indicator', 'cost']);
const planWords: ReadonlySet<string> = new Set(['social', 'situational', 'safety', 'general', 'targeted', 'indicated']);
const day = /^\d{4}-\d{2}-\d{2}$/;

/** The same where one knows which field it is of: what is done is one of a few words. */
export const fieldInWords = (field: string | null, value: unknown, words: Messages, names: Names): string | undefined =>
  field === 'verb' && typeof value === 'string' ? words.valueOf(field, value) : inWords(value, words, names);

/** A value that an event replaced or set, in words; undefined where there is none, or none that this screen can say. */
export function inWords(value: unknown, words: Messages, names: Names): string | undefined {
  if (typeof value === 'string') return text(value, words, names);
  if (Array.isArray(value)) return several(value, words, names);
  if (!isRecord(value)) return undefined;
  const { kind } = value;
  if (typeof kind === 'string' && durations.has(kind)) return words.value(value as unknown as DurationWords);
  if (typeof kind === 'string' && contacts.has(kind)) return words.value(named(value as unknown as Contact, names));
  if (typeof kind === 'string' && planKinds.has(kind)) return planValue(value, words);
  if (typeof kind === 'string' && kind in words.label.effect) return effect(kind as keyof Messages['label']['effect'], words);
  if ('periods' in value) return schedule(value, words, names);
  if (typeof value['standing'] === 'string') return standing(value, words);
  if ('precision' in value) return words.plain(value as unknown as DateWords);
  return undefined;
}

function text(value: string, words: Messages, { parties, fora }: Names): string {
  if (day.test(value)) return words.day(value);
  return parties.find(({ id }) => id === value)?.name ?? fora.find(({ id }) => id === value)?.name ?? value;
}

function several(values: readonly unknown[], words: Messages, names: Names): string {
  const said = values.flatMap((value) =>
    typeof value === 'string' && planWords.has(value) ? words.value([value as PlanWord]) : (inWords(value, words, names) ?? []),
  );
  const none: FieldValue = [];
  return said.length === 0 ? words.value(none) : words.list(said);
}

/** How often, what it costs, what one will know it by. An indicator stands in a list, also where it stands alone. */
function planValue(value: Readonly<Record<string, unknown>>, words: Messages): string {
  return words.value(
    value['kind'] === 'indicator' ? [value as unknown as IndicatorWords] : (value as unknown as CostWords | RecurrenceWords),
  );
}

function schedule({ coordinator, ...rest }: Readonly<Record<string, unknown>>, words: Messages, names: Names): string {
  const by = isRecord(coordinator) ? { coordinator: named(coordinator as unknown as Contact, names) } : {};
  return words.value({ ...(rest as unknown as ScheduleWords), ...by });
}

/** Where a decision was said to stand, and with what words. */
function standing({ standing: said, note, reason }: Readonly<Record<string, unknown>>, words: Messages): string | undefined {
  const labels: Readonly<Record<string, string>> = words.label.standing;
  const label = labels[String(said)];
  const text = [note, reason].find((one) => typeof one === 'string');
  return text === undefined ? label : `${label}: ${String(text)}`;
}

const effect = (kind: keyof Messages['label']['effect'], words: Messages): string => words.label.effect[kind];

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
