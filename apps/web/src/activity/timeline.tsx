import type { CooperationAnswer, EventAnswer } from '@sparbar/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { timelineQuery } from '../api/reads';
import { Before } from '../facts/before-after';
import { heldThen, swedishDay } from '../facts/held';
import { Opened } from '../facts/opened';
import { Loading, Wrong } from '../frame/states';
import { kept, type PointInTime } from '../time/point-in-time';
import { unbroken, useWords } from '../words/language';
import { usePlaceKept } from './use-place-kept';
import { EventLink } from './why';

interface TimelineProps {
  readonly coop: string;
  readonly id: string;
  readonly point: PointInTime;
  readonly cooperation: CooperationAnswer;
  /** Which rows the reader has just added herself. */
  readonly isNew: (event: EventAnswer) => boolean;
}

/** All that has happened to the activity, newest first. */
export function Timeline({ coop, id, point, cooperation, isNew }: TimelineProps) {
  const words = useWords();
  const { data, error, refetch } = useQuery(timelineQuery(coop, id, point));
  const { top, shown } = usePlaceKept(data?.items ?? [], isNew);
  const quietSoFar = data !== undefined && !data.items.some(({ kind }) => kind === 'update');
  return (
    <section className="card stack" aria-labelledby="timeline">
      <h2 id="timeline" ref={top}>
        {words.ui.activity.timeline}
      </h2>
      {error !== null && <Wrong error={error} retry={() => void refetch()} />}
      {data === undefined && error === null && <Loading />}
      {quietSoFar && (
        <p className="quiet">
          {words.ui.activity.noUpdates} {point.at === undefined && words.ui.activity.noUpdatesNext}
        </p>
      )}
      {data !== undefined && (
        <ol className="timeline">
          {shown.map((event) => (
            <Row key={event.id} coop={coop} event={event} cooperation={cooperation} isNew={isNew(event)} />
          ))}
        </ol>
      )}
      {data !== undefined && data.next !== null && (
        <Link to="/$coop/historik" params={{ coop }} search={(now) => ({ ...kept(now), activity: id })}>
          {words.ui.activity.wholeTrail}
        </Link>
      )}
    </section>
  );
}

interface RowProps {
  readonly coop: string;
  readonly event: EventAnswer;
  readonly cooperation: CooperationAnswer;
  readonly isNew: boolean;
}

/** One fact: when, who, its number; what happened; what it changed; why; and what lies behind it. */
function Row({ coop, event, cooperation, isNew }: RowProps) {
  const words = useWords();
  const { seq, when, who, sentence, text, why, decisionName, kind } = event;
  const held = heldThen(event, words);
  return (
    <li id={`nr-${seq}`} className={`${kind}${isNew ? ' new' : ''}`} tabIndex={-1}>
      <p className="quiet">
        <time dateTime={when}>{unbroken(words.shortDay(swedishDay(when)))}</time>
        {' · '}
        <span className="who">{who.name}</span> <EventLink coop={coop} seq={seq} />
        {isNew && <strong className="chip done">{words.ui.activity.justSaved}</strong>}
      </p>
      <p>{unbroken(sentence)}</p>
      <Before event={event} names={cooperation} />
      {text !== undefined && (
        <p className="said">
          <Opened text={text} />
        </p>
      )}
      {why !== null && <p className="said">{why}</p>}
      {held !== undefined && <p className="quiet">{unbroken(held)}</p>}
      {decisionName !== null && (
        <p>
          <Link to="/$coop/beslut/$id" params={{ coop, id: decisionName }} search={kept}>
            {kind === 'decision' ? words.ui.activity.readDecision(decisionName) : words.ui.activity.becauseOf(decisionName)}
          </Link>
        </p>
      )}
    </li>
  );
}
