import { Link, useLocation } from '@tanstack/react-router';
import { kept, usePointInTime } from '../time/point-in-time';
import { useWords } from '../words/language';

/** The fora or the people: two lists of one screen. The day one looks at stays. */
export function WhoSwitch({ coop }: { readonly coop: string }) {
  const { fora, people } = useWords();
  const point = usePointInTime();
  const pathname = useLocation({ select: (location) => location.pathname });
  return (
    <div className="joined" role="group" aria-label={fora.both}>
      {(
        [
          ['/$coop/fora', fora.title],
          ['/$coop/personer', people.title],
        ] as const
      ).map(([to, name]) => (
        <Link
          key={to}
          to={to}
          params={{ coop }}
          search={kept(point)}
          className="button small"
          aria-current={pathname === to.replace('$coop', coop) ? 'true' : undefined}
        >
          {name}
        </Link>
      ))}
    </div>
  );
}
