import { useParams } from '@tanstack/react-router';
import { useEffect, type MouseEvent } from 'react';
import { useSession } from '../api/session';
import { announce } from '../frame/announce';
import { useWords } from '../words/language';
import { askFor, goTo, useProgress } from './progress';
import { stepsFor } from './steps';
import { TourCard } from './tour-card';
import './tour.css';

/** The cooperation of the demonstration that a tour can be made of, if somebody is signed in to one. */
function useTour() {
  const session = useSession();
  const { coop } = useParams({ strict: false });
  const membership = session?.cooperations.find(({ id }) => id === coop) ?? session?.cooperations[0];
  return session?.demo === true && membership !== undefined
    ? { coop: membership.id, today: session.today, steps: stepsFor(membership.role) }
    : undefined;
}

/** Offered once to whoever comes to the demonstration; then the step one is at, until it is left. */
export function Tour() {
  const tour = useTour();
  const progress = useProgress();
  if (tour === undefined || progress === 'over') return null;
  if (progress === 'new') return <Offer />;
  const step = tour.steps[progress];
  return step === undefined ? null : <TourCard key={step.name} {...tour} at={progress} step={step} />;
}

function Offer() {
  const { tour } = useWords();
  // It stands before the heading that takes the focus, so whoever listens would never come upon it.
  useEffect(() => announce(tour.offer), [tour.offer]);
  return (
    <section className="tour-offer" aria-label={tour.name}>
      <p>{tour.offer}</p>
      <div className="row">
        <button type="button" className="button small main" onClick={() => askFor(0)}>
          {tour.start}
        </button>
        <button type="button" className="button small" onClick={() => goTo('over')}>
          {tour.notNow}
        </button>
      </div>
    </section>
  );
}

/** Begins it again, for whoever left it; where it stands in a dialog, that makes way. */
export function TourAgain() {
  const { tour: words } = useWords();
  const tour = useTour();
  const progress = useProgress();
  if (tour === undefined || typeof progress === 'number') return null;
  const begin = ({ currentTarget }: MouseEvent<HTMLButtonElement>) => {
    currentTarget.closest('dialog')?.close();
    askFor(0);
  };
  return (
    <button type="button" className="button small plain" onClick={begin}>
      {words.start}
    </button>
  );
}
