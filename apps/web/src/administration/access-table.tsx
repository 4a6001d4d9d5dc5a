import type { AccessRowAnswer, AccessSort } from '@sparbar/contracts';
import { useSession } from '../api/session';
import { Chip, type ChipLook } from '../look/chip';
import { Sortable } from '../look/sortable';
import { unbroken, useWords } from '../words/language';
import { User, userIn } from './user';

const looks: Readonly<Record<AccessRowAnswer['state'], ChipLook>> = {
  granted: { tone: 'done', icon: 'M3 8.5 6.5 12 13 4.5' },
  withdrawn: { tone: 'struck', icon: 'M4 4l8 8M12 4l-8 8' },
};

interface AccessTableProps {
  readonly rows: readonly AccessRowAnswer[];
  /** There are more than these. */
  readonly more: boolean;
  readonly sort: AccessSort;
  readonly onSort: (sort: AccessSort) => void;
  readonly onChange: (row: AccessRowAnswer) => void;
  readonly onTake: (row: AccessRowAnswer) => void;
}

/** Each with her role, for whom, since when, and what one can do about it. Nobody shuts herself out. */
export function AccessTable({ rows, more, sort, onSort, onChange, onTake }: AccessTableProps) {
  const words = useWords();
  const session = useSession();
  const { administration } = words;
  const { columns, access } = administration;
  const order = { sort, onSort, first: '' } as const;
  const actsOn = (row: AccessRowAnswer): boolean =>
    row.account !== session?.user.id && row.accountState !== 'none' && (row.accountState === 'open' || row.state === 'granted');
  const acts = rows.some(actsOn);
  return (
    <table className="listing card">
      <caption>{more ? access.first(rows.length) : access.caption(rows.length)}</caption>
      <thead>
        <tr>
          <Sortable name="user" label={columns.user} {...order} />
          <Sortable name="role" label={columns.role} {...order} />
          <Sortable name="party" label={columns.party} {...order} />
          <th scope="col">{columns.state}</th>
          <Sortable name="on" label={columns.on} {...order} first="-" />
          {acts && (
            <th scope="col" className="acts">
              {columns.actions}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const user = userIn(row.user, words);
          const own = row.account === session?.user.id;
          const granted = row.state === 'granted';
          return (
            <tr key={row.account}>
              <th scope="row">
                <User user={row.user} own={own} note={row.accountState === 'closed' ? administration.closedAccount : undefined} />
              </th>
              <td>{words.role[row.role]}</td>
              <td>{row.partyName}</td>
              <td>
                <Chip look={looks[row.state]} word={administration.accessState[row.state]} />
              </td>
              <td className="day">
                <span className="in-card quiet">{columns.on} </span>
                {unbroken(words.plain(row.on))}
              </td>
              {acts && (
                <td className="acts">
                  {actsOn(row) && (
                    <div className="row">
                      {row.accountState === 'open' && (
                        <button
                          type="button"
                          className="button small"
                          aria-label={granted ? administration.changeRoleOf(user) : administration.giveBackTo(user)}
                          onClick={() => onChange(row)}
                        >
                          {granted ? administration.changeRole : administration.giveBack}
                        </button>
                      )}
                      {granted && (
                        <button
                          type="button"
                          className="button small danger"
                          aria-label={administration.of(administration.withdraw, user)}
                          onClick={() => onTake(row)}
                        >
                          {administration.withdraw}
                        </button>
                      )}
                    </div>
                  )}
                </td>
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
