import { useWords } from '../words/language';
import { Chip, type ChipLook } from './chip';

export type Status = 'proposed' | 'decided' | 'running' | 'delayed' | 'paused' | 'completed' | 'cancelled' | 'continued';

const looks: Readonly<Record<Status, ChipLook>> = {
  proposed: { tone: '', icon: 'M8 3v10M3 8h10' },
  decided: { tone: '', icon: 'M8 4.5a3.5 3.5 0 1 0 .01 0' },
  running: { tone: 'running', icon: 'M3 8h9M8.5 4l4 4-4 4' },
  delayed: { tone: 'late', icon: 'M8 2.5v7M8 12.8v.4' },
  paused: { tone: '', icon: 'M5.5 3v10M10.5 3v10' },
  completed: { tone: 'done', icon: 'M3 8.5 6.5 12 13 4.5' },
  continued: { tone: '', icon: 'M3 4v4h9M8.5 4.5 12 8l-3.5 3.5' },
  cancelled: { tone: 'struck', icon: 'M4 4l8 8M12 4l-8 8' },
};

/** Where an activity stands. */
export function StatusChip({ status }: { readonly status: Status }) {
  return <Chip look={looks[status]} word={useWords().status[status]} />;
}
