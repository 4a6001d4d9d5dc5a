import { useQueries } from '@tanstack/react-query';
import { Link, useLocation } from '@tanstack/react-router';
import { cooperationQuery } from '../api/reads';
import { useSession } from '../api/session';
import { useWords } from '../words/language';
import { announce } from './announce';
import { Panel } from './panel';

const sections = ['plan', 'beslut', 'historik'] as const;

/** In which cooperation one is; whoever works in several sees all of them, and as what, and switches openly. */
export function CooperationMenu({ coop }: { readonly coop: string }) {
  const { frame, role: roles } = useWords();
  const cooperations = useSession()?.cooperations ?? [];
  const pathname = useLocation({ select: (location) => location.pathname });
  // To the same kind of screen, as it is today: what one looked at there is not here.
  const section = sections.find((one) => pathname.split('/')[2] === one) ?? 'plan';
  const several = cooperations.length > 1;
  const known = useQueries({ queries: several ? cooperations.map(({ id }) => cooperationQuery(id)) : [] });
  const name = cooperations.find(({ id }) => id === coop)?.name;
  if (!several) return <span className="cooperation">{name}</span>;
  return (
    <Panel
      id="cooperation-panel"
      className="cooperation"
      title={frame.cooperation.label}
      label={`${name ?? coop}. ${frame.cooperation.label}`}
      face={<span className="name">{name}</span>}
    >
      <h2>{frame.cooperation.label}</h2>
      <ul>
        {cooperations.map((one, index) => {
          const party = known[index]?.data?.parties.find(({ id }) => id === one.party);
          return (
            <li key={one.id}>
              <Link
                to={`/$coop/${section}`}
                params={{ coop: one.id }}
                search={{}}
                className="choice-link"
                activeProps={{}}
                onClick={() => announce(frame.cooperation.switched(one.name))}
              >
                <span>
                  <strong>{one.name}</strong>
                  <span className="quiet">
                    {party === undefined ? roles[one.role] : frame.account.as(roles[one.role], party.shortName)}
                  </span>
                </span>
                {one.id === coop && <span className="chip">{frame.cooperation.here}</span>}
              </Link>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
