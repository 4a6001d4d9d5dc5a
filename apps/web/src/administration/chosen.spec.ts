import { accessAsked, accountsAsked, administrationSearch } from './chosen';

describe('what the address of the administration says', () => {
  it('is what is chosen, and nothing that is usual or unknown', () => {
    expect(administrationSearch({ access: 'granted', accounts: 'open', sort: 'user', role: 'kung', party: '', page: '2' })).toEqual({});
    const chosen = { samverkan: 'norrvik', access: 'withdrawn', role: 'revisor', party: 'p-1', sort: '-on', accounts: 'every' };
    expect(administrationSearch(chosen)).toEqual(chosen);
  });

  it('is asked of the API: those who have access and what is open, unless others are', () => {
    expect([accessAsked({}), accountsAsked({})]).toEqual([
      { sort: 'user', state: 'granted' },
      { sort: 'user', state: 'open' },
    ]);
    expect(accessAsked({ access: 'every', role: 'revisor', party: 'p-1', sort: '-on' })).toEqual({
      sort: '-on',
      role: ['revisor'],
      party: 'p-1',
    });
    expect(accountsAsked({ accounts: 'every', accountSort: '-opened' })).toEqual({ sort: '-opened' });
  });
});
