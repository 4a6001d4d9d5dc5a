import { useNavigate, useParams } from '@tanstack/react-router';
import { usePointInTime } from '../time/point-in-time';
import { unbroken, useWords } from '../words/language';

/** Looking back: says which clock is asked, and leads home. */
export function PastFrame() {
  const words = useWords();
  const { at, clock } = usePointInTime();
  const { coop } = useParams({ strict: false });
  const navigate = useNavigate();
  if (at === undefined || coop === undefined) return null;
  const { past } = words.ui;
  const choose = (next: 'was' | undefined) =>
    void navigate({
      to: '.',
      search: ({ clock: _clock, ...rest }) => ({ ...rest, at, ...(next === undefined ? {} : { clock: next }) }),
      replace: true,
    });
  return (
    <section className="past" aria-label={past.goBack}>
      <p>
        <strong>{clock === 'was' ? past.asItWas : past.asKnown}</strong> {unbroken(past.on(words.day(at)))}
      </p>
      <div className="joined" role="group" aria-label={past.clock}>
        <button type="button" className="button small" aria-pressed={clock !== 'was'} onClick={() => choose(undefined)}>
          {past.knownThen}
        </button>
        <button type="button" className="button small" aria-pressed={clock === 'was'} onClick={() => choose('was')}>
          {past.wasThen}
        </button>
      </div>
      <button
        type="button"
        className="button small"
        onClick={() => void navigate({ to: '.', search: ({ at: _at, clock: _clock, ...rest }) => rest })}
      >
        {past.home}
      </button>
    </section>
  );
}
