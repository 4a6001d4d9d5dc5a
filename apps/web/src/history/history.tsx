import { useQuery } from '@tanstack/react-query';
import { createLazyRoute, Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { cooperationQuery } from '../api/reads';
import { useMembership } from '../api/session';
import { News } from '../frame/news';
import { Screen } from '../frame/screen';
import { Empty, Loading, Wrong } from '../frame/states';
import { Download } from '../look/download';
import { More } from '../look/more';
import { Narrowed, narrowedBy } from '../look/narrowed';
import { kept, usePointInTime } from '../time/point-in-time';
import { useWords } from '../words/language';
import { useChosen } from './chosen';
import { byDay } from './days';
import { DayOfEvents } from './day-of-events';
import { EventCard } from './event-card';
import { rowId } from './event-row';
import { Filters } from './filters';
import './history.css';
import { useNarrowing } from './use-narrowing';
import { useSteps } from './use-steps';
import { useTrail } from './use-trail';

function History() {
  const words = useWords();
  const { history, actions } = words.ui;
  const point = usePointInTime();
  const { coop, event, filters, choose, clear } = useChosen();
  const { today } = useMembership(coop);
  const cooperation = useQuery(cooperationQuery(coop));
  const trail = useTrail(coop, filters);
  const events = (trail.data?.pages ?? []).flatMap(({ items }) => items);
  const days = byDay(events);
  const names = cooperation.data ?? { parties: [], fora: [] };
  const close = () => {
    const row = event === undefined ? null : document.getElementById(rowId(event));
    choose(undefined);
    (row ?? document.querySelector<HTMLElement>('h1'))?.focus();
  };
  const step = useSteps({
    seqs: events.map(({ seq }) => String(seq)),
    event,
    choose,
    close,
    more: () => void (trail.hasNextPage && !trail.isFetchingNextPage && trail.fetchNextPage()),
  });
  useEffect(() => {
    if (event !== undefined) document.getElementById(rowId(event))?.scrollIntoView({ block: 'nearest' });
  }, [event]);
  const filtered = Object.keys(filters).length > 0;
  const narrowing = useNarrowing();
  const { narrowed } = words.reading;
  return (
    <Screen
      title={history.title}
      actions={
        <>
          <Link className="button small" to="/$coop/jamfor" params={{ coop }} search={kept}>
            {words.reading.compare.title}
          </Link>
          <Download list="events" query={{ ...filters, order: 'desc' }} formats={['csv', 'xlsx', 'json']} />
        </>
      }
    >
      <p className="quiet">{history.intro}</p>
      <div className={event === undefined ? 'history' : 'history with-event'}>
        {event !== undefined && <EventCard coop={coop} seq={event} names={names} onClose={close} onStep={step} />}
        <Filters today={today} />
        <div className="stack history-days" aria-busy={trail.isFetching}>
          <Narrowed by={narrowing} clear={clear} />
          <News coop={coop} seq={trail.data?.pages[0]?.seq} onShow={() => void trail.refetch()} />
          {trail.isPending && <Loading lines={10} />}
          {trail.error !== null && <Wrong error={trail.error} retry={() => void trail.refetch()} />}
          {trail.data !== undefined && days.length === 0 && (
            <Empty
              what={filtered ? narrowed.noEvents(narrowedBy(narrowing)) : point.at === undefined ? history.none : history.notBefore}
              next={filtered ? narrowed.next : history.noneNext}
            >
              {filtered && (
                <button type="button" className="button" onClick={clear}>
                  {actions.clearFilters}
                </button>
              )}
            </Empty>
          )}
          {days.map((day, index) => (
            <DayOfEvents
              key={day.day}
              day={day}
              coop={coop}
              chosen={event}
              names={names}
              whole={index < days.length - 1 || trail.hasNextPage === false}
            />
          ))}
          {trail.hasNextPage && (
            <div>
              <More of={trail} />
            </div>
          )}
        </div>
      </div>
    </Screen>
  );
}

export const Route = createLazyRoute('/inside/$coop/historik')({ component: History });
