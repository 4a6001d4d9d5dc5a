import type { SentenceInParts, StateOfThings, StatusWord } from '../words';
import { dates } from './dates';

const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

const forms: readonly { readonly status: StatusWord; readonly words: string }[] = [
  { status: 'completed', words: 'completed' },
  { status: 'running', words: 'running' },
  { status: 'delayed', words: 'delayed' },
  { status: 'paused', words: 'paused' },
  { status: 'decided', words: 'not started' },
  { status: 'proposed', words: 'proposed' },
  { status: 'cancelled', words: 'cancelled' },
  { status: 'continued', words: 'gone on as others' },
];

export const number = (value: number): string => numbers[value] ?? String(value);

export function stateOfThings({ date, counts }: StateOfThings): SentenceInParts {
  const lead = `The situation on ${dates.day(date)}: `;
  const said = forms.flatMap(({ status, words }) => {
    const count = counts[status] ?? 0;
    return count > 0 ? [{ text: `${number(count)} ${words}`, status }] : [];
  });
  if (said.length === 0)
    return { text: `${lead}the plan has no activities yet.`, parts: [{ text: `${lead}the plan has no activities yet.` }] };
  const parts = [
    { text: lead },
    ...said.flatMap((part, index) => (index === 0 ? [part] : [{ text: index === said.length - 1 ? ' and ' : ', ' }, part])),
    { text: '.' },
  ];
  return { text: parts.map((part) => part.text).join(''), parts };
}
