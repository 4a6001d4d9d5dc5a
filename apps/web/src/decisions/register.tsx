import type { CooperationAnswer, DecisionRowAnswer } from '@sparbar/contracts';
import { Link } from '@tanstack/react-router';
import { kept, usePointInTime } from '../time/point-in-time';
import { unbroken, useWords } from '../words/language';
import { named } from '../words/named';
import { StandingChip } from './decision-chips';

interface RegisterProps {
  readonly coop: string;
  readonly rows: readonly DecisionRowAnswer[];
  readonly cooperation: CooperationAnswer | undefined;
}

/** The register of decisions: a table where there is room, a card for each decision where there is not. */
export function Register({ coop, rows, cooperation }: RegisterProps) {
  const words = useWords();
  const point = usePointInTime();
  const { columns } = words.ui.decisions;
  return (
    <table className="register card">
      <caption>{words.decisionFilters.caption(rows.length)}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.number}</th>
          <th scope="col">{columns.decidedOn}</th>
          <th scope="col">{columns.forum}</th>
          <th scope="col">{columns.text}</th>
          <th scope="col">{columns.standing}</th>
          <th scope="col">{columns.assignedTo}</th>
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
                <>
                  {words.contact(named(row.assignedTo, cooperation))}
                  {row.due !== null && (
                    <span className="quiet due">{` · ${columns.due.toLowerCase()} ${unbroken(words.day(row.due))}`}</span>
                  )}
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
