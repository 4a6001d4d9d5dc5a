import { Link, useLocation } from '@tanstack/react-router';
import { kept } from '../time/point-in-time';
import { useWords } from '../words/language';

const places = [
  { to: '/$coop/plan', name: 'plan', holds: /^\/[^/]+\/(plan|aktivitet)/ },
  { to: '/$coop/beslut', name: 'decisions', holds: /^\/[^/]+\/(beslut|registrera-beslut)/ },
  { to: '/$coop/overenskommelse', name: 'agreement', holds: /^\/[^/]+\/(overenskommelse|omrade|bilaga-prov)/ },
  { to: '/$coop/fora', name: 'fora', holds: /^\/[^/]+\/(fora|personer)/ },
  { to: '/$coop/historik', name: 'history', holds: /^\/[^/]+\/historik/ },
] as const;

/** Where one can go, and which part of it one is in: an activity stands in the plan. */
export function Navigation({ coop }: { readonly coop: string }) {
  const { ui } = useWords();
  const pathname = useLocation({ select: (location) => location.pathname });
  return (
    <nav aria-label={ui.app.menu} className="places">
      <ul>
        {places.map(({ to, name, holds }) => (
          <li key={to}>
            <Link
              to={to}
              params={{ coop }}
              search={kept}
              activeOptions={{ exact: true, includeSearch: false }}
              className={holds.test(pathname) ? 'here' : ''}
            >
              {ui.nav[name]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
