import { catalogue, type AreaFate } from '@sparbar/domain';
import { projectionScenario, type RecordedFact } from '@sparbar/event-sourcing/testing';
import { appendixModel, type AppendixAreaEntry, type AppendixDocument } from './appendix';
import { standingsOn } from './appendix-standing';
import { lineageOf } from './lineage';

const { given } = projectionScenario(appendixModel, catalogue);
const on = (date: string) => ({ precision: 'day', date }) as const;
const fact = (type: string, data: object, more: object = {}): RecordedFact => ({
  ...{ kind: 'appendix', stream: 'gammal', type, data, recordedAt: '2026-09-01T10:00:00.000Z' },
  ...more,
});
const adopted = fact(
  'PriorityAppendixAdopted',
  {
    ...{ title: 'Bilaga', version: '2020', origin: { issuer: 'Staden', reference: null }, hash: '0f' },
    ...{ inForceFrom: on('2020-01-01'), signedOn: null, reviewDue: null },
    areas: [{ id: 'paverkan', name: 'Otillåten påverkan', description: null, level: 'local', handling: null }],
  },
  { effectiveOn: on('2020-01-01') },
);
const mapped = (to: AreaFate, day: string) =>
  fact('PriorityAreaMapped', { area: 'paverkan', from: null, to, ground: 'Så', comment: null }, { effectiveOn: on(day) });

describe('an appendix', () => {
  it('has its areas, what each became, and what had been decided of it before', () => {
    const document = given(
      adopted,
      mapped({ kind: 'ceased' }, '2024-01-01'),
      mapped({ kind: 'successors', areas: ['ny.system'] }, '2024-01-01'),
      fact('PriorityAreaAlsoCalled', { area: 'paverkan', alias: 'Hot' }),
      fact('PriorityAppendixReviewed', { outcome: 'toBeReplaced', nextReview: null }),
    ).document('gammal');
    expect(document?.areas[0]).toMatchObject({
      ...{ id: 'gammal.paverkan', code: 'paverkan', aliases: ['Hot'] },
      mapping: { to: { kind: 'successors', areas: ['ny.system'] }, cause: { seq: 3 } },
      formerMappings: [{ to: { kind: 'ceased' }, cause: { seq: 2 } }],
    });
    expect(document?.reviews).toMatchObject([{ outcome: 'toBeReplaced', cause: { seq: 5 } }]);
  });

  it('that is told of late is what it was that day: of two judgements the later day’s holds, whichever was recorded first', () => {
    const document = given(adopted, mapped({ kind: 'instrument' }, '2025-01-01'), mapped({ kind: 'ceased' }, '2024-01-01')).document(
      'gammal',
    );
    expect(document?.areas[0]?.mapping?.to).toEqual({ kind: 'instrument' });
  });
});

const entry = (id: string, to?: AreaFate, more: Partial<AppendixAreaEntry> = {}): AppendixAreaEntry => ({
  ...{ id, code: id, name: id, description: null, level: 'local', handling: null, aliases: [], formerMappings: [] },
  mapping: to === undefined ? null : { to, ground: '', comment: null, cause: {} as never },
  ...more,
});
const appendix = (id: string, from: string, areas: readonly AppendixAreaEntry[], more: Partial<AppendixDocument> = {}) =>
  ({ id, inForceFrom: on(from), signedOn: null, reviewDue: null, reviews: [], areas, ...more }) as unknown as AppendixDocument;
const into = (...areas: readonly string[]): AreaFate => ({ kind: 'successors', areas });
const ids = (areas: readonly AppendixAreaEntry[]) => areas.map(({ id }) => id);

describe('the lineage', () => {
  const latest = appendix('c', '2028-01-01', [entry('c.system')]);
  const middle = appendix('b', '2024-01-01', [entry('b.system', into('c.system')), entry('b.unga', undefined, { aliases: ['Barn'] })]);
  const first = appendix('a', '2020-01-01', [
    entry('a.paverkan', into('b.system')),
    entry('a.hot', into('b.system', 'b.unga')),
    entry('a.kamera', { kind: 'instrument' }),
  ]);
  const lineage = lineageOf([latest, middle, first]);

  it('follows an area back through every appendix, each once', () => {
    expect(ids(lineage.withPredecessors('c.system'))).toEqual(['c.system', 'b.system', 'a.paverkan', 'a.hot']);
    expect(ids(lineage.predecessors('b.unga'))).toEqual(['a.hot']);
    expect(ids(lineage.successors('a.hot'))).toEqual(['b.system', 'b.unga']);
    expect([ids(lineage.successors('a.kamera')), ids(lineage.withPredecessors('okänd'))]).toEqual([[], []]);
    expect(lineage.appendixOf('a.hot')?.id).toBe('a');
  });

  it('comes to an end where people have decided a circle', () => {
    const circle = lineageOf([
      appendix('b', '2024-01-01', [entry('b.x', into('a.x'))]),
      appendix('a', '2020-01-01', [entry('a.x', into('b.x'))]),
    ]);
    expect(ids(circle.withPredecessors('a.x'))).toEqual(['a.x', 'b.x']);
  });

  it('knows an area by any of its names, whatever its capitals', () => {
    expect(lineage.names(lineage.withPredecessors('b.unga'))).toEqual(['b.unga', 'Barn', 'a.hot']);
    expect(ids(lineage.called('barn'))).toEqual(['b.unga']);
    expect(lineage.called('barnet')).toEqual([]);
  });
});

describe('on a day', () => {
  const next = appendix('ny', '2024-01-01', [], { signedOn: on('2024-01-11'), reviewDue: { precision: 'year', date: '2027' } });
  const old = appendix('gammal', '2020-01-01', [], { signedOn: on('2019-11-25'), reviewDue: on('2023-10-31') });
  const on_ = (day: string) => standingsOn(day, [next, old]);

  it('one is in force by its own words before anybody has signed it', () => {
    expect(on_('2023-12-31')).toMatchObject([
      { standing: 'coming', signed: false },
      { standing: 'inForce', signed: true },
    ]);
    expect(on_('2024-01-05')).toMatchObject([{ standing: 'inForce', signed: false }, { standing: 'replaced' }]);
    expect(on_('2024-01-11')).toMatchObject([{ standing: 'inForce', signed: true }, { standing: 'replaced' }]);
  });

  it('the one in force is overdue when the last day of its review has passed, and no other is', () => {
    expect(on_('2023-10-31')[1]?.reviewOverdue).toBe(false);
    expect(on_('2023-11-01')[1]?.reviewOverdue).toBe(true);
    expect(on_('2024-01-05').map(({ reviewOverdue }) => reviewOverdue)).toEqual([false, false]);
    expect(on_('2027-12-31')[0]?.reviewOverdue).toBe(false);
    expect(on_('2028-01-01')[0]?.reviewOverdue).toBe(true);
  });

  it('what its latest review says of the next counts, also that nothing was said', () => {
    const reviewed = { ...old, reviews: [{ outcome: 'kept', nextReview: null, cause: {} as never }] } as AppendixDocument;
    expect(standingsOn('2023-12-31', [reviewed])).toMatchObject([{ reviewDue: null, reviewOverdue: false }]);
  });
});
