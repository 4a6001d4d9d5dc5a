import type { Cause } from '../cause';
import { because, causesOf, type ActivityCauses } from './activity-causes';

const cause = (seq: number): Cause => ({
  seq,
  event: `e${seq}`,
  type: 'ActivityAmended',
  recordedAt: '2026-03-01T10:00:00.000Z',
  effectiveOn: { precision: 'day', date: '2026-03-01' },
  actor: { id: 'u1', role: 'beredningsgrupp', party: 'sdf' },
  decision: null,
  reason: null,
});
const none: ActivityCauses = { why: {}, causes: [] };

describe('causes', () => {
  const proposed = because(none, ['reference', 'title', 'area'], cause(1));

  it('stand there once, however many fields they set', () => {
    expect(proposed).toEqual({ why: { reference: 1, title: 1, area: 1 }, causes: [cause(1)] });
    expect(because(proposed, ['plan'], cause(1)).causes).toEqual([cause(1)]);
    expect(causesOf(proposed)).toEqual([
      ['reference', cause(1)],
      ['title', cause(1)],
      ['area', cause(1)],
    ]);
  });

  it('stand there for as long as a field stands by them', () => {
    const retitled = because(proposed, ['title'], cause(2));
    expect(retitled).toEqual({ why: { reference: 1, title: 2, area: 1 }, causes: [cause(1), cause(2)] });
    expect(because(retitled, ['title'], cause(3)).causes).toEqual([cause(1), cause(3)]);
    expect(because(retitled, ['reference', 'area'], cause(3)).causes).toEqual([cause(2), cause(3)]);
  });

  it('are not kept where they set nothing', () => {
    expect(because(proposed, [], cause(2))).toEqual(proposed);
  });
});
