import { useWords } from '../words/language';

export type Status = 'proposed' | 'decided' | 'running' | 'delayed' | 'paused' | 'completed' | 'cancelled';

const looks: Readonly<Record<Status, { readonly tone: string; readonly icon: string }>> = {
  proposed: { tone: '', icon: 'M8 3v10M3 8h10' },
  decided: { tone: '', icon: 'M8 4.5a3.5 3.5 0 1 0 .01 0' },
  running: { tone: 'running', icon: 'M3 8h9M8.5 4l4 4-4 4' },
  delayed: { tone: 'late', icon: 'M8 2.5v7M8 12.8v.4' },
  paused: { tone: '', icon: 'M5.5 3v10M10.5 3v10' },
  completed: { tone: 'done', icon: 'M3 8.5 6.5 12 13 4.5' },
  cancelled: { tone: 'struck', icon: 'M4 4l8 8M12 4l-8 8' },
};

/** Where an activity stands: a word, a shape and, last, a colour. */
export function StatusChip({ status }: { readonly status: Status }) {
  const words = useWords();
  const { tone, icon } = looks[status];
  return (
    <span className={`chip ${tone}`}>
      <svg
        viewBox="0 0 16 16"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.4"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
      >
        <path d={icon} />
      </svg>
      {words.status[status]}
    </span>
  );
}
