import type { ForumRowAnswer, ForumSort } from '@sparbar/contracts';
import { Link } from '@tanstack/react-router';
import { Sortable } from '../look/sortable';
import { kept, usePointInTime } from '../time/point-in-time';
import { unbroken, useWords } from '../words/language';
import { ForumChip } from './forum-chip';

interface ForaTableProps {
  readonly coop: string;
  readonly rows: readonly ForumRowAnswer[];
  /** There are more than these. */
  readonly more: boolean;
  readonly sort: ForumSort;
  readonly onSort: (sort: ForumSort) => void;
}

/** Where it is decided and by whom: a table where there is room, a card for each forum where there is not. */
export function ForaTable({ coop, rows, more, sort, onSort }: ForaTableProps) {
  const words = useWords();
  const point = usePointInTime();
  const { fora } = words;
  const { columns } = fora;
  const order = { sort, onSort, first: '' } as const;
  return (
    <div className="listing-frame">
      <table className="listing card">
        <caption>{more ? fora.first(rows.length) : fora.caption(rows.length)}</caption>
        <thead>
          <tr>
            <Sortable name="name" label={columns.name} {...order} />
            <th scope="col">{columns.level}</th>
            <th scope="col">{columns.standing}</th>
            <th scope="col">{columns.chairs}</th>
            <th scope="col">{columns.parties}</th>
            <th scope="col">{columns.frequency}</th>
            <Sortable name="since" label={columns.since} {...order} first="-" />
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, level, standing, chairs, parties, frequency, since }) => (
            <tr key={id}>
              <th scope="row" className="text">
                <Link to="/$coop/fora/$id" params={{ coop, id }} search={kept(point)}>
                  {name}
                </Link>
              </th>
              <td>{words.label.forumLevel[level]}</td>
              <td>
                <ForumChip standing={standing} />
              </td>
              <td>
                <span className="in-card quiet">{columns.chairs} </span>
                {chairs.length === 0 ? <span className="quiet">{fora.nobody}</span> : words.list(chairs)}
              </td>
              <td>
                <span className="in-card quiet">{columns.parties} </span>
                {parties.length === 0 ? <span className="quiet">{fora.nobody}</span> : words.list(parties)}
              </td>
              <td>
                <span className="in-card quiet">{columns.frequency} </span>
                {frequency ?? <span className="quiet">{words.notStated}</span>}
              </td>
              <td className="day">
                {since !== null && (
                  <>
                    <span className="in-card quiet">{columns.since} </span>
                    {unbroken(words.plain(since))}
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
