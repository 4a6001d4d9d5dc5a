import type { CooperationAnswer, EventAnswer } from '@sparbar/contracts';
import { Link } from '@tanstack/react-router';
import { Before } from '../facts/before-after';
import { heldThen } from '../facts/held';
import { kept } from '../time/point-in-time';
import { unbroken, useWords } from '../words/language';
import { Written } from './written';

interface EventRowProps {
  readonly event: EventAnswer;
  readonly coop: string;
  readonly chosen: boolean;
  readonly names: Pick<CooperationAnswer, 'parties' | 'fora'>;
}

/** Where the focus returns when the event's own card is closed. */
export const rowId = (seq: number | string): string => `event-${seq}`;

/** One line of the audit trail: number, sentence, who and when; under it what changed and why. */
export function EventRow({ event, coop, chosen, names }: EventRowProps) {
  const words = useWords();
  const { history } = words.ui;
  const held = heldThen(event, words);
  return (
    <li className={chosen ? 'history-row chosen' : 'history-row'}>
      <span className="history-number">{history.number(event.seq)}</span>
      <div className="history-what">
        <Link
          id={rowId(event.seq)}
          to="/$coop/historik"
          params={{ coop }}
          search={(before) => ({ ...before, event: String(event.seq) })}
          replace
          resetScroll={false}
          activeOptions={{ exact: true, includeSearch: true }}
          className="history-sentence"
        >
          {unbroken(event.sentence)}
        </Link>
        <p className="quiet">
          {event.who.name}
          {held !== undefined && ` · ${unbroken(held)}`}
        </p>
        <Before event={event} names={names} />
        {event.text !== undefined && <Written text={event.text} />}
        {event.why !== null && (
          <p className="quiet">
            {history.columns.why}: {unbroken(event.why)}
          </p>
        )}
        <Links event={event} coop={coop} />
      </div>
      <time dateTime={event.when} className="quiet">
        {words.time(event.when)}
      </time>
    </li>
  );
}

function Links({ event, coop }: { readonly event: EventAnswer; readonly coop: string }) {
  const words = useWords();
  const { causeSeq, decision, decisionName } = event;
  if (causeSeq === null && decision === null) return null;
  return (
    <p className="quiet history-links">
      {causeSeq !== null && (
        <Link
          to="/$coop/historik"
          params={{ coop }}
          search={(before) => ({ ...before, event: String(causeSeq) })}
          resetScroll={false}
          activeOptions={{ exact: true, includeSearch: true }}
        >
          {unbroken(words.ui.history.causedBy(causeSeq))}
        </Link>
      )}
      {decision !== null && (
        <Link to="/$coop/beslut/$id" params={{ coop, id: decisionName ?? decision }} search={kept}>
          {decisionName ?? words.ui.history.filters.decision}
        </Link>
      )}
    </p>
  );
}
