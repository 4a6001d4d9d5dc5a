import type { Envelope, StreamName } from './envelope';
import { runsOf } from './runs';

const event = (stream: StreamName, version: number) => ({ stream, version }) as Envelope;
const [a, b] = ['lunden.note-a', 'lunden.note-b'] as const;
const shown = (events: readonly Envelope[]) => runsOf(events).map((run) => `${run.stream} after ${run.expected}: ${run.events.length}`);

describe('events divided into appends', () => {
  it('go together where they follow on each other in one stream, and never change places', () => {
    expect(shown([event(a, 1), event(a, 2), event(b, 1), event(a, 3), event(b, 2), event(b, 3)])).toEqual([
      `${a} after 0: 2`,
      `${b} after 0: 1`,
      `${a} after 2: 1`,
      `${b} after 1: 2`,
    ]);
  });

  it('are never more at once than every store takes', () => {
    const many = Array.from({ length: 45 }, (_, index) => event(a, index + 1));
    expect(shown(many)).toEqual([`${a} after 0: 20`, `${a} after 20: 20`, `${a} after 40: 5`]);
    expect(20 * 48 * 1024).toBeLessThan(1024 * 1024);
  });

  it('that are none are none', () => expect(runsOf([])).toEqual([]));
});
