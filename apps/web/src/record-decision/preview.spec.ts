import type { ActivityRowAnswer, DecisionRowAnswer, ForumAnswer } from '@sparbar/contracts';
import { messages } from '@sparbar/messages';
import { draftsOf, effectOf, endsAfter, mayDecide, nothing, suitable, type EffectDraft } from './effect-draft';
import { preview } from './preview';

const words = messages('sv');
const steering: ForumAnswer = {
  id: 'styrgruppen',
  name: 'Styrgruppen',
  level: 'steering',
  standing: 'established',
  mayDecide: ['includeActivity', 'changeDuration', 'cancelActivity', 'other'],
};
const preparatory: ForumAnswer = {
  id: 'beredningsgruppen',
  name: 'Beredningsgruppen',
  level: 'preparatory',
  standing: 'established',
  mayDecide: ['includeActivity'],
};
const activity = (id: string, reference: string, status: ActivityRowAnswer['status'], date?: string): ActivityRowAnswer =>
  ({
    id,
    reference,
    status,
    terms: date === undefined ? null : { duration: { kind: 'dueBy', date: { precision: 'day', date } } },
  }) as unknown as ActivityRowAnswer;
const activities = [
  activity('a5', 'NV-05', 'running', '2026-06-30'),
  activity('a7', 'NV-07', 'proposed'),
  activity('a1', 'NV-01', 'completed', '2026-03-31'),
];
const extend: EffectDraft = { ...nothing(0, 'a5'), kind: 'changeDuration', date: '2026-12-31' };
const draft = { forum: steering, decidedOn: '2026-09-24', text: 'Arbetet fortsätter', effects: [extend] };

describe('the preview of a decision', () => {
  it('says who decided what on which day, and what becomes of the plan and stands there today', () => {
    expect(preview(draft, activities, words)).toEqual({
      form: 'decision',
      sentence:
        'Styrgruppen beslutade den 24 september 2026: Arbetet fortsätter. ' +
        'NV-05 får löptid: klar senast 31 december 2026 (i dag: klar senast 30 juni 2026).',
    });
  });

  it('says proposed where the forum may not decide all of it', () => {
    const effects = [{ ...nothing(1, 'a7'), kind: 'includeActivity' as const }, extend];
    const { form, sentence } = preview({ ...draft, forum: preparatory, effects }, activities, words);
    expect(form).toBe('proposal');
    expect(sentence).toMatch(/^Beredningsgruppen föreslog den 24 september 2026: .*NV-07 tas med i planen\. NV-05 får/);
  });

  it('is silent until there is something to say', () => {
    expect(preview({ ...draft, forum: undefined }, activities, words).sentence).toBeUndefined();
    expect(preview({ ...draft, decidedOn: '' }, activities, words).sentence).toBeUndefined();
    expect(preview({ ...draft, text: ' ', effects: [nothing(0)] }, activities, words).sentence).toBeUndefined();
  });

  it('leaves out what is not filled in yet, and closes no sentence twice', () => {
    const effects = [{ ...extend, date: '' }];
    const said = preview({ ...draft, text: 'Arbetet fortsätter.', effects }, activities, words);
    expect(said.sentence).toBe('Styrgruppen beslutade den 24 september 2026: Arbetet fortsätter.');
  });
});

describe('what a decision is to bring about', () => {
  it('needs the mandate for each effect, and for "other" where there is none', () => {
    expect(mayDecide(preparatory, [{ ...nothing(0, 'a7'), kind: 'includeActivity' }])).toBe(true);
    expect(mayDecide(preparatory, [{ ...nothing(0, 'a7'), kind: 'includeActivity' }, extend])).toBe(false);
    expect(mayDecide(preparatory, [nothing(0)])).toBe(false);
    expect(mayDecide(steering, [nothing(0)])).toBe(true);
  });

  it('comes from the proposal as it was, also where the form has no field for it', () => {
    const proposed = [
      { kind: 'changeDuration', activity: 'a5', duration: { kind: 'dueBy', date: { precision: 'day', date: '2026-12-31' } } },
      { kind: 'changeDuration', activity: 'a5', duration: { kind: 'milestone', tertial: 'VB', year: 2026 } },
      { kind: 'changeDuration', activity: 'a5', duration: { kind: 'openEnded' } },
      { kind: 'cancelActivity', activity: 'a7' },
    ] as const;
    const answers = proposed.map((effect) => ({ effect, activity: 'NV', outcome: 'pending', by: null, refusal: null }) as const);
    const effects: DecisionRowAnswer['effects'] = [...answers];
    expect(draftsOf(effects).map(effectOf)).toEqual(proposed);
  });

  it('can only be done to an activity that can take it', () => {
    const names = (kind: EffectDraft['kind']) => suitable(kind, activities).map(({ reference }) => reference);
    expect(names('includeActivity')).toEqual(['NV-07']);
    expect(names('changeDuration')).toEqual(['NV-05']);
    expect(names('cancelActivity')).toEqual(['NV-05', 'NV-07']);
    expect(names('none')).toEqual([]);
  });

  it('offers the ends of tertials still to come', () => {
    expect(endsAfter('2026-09-24').map(({ end }) => end)).toEqual(['2026-12-31', '2027-04-30', '2027-08-31']);
    expect(endsAfter('2026-04-30').map(({ end }) => end)).toEqual(['2026-08-31', '2026-12-31', '2027-04-30']);
  });
});
