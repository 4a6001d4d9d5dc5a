import type { PersonAnswer, PersonRoleAnswer, PersonSort } from '@sparbar/contracts';
import { Sortable } from '../look/sortable';
import { unbroken, useWords } from '../words/language';
import { personName } from './person-name';

interface PeopleTableProps {
  readonly rows: readonly PersonAnswer[];
  /** There are more than these. */
  readonly more: boolean;
  readonly sort: PersonSort;
  readonly onSort: (sort: PersonSort) => void;
  /** Left out for whoever only reads. */
  readonly acts?: {
    readonly assign: (person: PersonAnswer) => void;
    readonly end: (person: PersonAnswer, role: PersonRoleAnswer) => void;
    readonly reach: (person: PersonAnswer) => void;
  };
}

/** Each with her roles, for whom, since when; those she had before folded away. */
export function PeopleTable({ rows, more, sort, onSort, acts }: PeopleTableProps) {
  const words = useWords();
  const { people } = words;
  const { columns } = people;
  const order = { sort, onSort, first: '' } as const;
  return (
    <table className="listing card">
      <caption>{more ? people.first(rows.length) : people.caption(rows.length)}</caption>
      <thead>
        <tr>
          <Sortable name="name" label={columns.name} {...order} />
          <Sortable name="title" label={columns.roles} {...order} />
          <Sortable name="party" label={columns.party} {...order} />
          <th scope="col">{columns.reached}</th>
          {acts !== undefined && <th scope="col">{words.administration.columns.actions}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((person) => {
          const name = personName(person, words);
          const reached = [person.phone, person.email].flatMap((one) => one?.value ?? []);
          return (
            <tr key={person.id}>
              <th scope="row" className="text">
                {person.name.value ?? <span className="quiet">{name}</span>}
              </th>
              <td>
                {person.roles.length === 0 && <span className="quiet">{people.noRole}</span>}
                <ul className="plain-list">
                  {person.roles.map((role) => (
                    <li key={role.role}>
                      <Role role={role} />
                      {acts !== undefined && (
                        <button
                          type="button"
                          className="button small plain"
                          aria-label={people.endOf(role.title, name)}
                          onClick={() => acts.end(person, role)}
                        >
                          {people.end}
                        </button>
                      )}
                    </li>
                  ))}
                </ul>
                {person.formerRoles.length > 0 && (
                  <details>
                    <summary>{people.former}</summary>
                    <ul className="plain-list">
                      {person.formerRoles.map(({ role, title, partyName, from, until }) => (
                        <li key={role}>
                          {people.formerRole(title, partyName, words.plain(from), until === null ? '' : words.plain(until))}
                        </li>
                      ))}
                    </ul>
                  </details>
                )}
              </td>
              <td>{[...new Set(person.roles.map(({ partyName }) => partyName))].join(', ')}</td>
              <td>{reached.length === 0 ? <span className="quiet">{words.notStated}</span> : reached.join(', ')}</td>
              {acts !== undefined && (
                <td>
                  <div className="row">
                    <button type="button" className="button small" aria-label={people.assignTo(name)} onClick={() => acts.assign(person)}>
                      {people.assign}
                    </button>
                    <button type="button" className="button small" aria-label={people.reachOf(name)} onClick={() => acts.reach(person)}>
                      {people.reach}
                    </button>
                  </div>
                </td>
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Role({ role: { title, unit, from, mandate } }: { readonly role: PersonRoleAnswer }) {
  const words = useWords();
  const { people, fora } = words;
  const told = [
    ...(unit === null ? [] : [unit]),
    ...(mandate?.programme ? [mandate.programme] : []),
    ...(mandate === null || mandate.areas.length === 0 ? [] : [people.answersFor(words.list(mandate.areas))]),
    unbroken(fora.held(words.plain(from), null)),
  ];
  return (
    <>
      {title} <span className="quiet">{told.join(', ')}</span>
    </>
  );
}
