import { catalogue, type EventType } from '@sparbar/domain';
import { derivedId } from '@sparbar/event-sourcing';
import { projectionScenario, type RecordedFact } from '@sparbar/event-sourcing/testing';
import { historyModel } from './history';
import { isInHistory, kindOf } from './history-kind';

const fact = (kind: string, stream: string, type: string, data: object, more: Partial<RecordedFact> = {}): RecordedFact => ({
  kind,
  stream,
  type,
  data,
  recordedAt: '2026-03-01T22:30:00.000Z',
  ...more,
});
const { given } = projectionScenario(historyModel, catalogue);

describe('the history', () => {
  it('shows of each event everything the trail must show', () => {
    const source = { document: 'abc', page: '4', quote: 'Klar juni', reading: 'stated' } as const;
    const document = given(
      fact(
        'activity',
        'nv07',
        'ActivityAmended',
        { field: 'title', from: 'A', to: 'B' },
        {
          effectiveOn: { precision: 'month', date: '2026-01' },
          reason: 'Nytt namn',
          decision: 'd1',
          afterwards: true,
          source,
          onBehalfOf: 'p-2',
          cause: 'c1',
          actor: { id: 'u-9', role: 'beredningsgrupp', party: 'p-3' },
          owner: 'p-3',
        },
      ),
    ).document(derivedId('test.activity-nv07', '1'));
    expect(document).toEqual({
      seq: 1,
      id: derivedId('test.activity-nv07', '1'),
      type: 'ActivityAmended',
      kind: 'correction',
      values: { field: 'title', from: 'A', to: 'B' },
      from: 'A',
      to: 'B',
      who: { id: 'u-9', role: 'beredningsgrupp', party: 'p-3' },
      owner: 'p-3',
      onBehalfOf: 'p-2',
      when: '2026-03-01T22:30:00.000Z',
      knownAt: '2026-03-01T22:30:00.000Z',
      effectiveOn: { precision: 'month', date: '2026-01' },
      afterwards: true,
      reason: 'Nytt namn',
      source,
      cause: 'c1',
      decision: 'd1',
      activities: ['nv07'],
      stream: 'test.activity-nv07',
      streamKind: 'activity',
      streamId: 'nv07',
      version: 1,
    });
  });

  it('is found by day in Sweden and by how it can have held', () => {
    const late = fact(
      'activity',
      'nv07',
      'ActivityStarted',
      {},
      { recordedAt: '2026-03-01T23:30:00.000Z', effectiveOn: { precision: 'year', date: '2025' } },
    );
    given(late).thenIndex(derivedId('test.activity-nv07', '1'), {
      seq: 1,
      type: 'ActivityStarted',
      kind: 'status',
      actor: 'u-1',
      actorRole: 'coordinator',
      owner: 'p-1',
      activities: ['nv07'],
      decision: null,
      stream: 'test.activity-nv07',
      recordedDay: '2026-03-02',
      effectiveTo: '2025-12-31',
      knownAt: '2026-03-01T23:30:00.000Z',
    });
  });

  it.each([
    ['activity-terms', 'nv07', 'ActivityDueDatePassed', { due: '2026-01-31' }, { activities: ['nv07'], decision: null }],
    [
      'follow-up',
      'nv07.2026-t1',
      'FollowUpMissed',
      { activity: 'nv07', period: { year: 2026, tertial: 'T1' }, lastDay: '2026-05-31' },
      { activities: ['nv07'], kind: 'missed' },
    ],
    [
      'decision',
      'd1',
      'DecisionProposed',
      {
        ...{ forum: 'f1', text: 'T', ground: null, presentedBy: null, tookPart: null, proposal: null },
        effects: ['nv07', 'nv08', 'nv07'].map((activity) => ({ kind: 'cancelActivity', activity })),
      },
      { activities: ['nv07', 'nv08'], decision: 'd1' },
    ],
    ['decision', 'd1', 'DecisionRevoked', {}, { activities: [], decision: 'd1' }],
    [
      'decision',
      'd1',
      'DecisionEffectRefused',
      { effect: { kind: 'cancelActivity', activity: 'nv08' }, refusal: 'ActivityCancelled', values: {} },
      { activities: ['nv08'], decision: 'd1' },
    ],
    [
      'party',
      'p1',
      'PartyRegistered',
      { name: 'Polisen', shortName: 'LPO', kind: 'police' },
      { activities: [], decision: null, kind: 'other' },
    ],
  ])('knows what %s %s is about: %s', (kind, stream, type, data, expected) => {
    given(fact(kind, stream, type, data)).thenDocument(derivedId(`test.${kind}-${stream}`, '1'), expected as never);
  });

  it('keeps what is sealed sealed', () => {
    const document = given(fact('activity', 'nv07', 'ActivityUpdateRecorded', { text: { open: 'En hemlig rad' } })).document(
      derivedId('test.activity-nv07', '1'),
    );
    expect(document?.values['text']).toHaveProperty('sealed.box');
    expect(JSON.stringify(document)).not.toContain('hemlig');
  });

  it('sorts every kind of event of a cooperation into one group', () => {
    expect(Object.keys(kindOf).sort()).toEqual([...historyModel.reads].sort());
    expect((historyModel.ignores as readonly EventType[]).filter(isInHistory)).toEqual([]);
  });
});
