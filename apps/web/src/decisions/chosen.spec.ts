import { decisionFilters, decisionSearch } from './chosen';

describe('what of the register is shown', () => {
  test('stands in the address; what makes no sense there is nothing', () => {
    expect(decisionSearch({ standing: 'open', forum: 'styr', since: '2026-01-01', until: 'igår', sort: 'due', x: 1 })).toEqual({
      standing: 'open',
      forum: 'styr',
      since: '2026-01-01',
      sort: 'due',
    });
    expect(decisionSearch({ standing: 'kanske', sort: 'x', forum: '' })).toEqual({});
  });

  test('is asked for as the API wants it, newest first where nothing else is said', () => {
    expect(decisionFilters({ standing: 'open' })).toEqual({ standing: ['decided', 'notCarriedOut'], sort: 'number', order: 'desc' });
    expect(decisionFilters({ sort: 'due', activity: 'NV-07' })).toEqual({ activity: 'NV-07', sort: 'due', order: 'asc' });
  });
});
