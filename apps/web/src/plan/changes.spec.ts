import type { CauseAnswer } from '@sparbar/contracts';
import { changesBetween } from './changes';

const cause = (seq: number) => ({ seq }) as CauseAnswer;
const activity = (id: string, status: 'running' | 'delayed', due: string | null) => ({
  id,
  reference: id,
  title: id,
  status,
  due,
  why: { status: cause(7), due: cause(id === 'NV-1' ? 9 : 7) },
});

describe('what has changed between two days', () => {
  it('is a new status, a moved due day, or both, each with the events behind it', () => {
    const before = [
      activity('NV-1', 'running', '2026-06-30'),
      activity('NV-2', 'running', null),
      activity('NV-3', 'running', '2026-06-30'),
      activity('NV-4', 'running', '2026-06-30'),
    ];
    const after = [
      activity('NV-1', 'delayed', '2026-12-31'),
      activity('NV-2', 'delayed', null),
      activity('NV-3', 'running', '2026-06-30'),
      activity('NV-4', 'delayed', null),
    ];
    expect(changesBetween(before, after)).toEqual([
      {
        reference: 'NV-1',
        title: 'NV-1',
        status: { from: 'running', to: 'delayed' },
        due: { from: '2026-06-30', to: '2026-12-31' },
        because: [{ seq: 7 }, { seq: 9 }],
      },
      { reference: 'NV-2', title: 'NV-2', status: { from: 'running', to: 'delayed' }, because: [{ seq: 7 }] },
      {
        reference: 'NV-4',
        title: 'NV-4',
        status: { from: 'running', to: 'delayed' },
        due: { from: '2026-06-30', to: null },
        because: [{ seq: 7 }],
      },
    ]);
  });

  it('is an activity that was not there', () => {
    expect(changesBetween([], [activity('NV-1', 'running', '2026-06-30')])).toEqual([
      { reference: 'NV-1', title: 'NV-1', status: { from: undefined, to: 'running' }, because: [{ seq: 7 }] },
    ]);
  });
});
