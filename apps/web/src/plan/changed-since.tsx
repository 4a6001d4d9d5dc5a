import type { ActivityRowAnswer } from '@sparbar/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { activitiesQuery } from '../api/reads';
import { StatusChip } from '../look/status-chip';
import { kept, usePointInTime } from '../time/point-in-time';
import { tertialEnd } from '../time/tertials';
import { unbroken, useWords } from '../words/language';
import { changesBetween, type Change } from './changes';

const bases = ['start', 'T1', 'T2', 'VB'] as const;
export type Base = (typeof bases)[number];

interface ChangedSinceProps {
  readonly coop: string;
  readonly year: number;
  readonly day: string;
  readonly today: string;
  readonly now: readonly ActivityRowAnswer[];
}

/** What has become different between two days: read at both, and laid side by side. */
export function ChangedSince({ coop, year, day, today, now }: ChangedSinceProps) {
  const words = useWords();
  const navigate = useNavigate();
  const { clock } = usePointInTime();
  const search = useSearch({ strict: false });
  const lately = ([...bases] as Base[]).reverse().find((base) => base !== 'start' && tertialEnd(year, base) < day) ?? 'start';
  const base: Base = bases.find((one) => one === search.base) ?? lately;
  const since = base === 'start' ? `${year}-01-31` : tertialEnd(year, base);
  const before = useQuery({
    ...activitiesQuery(coop, { at: since, ...(clock === undefined ? {} : { clock }) }, year),
    enabled: since < day && since <= today,
  });
  const { plan } = words.ui;
  const changes = before.data === undefined ? [] : changesBetween(before.data.items, now);
  return (
    <section className="changed stack" aria-labelledby="changed-title">
      <div className="row">
        <h2 id="changed-title">{plan.changedSince}</h2>
        <div className="joined" role="group" aria-labelledby="changed-title">
          {bases.map((one) => (
            <button
              key={one}
              type="button"
              className="button small"
              aria-pressed={one === base}
              onClick={() => void navigate({ to: '.', search: (now) => ({ ...now, base: one }), replace: true, resetScroll: false })}
            >
              {plan.since[one]}
            </button>
          ))}
        </div>
      </div>
      {since >= day ? (
        <p className="quiet">{plan.notAfter(plan.since[base])}</p>
      ) : before.data !== undefined && changes.length === 0 ? (
        <p className="quiet">{plan.nothingChanged}</p>
      ) : (
        <ul className="stack">
          {changes.map((change) => (
            <ChangeLine key={change.reference} coop={coop} change={change} />
          ))}
        </ul>
      )}
    </section>
  );
}

function ChangeLine({ coop, change }: { readonly coop: string; readonly change: Change }) {
  const words = useWords();
  const dueWords = (due: string | null) => (due === null ? words.ui.plan.noDue : unbroken(words.shortDay(due)));
  return (
    <li className="change">
      <Link to="/$coop/aktivitet/$id" params={{ coop, id: change.reference }} search={kept}>
        <span className="quiet">{change.reference}</span> {change.title}
      </Link>
      {change.status !== undefined && (
        <span className="row">
          {change.status.from === undefined ? <span>{words.ui.plan.added}</span> : <s>{words.status[change.status.from]}</s>}
          <span aria-hidden="true">→</span>
          <StatusChip status={change.status.to} />
        </span>
      )}
      {change.due !== undefined && (
        <span className="row">
          <s>{dueWords(change.due.from)}</s>
          <span aria-hidden="true">→</span>
          <strong>{dueWords(change.due.to)}</strong>
        </span>
      )}
    </li>
  );
}
