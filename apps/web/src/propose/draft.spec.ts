import { nextReference, termsOf, type Draft } from './draft';

const draft: Draft = {
  reference: 'NV-13',
  title: 'Gå',
  area: 'Torg',
  plan: 'Planen',
  targetGroup: '',
  duration: 'none',
  day: '2026-12-18',
  year: '2027',
  tertial: 'T1',
  workingGroup: '',
  convener: '',
  districtContact: '',
  policeContact: ' Kommunpolis ',
  periods: [],
};

describe('the next free reference', () => {
  it('follows the highest, with as many digits', () => {
    expect(nextReference(['NV-02', 'NV-12', 'NV-03'])).toBe('NV-13');
    expect(nextReference(['NV-099'])).toBe('NV-100');
  });
  it('is something to begin with where there is none', () => expect(nextReference(['utan nummer'])).toBe('A-01'));
});

describe('the terms of a proposal', () => {
  it('leave out what was left empty', () => {
    expect(termsOf(draft)).toMatchObject({
      duration: null,
      convener: null,
      workingGroup: null,
      followUp: null,
      policeContact: { kind: 'role', role: 'Kommunpolis' },
    });
  });
  it('say how long', () => {
    expect(termsOf({ ...draft, duration: 'dueBy' }).duration).toEqual({ kind: 'dueBy', date: { precision: 'day', date: '2026-12-18' } });
    expect(termsOf({ ...draft, duration: 'milestone' }).duration).toEqual({ kind: 'milestone', year: 2027, tertial: 'T1' });
    expect(termsOf({ ...draft, duration: 'assignmentYear' }).duration).toEqual({ kind: 'assignmentYear', year: 2027 });
  });
});
