import { changesBetween } from './changes';

const activity = (id: string, status: 'running' | 'delayed', due: string | null) => ({ id, reference: id, title: id, status, due });

describe('what has changed between two days', () => {
  it('is a new status, a moved due day, or both', () => {
    const before = [
      activity('NV-1', 'running', '2026-06-30'),
      activity('NV-2', 'running', null),
      activity('NV-3', 'running', '2026-06-30'),
    ];
    const after = [activity('NV-1', 'delayed', '2026-12-31'), activity('NV-2', 'delayed', null), activity('NV-3', 'running', '2026-06-30')];
    expect(changesBetween(before, after)).toEqual([
      { reference: 'NV-1', title: 'NV-1', status: { from: 'running', to: 'delayed' }, due: { from: '2026-06-30', to: '2026-12-31' } },
      { reference: 'NV-2', title: 'NV-2', status: { from: 'running', to: 'delayed' } },
    ]);
  });

  it('is an activity that was not there', () => {
    expect(changesBetween([], [activity('NV-1', 'running', '2026-06-30')])).toEqual([
      { reference: 'NV-1', title: 'NV-1', status: { from: undefined, to: 'running' } },
    ]);
  });
});
