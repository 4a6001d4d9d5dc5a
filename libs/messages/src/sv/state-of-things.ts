import type { SentenceInParts, StateOfThings, StatusWord } from '../words';
import { dates } from './dates';

const numbers = ['inga', 'en', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv'];

/** In the order they are read out: what is done, what goes on, what worries, what lies ahead. */
const forms: readonly { readonly status: StatusWord; readonly one: string; readonly many: string }[] = [
  { status: 'completed', one: 'klar', many: 'klara' },
  { status: 'running', one: 'pågår', many: 'pågår' },
  { status: 'delayed', one: 'försenad', many: 'försenade' },
  { status: 'paused', one: 'pausad', many: 'pausade' },
  { status: 'decided', one: 'ej påbörjad', many: 'ej påbörjade' },
  { status: 'proposed', one: 'föreslagen', many: 'föreslagna' },
  { status: 'cancelled', one: 'avbruten', many: 'avbrutna' },
  { status: 'continued', one: 'går vidare i en annan', many: 'går vidare i andra' },
];

/** Numbers up to twelve are written in letters. */
export const number = (value: number): string => numbers[value] ?? String(value);

export function stateOfThings({ date, counts }: StateOfThings): SentenceInParts {
  const lead = `Läget ${dates.day(date)}: `;
  const said = forms.flatMap(({ status, one, many }) => {
    const count = counts[status] ?? 0;
    return count > 0 ? [{ text: `${number(count)} ${count === 1 ? one : many}`, status }] : [];
  });
  if (said.length === 0)
    return { text: `${lead}planen har inga aktiviteter ännu.`, parts: [{ text: `${lead}planen har inga aktiviteter ännu.` }] };
  const parts = [
    { text: lead },
    ...said.flatMap((part, index) => (index === 0 ? [part] : [{ text: index === said.length - 1 ? ' och ' : ', ' }, part])),
    { text: '.' },
  ];
  return { text: parts.map((part) => part.text).join(''), parts };
}
