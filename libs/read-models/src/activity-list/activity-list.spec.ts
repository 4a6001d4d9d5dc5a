import { catalogue } from '@sparbar/domain';
import { projectionScenario, type RecordedFact } from '@sparbar/event-sourcing/testing';
import { activityListModel } from './activity-list';

const fact = (type: string, on: string, data: object, more: Partial<RecordedFact> = {}): RecordedFact => ({
  kind: 'activity',
  stream: 'nv07',
  type,
  data,
  effectiveOn: { precision: 'day', date: on },
  recordedAt: `${on}T10:00:00.000Z`,
  ...more,
});
const proposed = fact('ActivityProposed', '2026-01-10', {
  reference: 'NV-07',
  title: 'Ökad trygghet',
  area: 'Trygga platser',
  plan: 'Åtgärdsplan 2026',
});
const period = { year: 2026, tertial: 'T1' };
const followUp = { kind: 'follow-up', stream: 'nv07.2026-t1' };
const { given } = projectionScenario(activityListModel, catalogue);

describe('a row of the overview', () => {
  it('is found in Swedish order, by exact reference, and by where it stands', () => {
    given(proposed).thenIndex('nv07', {
      proposed: 1,
      reference: expect.any(String),
      exactReference: 'NV-07',
      title: expect.stringMatching(/^\}kad/),
      area: 'Trygga platser',
      areaOrder: expect.stringMatching(/^trygga/),
      plan: 'Åtgärdsplan 2026',
      status: 'proposed',
      statusOrder: 0,
      due: null,
      followedUp: null,
      firstYear: 2026,
      lastYear: 9999,
      followedUpIn: [],
      complete: 0,
    });
  });

  it('is in the plans of the years from the first word to its end', () => {
    const decided = fact(
      'ActivityDecided',
      '2024',
      {},
      { effectiveOn: { precision: 'year', date: '2024' }, recordedAt: '2026-01-12T10:00:00.000Z' },
    );
    const cancelled = { ...fact('ActivityCancelled', '2027-03-01', {}), reason: 'Behövs inte' };
    given(proposed, decided, cancelled).thenIndex('nv07', expect.objectContaining({ firstYear: 2024, lastYear: 2027 }));
    given(proposed, cancelled, fact('ActivityResumed', '2028-01-10', {})).thenIndex('nv07', expect.objectContaining({ lastYear: 9999 }));
  });

  it('counts updates and keeps none of their text', () => {
    const update = fact('ActivityUpdateRecorded', '2026-02-01', { text: { open: 'En hemlig rad' } });
    const row = given(proposed, update, { ...update, recordedAt: '2026-02-02T10:00:00.000Z' }).document('nv07');
    expect(row).toMatchObject({ updates: 2, latestUpdate: { seq: 3, recordedAt: '2026-02-02T10:00:00.000Z' } });
    expect(JSON.stringify(row)).not.toMatch(/hemlig|sealed/);
  });

  it('shows a period as missed until it is followed up after all', () => {
    const missed = fact('FollowUpMissed', '2026-06-01', { activity: 'nv07', period, lastDay: '2026-05-31' }, followUp);
    const submitted = fact(
      'FollowUpSubmitted',
      '2026-06-10',
      { activity: 'nv07', period, kind: 'effect', rating: 'red', text: { open: 'x' } },
      followUp,
    );
    given(proposed, missed).thenDocument('nv07', { missed: [period], latestRating: null } as never);
    given(proposed, missed, submitted).thenDocument('nv07', { missed: [], latestRating: { period, rating: 'red', seq: 3 } } as never);
  });

  it('keeps the rating of the latest period when an earlier one is followed up after it', () => {
    const rated = (tertial: string, rating: string, on: string) =>
      fact(
        'FollowUpSubmitted',
        on,
        { activity: 'nv07', period: { year: 2026, tertial }, kind: 'effect', rating, text: { open: 'x' } },
        { kind: 'follow-up', stream: `nv07.2026-${tertial.toLowerCase()}` },
      );
    const [second, first] = [rated('T2', 'green', '2026-09-05'), rated('T1', 'red', '2026-09-20')];
    const latestRating = { period: { year: 2026, tertial: 'T2' }, rating: 'green', seq: 2 };
    given(proposed, second, first).thenDocument('nv07', { latestRating } as never);
    given(proposed, second, first).thenIndex('nv07', expect.objectContaining({ followedUp: '2026 T2' }));
    given(proposed, { ...first, effectiveOn: { precision: 'day', date: '2026-06-20' } }, second).thenDocument('nv07', {
      latestRating: { ...latestRating, seq: 3 },
    } as never);
  });

  it('is ordered by the latest period of which there is anything to say, also that nobody followed it up', () => {
    const of = (tertial: string) => ({ activity: 'nv07', period: { year: 2026, tertial } });
    const submitted = fact(
      'FollowUpSubmitted',
      '2026-09-05',
      { ...of('T2'), kind: 'effect', rating: 'red', text: { open: 'x' } },
      followUp,
    );
    const missed = fact('FollowUpMissed', '2027-02-01', { ...of('VB'), lastDay: '2027-01-31' }, followUp);
    given(proposed, submitted).thenIndex('nv07', expect.objectContaining({ followedUp: '2026 T2' }));
    given(proposed, submitted, missed).thenIndex('nv07', expect.objectContaining({ followedUp: '2026 VB' }));
  });

  it('is not shown before it was proposed', () => {
    given(fact('ActivityDecided', '2026-01-09', {})).thenIndex('nv07', expect.objectContaining({ proposed: 0 }));
  });
});
