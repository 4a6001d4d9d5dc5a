import { Link, useNavigate } from '@tanstack/react-router';
import { Basis } from '../evidence/basis';
import { StatusChip } from '../look/status-chip';
import { kept } from '../time/point-in-time';
import { unbroken, useWords } from '../words/language';
import type { Change } from './changes';
import { bases, type Changes } from './use-changes';

/** What has become different since a tertial's end or the plan's start, with the reason and the events behind it. */
export function ChangedSince({ coop, shown: { base, tooLate, changes } }: { readonly coop: string; readonly shown: Changes }) {
  const words = useWords();
  const navigate = useNavigate();
  const { plan } = words.ui;
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
              title={one === 'start' ? undefined : words.label.tertial[one]}
              onClick={() => void navigate({ to: '.', search: (now) => ({ ...now, base: one }), replace: true, resetScroll: false })}
            >
              {plan.since[one]}
            </button>
          ))}
        </div>
      </div>
      {tooLate && <p className="quiet">{plan.notAfter(plan.since[base])}</p>}
      {changes?.length === 0 && <p className="quiet">{plan.nothingChanged}</p>}
      {changes !== undefined && changes.length > 0 && (
        <ul>
          {changes.map((change) => (
            <ChangeLine key={change.reference} coop={coop} change={change} />
          ))}
        </ul>
      )}
    </section>
  );
}

function ChangeLine({ coop, change: { reference, title, status, due, because } }: { readonly coop: string; readonly change: Change }) {
  const words = useWords();
  const dueWords = (day: string | null) => (day === null ? words.ui.plan.noDue : unbroken(words.shortDay(day)));
  const reason = because.find((cause) => cause.reason !== null)?.reason;
  return (
    <li className="change">
      <Link to="/$coop/aktivitet/$id" params={{ coop, id: reference }} search={kept}>
        <span className="quiet">{reference}</span> {title}
      </Link>
      {status !== undefined && (
        <span className="row">
          {status.from === undefined ? <span>{words.ui.plan.added}</span> : <s>{words.status[status.from]}</s>}
          <span aria-hidden="true">→</span>
          <StatusChip status={status.to} />
        </span>
      )}
      {due !== undefined && (
        <span className="row">
          <s>{dueWords(due.from)}</s>
          <span aria-hidden="true">→</span>
          <strong>{dueWords(due.to)}</strong>
        </span>
      )}
      <span className="quiet">
        {reason !== undefined && reason !== null && `${unbroken(reason)} `}
        <Basis seqs={because.map(({ seq }) => seq)} of={reference}>
          {because.map(({ seq, decisionName }) => decisionName ?? unbroken(words.ui.history.number(seq))).join(', ')}
        </Basis>
      </span>
    </li>
  );
}
