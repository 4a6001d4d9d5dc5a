import type { CooperationAnswer, EventAnswer } from '@sparbar/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, type ReactNode } from 'react';
import { eventQuery } from '../api/reads';
import { fieldInWords } from '../facts/in-words';
import { Loading, Wrong } from '../frame/states';
import { kept } from '../time/point-in-time';
import { unbroken, useWords } from '../words/language';
import { Written } from './written';

interface EventCardProps {
  readonly coop: string;
  readonly seq: string;
  readonly names: Pick<CooperationAnswer, 'parties' | 'fora'>;
  readonly onClose: () => void;
  readonly onStep: (step: 1 | -1) => void;
}

/** All that is known of one event; last of all, how it is stored. */
export function EventCard({ coop, seq, names, onClose, onStep }: EventCardProps) {
  const words = useWords();
  const { actions, history } = words.ui;
  const asked = useQuery(eventQuery(coop, seq));
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: window.matchMedia('(min-width: 80rem)').matches }), [seq]);
  return (
    <aside className="card stack history-event" aria-labelledby="history-event-title">
      <div className="heading">
        <h2 id="history-event-title" ref={heading} tabIndex={-1}>
          {/^\d+$/.test(seq) ? unbroken(history.event(Number(seq))) : history.details}
        </h2>
        <button type="button" className="button small" onClick={onClose}>
          {actions.close}
        </button>
      </div>
      {asked.isPending && <Loading lines={5} />}
      {asked.error !== null && <Wrong error={asked.error} retry={() => void asked.refetch()} />}
      {asked.data !== undefined && (
        <>
          <p>
            <strong>{unbroken(asked.data.sentence)}</strong>
          </p>
          {asked.data.text !== undefined && <Written text={asked.data.text} />}
          <dl className="summary">
            <Details event={asked.data} coop={coop} names={names} />
          </dl>
          <details>
            <summary>{history.raw}</summary>
            <pre tabIndex={0}>{JSON.stringify(asked.data.raw, null, 2)}</pre>
          </details>
        </>
      )}
      <div className="row">
        <button type="button" className="button small" onClick={() => onStep(-1)}>
          {actions.previous}
        </button>
        <button type="button" className="button small" onClick={() => onStep(1)}>
          {actions.next}
        </button>
      </div>
    </aside>
  );
}

function Details({ event, coop, names }: { readonly event: EventAnswer } & Pick<EventCardProps, 'coop' | 'names'>) {
  const words = useWords();
  const { decisions, form, history, past } = words.ui;
  const from = fieldInWords(event.field, event.from, words, names);
  const to = fieldInWords(event.field, event.to, words, names);
  const { source } = event;
  return (
    <>
      <Row name={history.who}>{event.who.name}</Row>
      <Row name={history.when}>{unbroken(words.instant(event.when))}</Row>
      <Row name={history.columns.effective}>
        {unbroken(words.onDate(event.effectiveOn))}
        {event.afterwards && `, ${past.recordedAfterwards}`}
      </Row>
      {event.why !== null && <Row name={history.columns.why}>{unbroken(event.why)}</Row>}
      {from !== undefined && (
        <Row name={decisions.before}>
          <del>{unbroken(from)}</del>
        </Row>
      )}
      {to !== undefined && (
        <Row name={decisions.after}>
          <strong>{unbroken(to)}</strong>
        </Row>
      )}
      {event.causeSeq !== null && (
        <Row name={history.followedFrom}>
          <Link
            to="/$coop/historik"
            params={{ coop }}
            search={(before) => ({ ...before, event: String(event.causeSeq) })}
            resetScroll={false}
            activeOptions={{ exact: true, includeSearch: true }}
          >
            {unbroken(history.event(event.causeSeq))}
          </Link>
        </Row>
      )}
      {event.activity !== null && (
        <Row name={history.filters.activity}>
          <Link to="/$coop/aktivitet/$id" params={{ coop, id: event.activityName ?? event.activity }} search={kept}>
            {event.activityName ?? history.filters.activity}
          </Link>
        </Row>
      )}
      {event.decision !== null && (
        <Row name={history.filters.decision}>
          <Link to="/$coop/beslut/$id" params={{ coop, id: event.decisionName ?? event.decision }} search={kept}>
            {event.decisionName ?? history.filters.decision}
          </Link>
        </Row>
      )}
      {source !== null && (
        <Row name={form.source}>
          {unbroken([source.document, ...(source.page === undefined ? [] : [history.page(source.page)])].join(', '))}
          {source.quote !== undefined && <q className="history-quote">{unbroken(source.quote)}</q>}
          <span className="quiet history-quote">{history.reading[source.reading]}</span>
        </Row>
      )}
    </>
  );
}

function Row({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
