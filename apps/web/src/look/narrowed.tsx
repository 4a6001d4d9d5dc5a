import { useWords } from '../words/language';

interface NarrowedProps {
  readonly by: readonly (readonly [name: string, value: string | undefined])[];
}

/** Only on paper, where what one chooses with is left out: what was chosen, so that nobody takes a part of the list for the whole. */
export function Narrowed({ by }: NarrowedProps) {
  const { history } = useWords().ui;
  const chosen = by.filter(([, value]) => value !== undefined);
  if (chosen.length === 0) return null;
  return <p className="printed">{[history.chosen, ...chosen.map(([name, value]) => `${name}: ${value}`)].join(' · ')}</p>;
}
