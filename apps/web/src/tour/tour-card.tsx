import { useNavigate, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { announce } from '../frame/announce';
import { tertialEnd } from '../time/tertials';
import { useWords } from '../words/language';
import { usePointing } from './pointing';
import { askFor, goTo, isAskedFor, shown } from './progress';
import { addressOf, type Step } from './steps';

interface TourCardProps {
  readonly coop: string;
  readonly today: string;
  readonly steps: readonly Step[];
  readonly at: number;
  readonly step: Step;
}

/** One step of the tour: a card beside the real thing, which one can use all the while. */
export function TourCard({ coop, today, steps, at, step }: TourCardProps) {
  const { tour, ui } = useWords();
  const navigate = useNavigate();
  // The address of the screen that is there, not of one that is still on its way.
  const pathname = useRouterState({ select: ({ resolvedLocation }) => resolvedLocation?.pathname ?? '' });
  const heading = useRef<HTMLHeadingElement>(null);
  const here = pathname.endsWith(`/${addressOf[step.screen]}`);
  const seen = usePointing(here ? step.points : undefined);
  // On the way to the screen it is not elsewhere: it is still to come.
  const pointed = here || isAskedFor() ? seen : null;
  const { title, text } = tour.steps[step.name];

  const show = () => void open(navigate, coop, step.screen, tertialEnd(Number(today.slice(0, 4)), 'T1'));
  useEffect(() => {
    if (isAskedFor()) show();
    // Only when the step begins: whoever walks on from here is not called back.
  }, []);
  useEffect(() => {
    if (!isAskedFor() || !here || pointed === undefined) return;
    // After the screen, whose heading takes the focus when it comes.
    const later = setTimeout(() => {
      shown();
      // Where a screen comes with its own place to scroll to, that has been done by now.
      pointed?.scrollIntoView({ block: 'start', behavior: 'instant' });
      heading.current?.focus({ preventScroll: true });
    }, 50);
    return () => clearTimeout(later);
  }, [here, pointed]);

  const leave = () => {
    goTo('over');
    announce(tour.left);
    const place = pointed ?? document.querySelector<HTMLElement>('main h1');
    if (place !== null) focusOn(place);
  };
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented && document.querySelector('dialog[open]') === null) leave();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });

  const last = at === steps.length - 1;
  return (
    <section className="tour-card" aria-labelledby="tour-title">
      <div className="tour-head">
        <span className="quiet">{tour.step(at + 1, steps.length)}</span>
        {!last && (
          <button type="button" className="button small plain" onClick={leave}>
            {tour.end}
          </button>
        )}
      </div>
      <h2 id="tour-title" ref={heading} tabIndex={-1}>
        {title}
      </h2>
      <p>{text}</p>
      {pointed === null && <p className="quiet">{tour.elsewhere}</p>}
      <div className="row">
        {last ? (
          <button type="button" className="button small main" onClick={leave}>
            {tour.done}
          </button>
        ) : (
          <button type="button" className="button small main" onClick={() => askFor(at + 1)}>
            {ui.actions.next}
          </button>
        )}
        {at > 0 && (
          <button type="button" className="button small" onClick={() => askFor(at - 1)}>
            {ui.actions.previous}
          </button>
        )}
        {pointed === null ? (
          <button
            type="button"
            className="button small"
            onClick={() => {
              askFor(at);
              show();
            }}
          >
            {tour.showAgain}
          </button>
        ) : (
          <button type="button" className="button small" disabled={pointed === undefined} onClick={() => pointed && focusOn(pointed)}>
            {tour.toIt}
          </button>
        )}
      </div>
    </section>
  );
}

function focusOn(element: HTMLElement): void {
  if (!element.hasAttribute('tabindex')) element.tabIndex = -1;
  element.focus();
}

function open(navigate: ReturnType<typeof useNavigate>, coop: string, screen: Step['screen'], t1: string): Promise<void> {
  const params = { coop };
  switch (screen) {
    case 'plan':
      return navigate({ to: '/$coop/plan', params, search: {} });
    case 'planAtT1':
      return navigate({ to: '/$coop/plan', params, search: { at: t1 } });
    case 'activity':
      return navigate({ to: '/$coop/aktivitet/$id', params: { coop, id: 'NV-04' }, search: {} });
    case 'record':
      return navigate({ to: '/$coop/registrera-beslut', params, search: { activity: 'NV-04' } });
    case 'decisions':
      return navigate({ to: '/$coop/beslut', params, search: {} });
    case 'administration':
      return navigate({ to: '/administration' });
    case 'history':
      return navigate({ to: '/$coop/historik', params, search: {} });
  }
}
