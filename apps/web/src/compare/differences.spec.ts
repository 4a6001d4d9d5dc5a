import type { ActivityRowAnswer } from '@sparbar/contracts';
import { differencesBetween } from './differences';

const activity = (id: string, change: object = {}) =>
  ({
    ...{ id, reference: id, title: id, area: 'Torg', plan: '2026', targetGroup: null, status: 'running', due: null, outcome: null },
    terms: { convener: { kind: 'role', role: 'Områdeschef' } },
    why: { status: { seq: 7 }, convener: { seq: 9 } },
    ...change,
  }) as unknown as ActivityRowAnswer;

describe('two days side by side', () => {
  test('is each field that became another, with the event that made it so', () => {
    const after = activity('NV-1', { status: 'delayed', terms: { convener: { kind: 'role', role: 'Kommunpolis' } } });
    expect(differencesBetween([activity('NV-1'), activity('NV-2')], [after, activity('NV-2')])).toEqual([
      {
        reference: 'NV-1',
        title: 'NV-1',
        added: false,
        differences: [
          { field: 'status', from: 'running', to: 'delayed', cause: { seq: 7 } },
          {
            field: 'convener',
            from: { kind: 'role', role: 'Områdeschef' },
            to: { kind: 'role', role: 'Kommunpolis' },
            cause: { seq: 9 },
          },
        ],
      },
    ]);
  });

  test('says of what was not there that it is new, and no more', () =>
    expect(differencesBetween([], [activity('NV-1')])).toEqual([{ reference: 'NV-1', title: 'NV-1', added: true, differences: [] }]));
});
