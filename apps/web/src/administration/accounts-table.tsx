import type { AccountRowAnswer, AccountSort } from '@sparbar/contracts';
import { Sortable } from '../look/sortable';
import { unbroken, useWords } from '../words/language';
import { User, userIn } from './user';

interface AccountsTableProps {
  readonly rows: readonly AccountRowAnswer[];
  /** There are more than these. */
  readonly more: boolean;
  readonly sort: AccountSort;
  readonly onSort: (sort: AccountSort) => void;
  readonly onClose: (row: AccountRowAnswer) => void;
}

/** Each with what it leads to, and since when. Nobody closes her own: somebody must be left who can open one. */
export function AccountsTable({ rows, more, sort, onSort, onClose }: AccountsTableProps) {
  const words = useWords();
  const { administration } = words;
  const { columns, accounts } = administration;
  const order = { sort, onSort, first: '' } as const;
  return (
    <table className="listing card">
      <caption>{more ? accounts.first(rows.length) : accounts.caption(rows.length)}</caption>
      <thead>
        <tr>
          <Sortable name="user" label={columns.user} {...order} />
          <th scope="col">{columns.places}</th>
          <Sortable name="opened" label={columns.opened} {...order} first="-" />
          <Sortable name="closed" label={columns.closed} {...order} first="-" />
          <th scope="col" className="acts">
            {columns.actions}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <User user={row.user} own={row.own} />
            </th>
            <td className="text">
              <Places row={row} />
            </td>
            <td className="day">
              <span className="in-card quiet">{columns.opened} </span>
              {unbroken(words.shortInstant(row.openedAt))}
            </td>
            <td className="day">
              {row.closedAt !== null && (
                <>
                  <span className="in-card quiet">{columns.closed} </span>
                  {unbroken(words.shortInstant(row.closedAt))}
                </>
              )}
            </td>
            <td className="acts">
              {!row.own && row.state === 'open' && (
                <button
                  type="button"
                  className="button small danger"
                  aria-label={administration.of(administration.closeAccount, userIn(row.user, words))}
                  onClick={() => onClose(row)}
                >
                  {administration.closeAccount}
                </button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Places({ row: { access, elsewhere } }: { readonly row: AccountRowAnswer }) {
  const words = useWords();
  const { administration } = words;
  if (access.length === 0 && elsewhere === 0) return <span className="quiet">{administration.accounts.none}</span>;
  return (
    <ul className="plain-list">
      {access.map(({ cooperation, cooperationName, role, partyName }) => (
        <li key={cooperation}>{administration.place(cooperationName, words.role[role], partyName)}</li>
      ))}
      {elsewhere > 0 && <li className="quiet">{administration.elsewhere(elsewhere)}</li>}
    </ul>
  );
}
