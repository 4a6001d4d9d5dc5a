import type { Catalogue } from '../codec';
import type { ReadModel } from '../read-model';
import { projectionScenario } from './projection-scenario';

interface Door {
  readonly open: boolean;
  readonly by: unknown;
  readonly touched: number;
}

const model: ReadModel<Door> = {
  name: 'door',
  revision: 1,
  reads: ['Opened', 'Shut', 'Removed'],
  ignores: ['Painted'],
  documentsOf: ({ stream }) => [stream.slice('test.door-'.length)],
  evolve: (document, { event, seq }) => {
    if (event.type === 'Removed') return undefined;
    return { open: event.type === 'Opened', by: event.data.by ?? document?.by ?? null, touched: seq };
  },
  indexes: { open: 'text' },
  index: ({ open }) => ({ open: open ? 'yes' : 'no' }),
};
const catalogue: Catalogue = {
  door: {
    Opened: { schema: 1, fields: { by: { sealed: 'personal', retention: 'record', subject: 'stream' } } },
    Shut: { schema: 1, fields: {} },
    Painted: { schema: 1, fields: {} },
    Removed: { schema: 1, fields: {} },
  },
};

describe('a projection scenario', () => {
  const opened = { kind: 'door', stream: '1', type: 'Opened', data: { by: { open: 'Anna' } }, recordedAt: '2026-03-01T10:00:00.000Z' };
  const shut = { kind: 'door', stream: '1', type: 'Shut', data: {}, recordedAt: '2026-03-05T10:00:00.000Z' };
  const doors = projectionScenario(model, catalogue);

  it('gives the documents as they stand', () => {
    const given = doors.given(opened, { ...opened, stream: '2' }, { ...shut, type: 'Painted' }, shut);
    given.thenDocument('1', { open: false, touched: 4 });
    given.thenDocument('2', { open: true, touched: 2 });
    given.thenIndex('2', { open: 'yes' });
    given.thenNone('3');
    doors.given(opened, { ...shut, type: 'Removed' }).thenNone('1');
  });

  it('holds what is sealed as it comes back from a store', () => {
    expect(doors.given(opened).document('1')?.by).toMatchObject({ sealed: { key: 'record:test.door-1' } });
  });

  it('folds in the order in which things held, by the day that is asked for', () => {
    const given = doors.given(opened, { ...shut, effectiveOn: { precision: 'day', date: '2026-02-01' } });
    given.thenDocument('1', { open: true, touched: 1 });
    expect(given.document('1', '2026-02-15')).toMatchObject({ open: false, touched: 2 });
    doors.given(opened, { ...shut, effectiveOn: { precision: 'day', date: '2026-04-01' } }).thenDocument('1', { open: true });
  });

  it('fails where it should', () => {
    expect(() => doors.given(opened).thenDocument('1', { open: false })).toThrow();
    expect(() => doors.given(opened).thenNone('1')).toThrow();
    expect(() => doors.given(opened).thenIndex('1', { open: 'no' })).toThrow();
    expect(() => doors.given(opened).thenIndex('2', { open: 'yes' })).toThrow('door has no document 2');
    expect(() => doors.given({ ...opened, type: 'Burnt' })).toThrow();
    expect(() => projectionScenario(model).given({ ...opened, type: 'Burnt' })).toThrow('door neither reads nor ignores Burnt');
  });
});
