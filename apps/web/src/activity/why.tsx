import type { CauseAnswer } from '@sparbar/contracts';
import { Link } from '@tanstack/react-router';
import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { kept } from '../time/point-in-time';
import { unbroken, useWords } from '../words/language';

interface WhyProps {
  readonly coop: string;
  /** What the field is called: the button says "Varför? slutdag" to those who hear it. */
  readonly label: string;
  readonly cause: CauseAnswer | undefined;
  readonly children: ReactNode;
}

/** One row of the plan's particulars: what, value, and behind the button the event that last set it. */
export function FieldRow({ coop, label, cause, children }: WhyProps) {
  const words = useWords();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const escape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open) return;
    event.stopPropagation();
    setOpen(false);
    button.current?.focus();
  };
  return (
    <div onKeyDown={escape}>
      <dt>{label}</dt>
      <dd className="value">{children}</dd>
      {cause !== undefined && (
        <dd>
          <button
            type="button"
            className="button small plain"
            ref={button}
            aria-expanded={open}
            aria-controls={open ? id : undefined}
            onClick={() => setOpen(!open)}
          >
            {words.ui.actions.why} <span className="visually-hidden">{label}</span>
          </button>
        </dd>
      )}
      {cause !== undefined && open && (
        <dd className="why" id={id}>
          <Why coop={coop} cause={cause} />
        </dd>
      )}
    </div>
  );
}

/** Who said so, when, why, and by which decision. */
function Why({ coop, cause }: { readonly coop: string; readonly cause: CauseAnswer }) {
  const words = useWords();
  const { seq, actor, effectiveOn, recordedAt, reason, decisionName } = cause;
  return (
    <>
      <p>
        {unbroken(words.ui.activity.setBy(actor.name, words.onDate(effectiveOn)))}
        {decisionName !== null && (
          <>
            {', '}
            <Link className="decision-link" to="/$coop/beslut/$id" params={{ coop, id: decisionName }} search={kept}>
              {words.ui.activity.becauseOf(decisionName)}
            </Link>
          </>
        )}
      </p>
      {reason !== null && <p className="said">{reason}</p>}
      <p className="quiet">
        {unbroken(words.ui.past.recordedOn(words.instant(recordedAt)))} · <EventLink coop={coop} seq={seq} />
      </p>
    </>
  );
}

/** The number of an event leads to it in the history. */
export function EventLink({ coop, seq }: { readonly coop: string; readonly seq: number }) {
  const words = useWords();
  return (
    <Link to="/$coop/historik" params={{ coop }} search={(now) => ({ ...kept(now), event: String(seq) })}>
      {unbroken(words.ui.history.number(seq))}
    </Link>
  );
}
