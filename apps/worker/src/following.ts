import type { ParkedStream, Position } from '@sparbar/event-sourcing';
import type { Observable } from 'rxjs';
import type { ClockSetting } from './clock-setting';

/**
 * Where one follower stands. A read model has its revision; the reactions and the clocks of a cooperation are listed beside them, and `log` is one that
 * cannot be opened at all, so that nobody follows it.
 */
export interface ModelState {
  readonly cooperation: string;
  readonly part: 'model' | 'reactions' | 'clocks' | 'log';
  readonly name: string;
  readonly revision: number;
  readonly seq: number;
  readonly position: Position;
  /** Events it has not seen yet, as far as anybody here knows. */
  readonly lag: number;
  /** `parked`: some streams could not be read and wait for somebody; the rest is followed. `broken`: it fails again and again, and is tried again. */
  readonly state: 'catchingUp' | 'live' | 'parked' | 'broken';
  readonly parked: readonly ParkedStream[];
  /** What went wrong last, while it does. */
  readonly why: string | null;
  /** It is broken in itself: nobody waits for it, and it answers nobody. Where its store alone cannot be written now, what it holds is still read. */
  readonly lost: boolean;
}

export interface Advance {
  readonly cooperation: string;
  readonly model: string;
  readonly seq: number;
  readonly position: Position;
}

/** Whoever follows the logs: read models, reactions and clocks of every cooperation. In this thread or in another. */
export interface Following {
  /** A hint that there is more to read. Everything works without it, only later. */
  appended(cooperation: string, position: Position): void;
  /**
   * True once the consequences of everything up to the position can be read; false if that takes longer than the time given, or if they are another's to
   * draw. What is lost is not waited for: it says so itself to whoever asks it.
   */
  settled(cooperation: string, position: Position, timeoutMs: number): Promise<boolean>;
  /** Each time a read model of this cooperation has come further. */
  progressIn(cooperation: string): Observable<Advance>;
  state(): readonly ModelState[];
  /**
   * The clock has been moved (in another thread: to this setting). What has fallen due is noted at once, with what follows from it: true when it is,
   * false if that failed or took longer than the time given.
   */
  clockMoved(to?: ClockSetting, timeoutMs?: number): Promise<boolean>;
  stop(): Promise<void>;
}
