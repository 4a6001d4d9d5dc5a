import type { CooperationAnswer, DecisionRowAnswer } from '@sparbar/contracts';
import { Link } from '@tanstack/react-router';
import { Sortable } from '../look/sortable';
import { kept, usePointInTime } from '../time/point-in-time';
import { unbroken, useWords } from '../words/language';
import { named } from '../words/named';
import type { Sort } from './chosen';
import { StandingChip } from './decision-chips';

interface RegisterProps {
  readonly coop: string;
  readonly rows: readonly DecisionRowAnswer[];
  /** There are more than these. */
  readonly more: boolean;
  readonly cooperation: CooperationAnswer | undefined;
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
}

/** The register of decisions: a table where there is room, a card for each decision where there is not. */
export function Register({ coop, rows, more, cooperation, sort, onSort }: RegisterProps) {
  const words = useWords();
  const point = usePointInTime();
  const { columns } = words.ui.decisions;
  return (
    <table className="listing card">
      <caption>{more ? words.reading.register.first(rows.length) : words.decisionFilters.caption(rows.length)}</caption>
      <thead>
        <tr>
          <Sortable name="number" label={columns.number} sort={sort} onSort={onSort} />
          <Sortable name="decidedOn" label={columns.decidedOn} sort={sort} onSort={onSort} />
          <th scope="col">{columns.forum}</th>
          <th scope="col">{columns.text}</th>
          <th scope="col">{columns.standing}</th>
          <th scope="col">{columns.assignedTo}</th>
          <Sortable name="due" label={columns.due} sort={sort} onSort={onSort} />
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <Link to="/$coop/beslut/$id" params={{ coop, id: row.name }} search={kept(point)}>
                {row.name}
              </Link>
            </th>
            <td className="day">{unbroken(words.plain(row.decidedOn))}</td>
            <td>{row.forumName}</td>
            <td className="text">{row.text}</td>
            <td>
              <StandingChip standing={row.standing} />
            </td>
            <td>
              {row.assignedTo === null || cooperation === undefined ? (
                <span className="quiet">{words.ui.activity.notStated}</span>
              ) : (
                words.contact(named(row.assignedTo, cooperation))
              )}
            </td>
            <td className="day">
              {row.due !== null && (
                <>
                  <span className="in-card quiet">{columns.due} </span>
                  {unbroken(words.shortDay(row.due))}
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
