import { useWords } from '../words/language';
import './listing.css';

interface SortableProps<Column extends string> {
  readonly name: Column;
  readonly label: string;
  readonly sort: Column | `-${Column}`;
  /** Which way it goes when it is pressed first: the newest, or A. */
  readonly first?: '' | '-';
  readonly onSort: (sort: Column | `-${Column}`) => void;
}

/** A column one can have the list in the order of: pressed once one way, pressed again the other. */
export function Sortable<Column extends string>({ name, label, sort, first = '-', onSort }: SortableProps<Column>) {
  const words = useWords();
  const direction = sort === name ? 'ascending' : sort === `-${name}` ? 'descending' : undefined;
  const next = direction === undefined ? first : direction === 'ascending' ? '-' : '';
  return (
    <th scope="col" {...(direction === undefined ? {} : { 'aria-sort': direction })}>
      <button
        type="button"
        className="sortable"
        title={words.reading.register.sortBy(label)}
        onClick={() => onSort(next === '' ? name : `-${name}`)}
      >
        {label} <span aria-hidden="true">{direction === undefined ? '↕' : direction === 'ascending' ? '↑' : '↓'}</span>
      </button>
    </th>
  );
}
