import type { EventAnswer } from '@sparbar/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link, useLocation, useNavigate } from '@tanstack/react-router';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { cooperationQuery, evidenceQuery } from '../api/reads';
import { Before } from '../facts/before-after';
import { heldThen } from '../facts/held';
import { Opened } from '../facts/opened';
import { Loading, Wrong } from '../frame/states';
import { Drawer } from '../look/drawer';
import { kept } from '../time/point-in-time';
import { unbroken, useWords } from '../words/language';
import { seqsIn } from './chosen-basis';
import './evidence.css';

interface EvidenceProps {
  readonly coop: string;
  readonly basis: string;
}

/** The events behind a sentence, a number or a chip: what happened, who said so, when and why; and the way to each of them. */
export function Evidence({ coop, basis }: EvidenceProps) {
  const words = useWords();
  const { evidence } = words.reading;
  const navigate = useNavigate();
  const title = useId();
  const of = useLocation({ select: ({ state }) => state.basisOf });
  const seqs = seqsIn(basis);
  const asked = useQuery(evidenceQuery(coop, seqs));
  const events = asked.data?.items ?? [];
  const [at, setAt] = useState(0);
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => list.current?.querySelectorAll<HTMLElement>(':scope > li')[at]?.focus(), [at, events.length]);
  const close = () => void navigate({ to: '.', search: ({ underlag: _underlag, ...rest }) => rest, resetScroll: false, replace: true });
  const step = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const by = { j: 1, k: -1 }[event.key.toLowerCase()];
    if (by === undefined) return;
    event.preventDefault();
    setAt(Math.min(Math.max(at + by, 0), Math.max(events.length - 1, 0)));
  };
  return (
    <Drawer labelledBy={title} className="evidence" onClose={close}>
      <div className="heading">
        <h2 id={title}>{of === undefined ? evidence.title : unbroken(evidence.of(of))}</h2>
        <button type="button" className="button small" onClick={close}>
          {words.ui.actions.close}
        </button>
      </div>
      {asked.isPending && <Loading lines={5} />}
      {asked.error !== null && <Wrong error={asked.error} retry={() => void asked.refetch()} />}
      {asked.data !== undefined && events.length === 0 && <p className="quiet">{evidence.none}</p>}
      {events.length > 1 && (
        <p className="quiet">
          {unbroken(words.ui.history.count(events.length))} · {evidence.steps}
        </p>
      )}
      <ol ref={list} className="stack" onKeyDown={step}>
        {events.map((event, index) => (
          <Behind key={event.seq} coop={coop} event={event} chosen={index === at} onChoose={() => setAt(index)} />
        ))}
      </ol>
    </Drawer>
  );
}

interface BehindProps {
  readonly coop: string;
  readonly event: EventAnswer;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

function Behind({ coop, event, chosen, onChoose }: BehindProps) {
  const words = useWords();
  const { data: names = { parties: [], fora: [] } } = useQuery(cooperationQuery(coop));
  const { seq, activityName, decisionName, sentence, text, why, who, when } = event;
  const held = heldThen(event, words);
  return (
    <li tabIndex={-1} aria-current={chosen} className="behind" onFocus={onChoose}>
      <p className="quiet">
        <time dateTime={when}>{unbroken(words.shortInstant(when))}</time> · <span className="who">{who.name}</span>
        <span className="number">{unbroken(words.ui.history.number(seq))}</span>
      </p>
      <p className="sentence">{unbroken(sentence)}</p>
      <Before event={event} names={names} />
      {text !== undefined && (
        <p className="said">
          <Opened text={text} />
        </p>
      )}
      {why !== null && <p className="said">{unbroken(why)}</p>}
      {held !== undefined && <p className="quiet">{unbroken(held)}</p>}
      <p className="ways">
        {activityName !== null && (
          <Link to="/$coop/aktivitet/$id" params={{ coop, id: activityName }} search={kept} hash={`nr-${seq}`}>
            {words.reading.evidence.inTimeline}
          </Link>
        )}
        {decisionName !== null && (
          <Link to="/$coop/beslut/$id" params={{ coop, id: decisionName }} search={kept}>
            {words.ui.activity.readDecision(decisionName)}
          </Link>
        )}
        <Link to="/$coop/historik" params={{ coop }} search={(now) => ({ ...kept(now), event: String(seq) })}>
          {words.reading.evidence.inHistory}
        </Link>
      </p>
    </li>
  );
}
