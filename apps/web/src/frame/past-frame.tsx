import { useNavigate, useParams } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useMembership } from '../api/session';
import { turnedTo, usePointInTime } from '../time/point-in-time';
import { unbroken, useWords } from '../words/language';
import { announce } from './announce';
import { openPanel } from './panel';
import { timePanel } from './time-menu';

/** Looking back: names the clock that is turned, says why nothing can be written, and leads home. */
export function PastFrame() {
  const words = useWords();
  const { time } = words.frame;
  const { at, clock } = usePointInTime();
  const { coop } = useParams({ strict: false });
  const { mayRecord, today } = useMembership(coop ?? '');
  const navigate = useNavigate();
  const sees = at === undefined ? undefined : time.sees[clock ?? 'both'](words.day(at));
  const said = useRef(sees);
  useEffect(() => {
    if (said.current !== sees) announce(sees ?? time.backHome);
    said.current = sees;
  }, [sees, time]);
  if (sees === undefined || coop === undefined) return null;
  return (
    <section className="past" aria-label={time.label}>
      <p>
        <strong>{unbroken(sees)}</strong> {mayRecord && <span>{time.closed}</span>}
      </p>
      <div className="row">
        <button type="button" className="button small change" onClick={() => openPanel(timePanel)}>
          {time.change}
        </button>
        <button
          type="button"
          className="button small"
          onClick={() => void navigate({ to: '.', search: turnedTo({ day: today, clock: 'both' }, today), resetScroll: false })}
        >
          {time.home}
        </button>
      </div>
    </section>
  );
}
