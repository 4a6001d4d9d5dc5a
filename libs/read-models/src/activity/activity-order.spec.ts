import { catalogue, type ActivityTerms } from '@sparbar/domain';
import { projectionScenario, type RecordedFact } from '@sparbar/event-sourcing/testing';
import { activityModel, type ActivityDocument } from './activity';

const terms: ActivityTerms = {
  duration: { kind: 'dueBy', date: { precision: 'day', date: '2026-08-31' } },
  workingGroup: null,
  meetingFrequency: null,
  convener: { kind: 'role', role: 'Trygghetsstrateg' },
  districtContact: null,
  policeContact: { kind: 'role', role: 'Kommunpolis' },
  otherParticipants: [],
  followUp: { periods: ['T1', 'T2', 'VB'], continuous: true },
};

const day = (date: string) => ({ precision: 'day', date }) as const;
const life = (type: string, on: string, data: object = {}, more: Partial<RecordedFact> = {}): RecordedFact => ({
  kind: 'activity',
  stream: 'nv07',
  type,
  data,
  effectiveOn: day(on),
  recordedAt: `${on}T10:00:00.000Z`,
  ...more,
});
const ofTerms = (type: string, on: string, data: object, more: Partial<RecordedFact> = {}): RecordedFact =>
  life(type, on, data, { kind: 'activity-terms', ...more });

const proposed = life('ActivityProposed', '2026-01-10', {
  reference: 'NV-07',
  title: 'Trygg väg hem',
  area: 'Trygga platser',
  plan: 'Åtgärdsplan 2026',
});
const decided = life('ActivityDecided', '2026-01-20', {}, { decision: 'd1' });
const agreed = ofTerms('ActivityTermsAgreed', '2026-01-21', terms);
const started = life('ActivityStarted', '2026-02-01');

const { given } = projectionScenario(activityModel, catalogue);

describe('facts in whatever order they held', () => {
  const legal: readonly RecordedFact[] = [
    proposed,
    decided,
    agreed,
    started,
    ofTerms('ActivityDurationChanged', '2026-04-01', { from: terms.duration, to: { kind: 'milestone', tertial: 'VB', year: 2026 } }),
    life('ActivityAmended', '2026-05-01', { field: 'title', from: 'Trygg väg hem', to: 'Trygga vägar' }),
  ];

  /** All 720 orders of the days: fact i is given the day of fact order[i]. */
  function* permutations<Item>(items: readonly Item[]): Generator<readonly Item[]> {
    if (items.length < 2) return yield items;
    for (const [index, item] of items.entries()) {
      for (const rest of permutations([...items.slice(0, index), ...items.slice(index + 1)])) yield [item, ...rest];
    }
  }

  it('never fails, and what is said once at the beginning never takes the place of what was said since', () => {
    let tried = 0;
    for (const days of permutations(legal.map(({ effectiveOn }) => effectiveOn))) {
      tried += 1;
      const recordedAt = '2026-06-01T10:00:00.000Z';
      const facts = legal.map((fact, index) => ({ ...fact, effectiveOn: days[index] ?? day('2026-01-10'), recordedAt }));
      const document = given(...facts).document('nv07');
      const seen = { reference: document?.reference, title: document?.title, due: document?.due, status: document?.status };
      expect({ days, seen }).toEqual({ days, seen: { reference: 'NV-07', title: 'Trygga vägar', due: '2026-12-31', status: 'running' } });
    }
    expect(tried).toBe(720);
  });

  it('makes no activity of facts from before it was proposed, and gives it its name once it is', () => {
    const early = life(
      'ActivityUpdateRecorded',
      '2025-12-01',
      { text: { open: 'x' } },
      { recordedAt: '2026-02-01T10:00:00.000Z', afterwards: true },
    );
    const scenario = given(proposed, early);
    expect(scenario.document('nv07', '2025-12-31')).toMatchObject({
      proposed: false,
      reference: '',
      status: 'proposed',
    } satisfies Partial<ActivityDocument>);
    expect(scenario.document('nv07')).toMatchObject({ proposed: true, reference: 'NV-07', updates: [2] });
  });

  it('does not let "decided and started under 2025" undo that it was completed in May', () => {
    const recordedAt = '2026-02-01T10:00:00.000Z';
    const vague = { effectiveOn: { precision: 'year', date: '2025' } as const, recordedAt, afterwards: true as const };
    const completed = life('ActivityCompleted', '2025-05-04', {}, { recordedAt, afterwards: true });
    given({ ...proposed, ...vague }, { ...decided, ...vague }, { ...started, ...vague }, completed).thenDocument('nv07', {
      status: 'completed',
      reference: 'NV-07',
      startedOn: vague.effectiveOn,
    });
  });
});
