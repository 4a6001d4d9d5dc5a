import type { CooperationAnswer } from '@sparbar/contracts';
import { unbroken, useWords } from '../words/language';
import type { Day } from './days';
import { EventRow } from './event-row';

interface DayOfEventsProps {
  readonly day: Day;
  readonly coop: string;
  readonly chosen: string | undefined;
  readonly names: Pick<CooperationAnswer, 'parties' | 'fora'>;
  /** False while more of the same day may be on the next page: then it is not counted. */
  readonly whole: boolean;
}

export function DayOfEvents({ day, coop, chosen, names, whole }: DayOfEventsProps) {
  const words = useWords();
  const { history } = words.ui;
  const count = day.events.length;
  const heading = `day-${day.day}`;
  return (
    <section className="card" aria-labelledby={heading}>
      <h2 id={heading} className="history-day">
        {unbroken(history.onDay(words.day(day.day), whole ? history.events(count, words.number(count)) : ''))}
      </h2>
      <ol>
        {day.events.map((event) => (
          <EventRow key={event.seq} event={event} coop={coop} chosen={String(event.seq) === chosen} names={names} />
        ))}
      </ol>
    </section>
  );
}
