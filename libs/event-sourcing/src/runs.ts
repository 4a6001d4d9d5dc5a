import type { Envelope, StreamName } from './envelope';

/** Events of one stream that follow on each other: what one append takes. */
export interface Run {
  readonly stream: StreamName;
  /** The version before the first of them. */
  readonly expected: number;
  readonly events: readonly Envelope[];
}

/** No store takes more than a mebibyte at once, and an event is 48 KiB at the most. */
const most = 20;

/** Divides events of many streams into appends, without changing their order. */
export const runsOf = (events: readonly Envelope[]): readonly Run[] => {
  const runs: Run[] = [];
  for (const event of events) {
    const last = runs.at(-1);
    const goesOn = last?.stream === event.stream && last.expected + last.events.length + 1 === event.version && last.events.length < most;
    if (goesOn) runs[runs.length - 1] = { ...last, events: [...last.events, event] };
    else runs.push({ stream: event.stream, expected: event.version - 1, events: [event] });
  }
  return runs;
};
