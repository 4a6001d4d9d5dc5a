import { useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useEffectEvent } from 'react';
import { isForPage } from '../frame/use-keys';
import { dayBefore, turnedTo, usePointInTime } from '../time/point-in-time';
import { tertialEnd } from '../time/tertials';
import { eventDay } from './ribbon-marks';

interface Days {
  readonly day: string;
  readonly today: string;
  readonly year: number;
  /** The days on which something happened, in order. */
  readonly days: readonly string[];
}

/** Turns the plan to a day, by the clock that is turned already. Nobody can look ahead of today. */
export function useGo(today: string): (day: string) => void {
  const navigate = useNavigate();
  const { clock = 'both' } = usePointInTime();
  return useCallback(
    (day: string) => void navigate({ to: '.', search: turnedTo({ day, clock }, today), replace: true, resetScroll: false }),
    [navigate, clock, today],
  );
}

/** Arrows go a day, with Shift to the next day on which something happened; 1 2 3 to the ends of the tertials, 0 home. */
export function useDayKeys({ day, today, year, days }: Days, go: (day: string) => void): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (!isForPage(event)) return;
    const onSlider = event.target instanceof HTMLInputElement;
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key] as 1 | -1 | undefined;
    // Without Shift the slider moves by itself.
    if (step !== undefined && onSlider && !event.shiftKey) return;
    const to =
      step !== undefined
        ? event.shiftKey
          ? eventDay(days, day, step)
          : dayBefore(day, -step)
        : { '0': today, '1': tertialEnd(year, 'T1'), '2': tertialEnd(year, 'T2'), '3': tertialEnd(year, 'VB') }[event.key];
    if (to === undefined && step === undefined) return;
    event.preventDefault();
    if (to !== undefined) go(to);
  });
  useEffect(() => {
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
