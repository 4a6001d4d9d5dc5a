import type { ActivityRowAnswer, CooperationAnswer, OnDateDto } from '@sparbar/contracts';
import { lastFollowedUp, type Messages } from '@sparbar/messages';
import { Sortable } from '../look/sortable';
import { StatusChip } from '../look/status-chip';
import { unbroken, useWords } from '../words/language';
import { named } from '../words/named';
import { ActivityLink } from './activity-link';
import type { ListColumn, ListSort } from './list-chosen';

interface PlanTableProps {
  readonly coop: string;
  readonly rows: readonly ActivityRowAnswer[];
  /** There are more than these. */
  readonly more: boolean;
  readonly cooperation: CooperationAnswer | undefined;
  readonly sort: ListSort;
  readonly onSort: (sort: ListSort) => void;
}

/** The activities row by row: what, where, how it stands, whose, when, and when it was last followed up. */
export function PlanTable({ coop, rows, more, cooperation, sort, onSort }: PlanTableProps) {
  const words = useWords();
  const { columns } = words.ui.plan;
  const { list } = words.reading;
  const order = { sort, onSort, first: '' } as const;
  const sortable = (name: ListColumn, label: string) => <Sortable name={name} label={label} {...order} />;
  return (
    <table className="listing plan-table card">
      <caption>{more ? list.first(rows.length) : words.ui.plan.count(rows.length, rows.length)}</caption>
      <thead>
        <tr>
          {sortable('reference', columns.reference)}
          {sortable('title', columns.title)}
          {sortable('area', columns.area)}
          {sortable('status', columns.status)}
          <th scope="col">{columns.convener}</th>
          {sortable('due', list.period)}
          {sortable('followedUp', list.followedUp)}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td className="day">{row.reference}</td>
            <th scope="row" className="text">
              <ActivityLink coop={coop} activity={row} />
            </th>
            <td>{row.area}</td>
            <td>
              <StatusChip status={row.status} />
            </td>
            <td>
              <span className="in-card quiet">{columns.convener} </span>
              {cooperation === undefined || (row.terms?.convener ?? null) === null
                ? words.ui.activity.notStated
                : words.contact(row.terms === null || row.terms.convener === null ? null : named(row.terms.convener, cooperation))}
            </td>
            <td>
              <span className="in-card quiet">{list.period} </span>
              {periodOf(row, words)}
            </td>
            <td>
              <span className="in-card quiet">{list.followedUp} </span>
              {unbroken(lastFollowedUp(row, words) ?? list.notYet)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** From the day it was begun to the day it ended or is to be done by; what there is of them. */
function periodOf({ startedOn, completedOn, cancelledOn, due }: ActivityRowAnswer, words: Messages): string {
  const say = (on: OnDateDto | null) => {
    if (on === null) return undefined;
    return unbroken(on.precision === 'day' && on.date !== null ? words.shortDay(on.date) : words.plain(on));
  };
  const to = say(completedOn ?? cancelledOn) ?? (due === null ? undefined : unbroken(words.shortDay(due)));
  return words.reading.list.from(say(startedOn), to);
}
