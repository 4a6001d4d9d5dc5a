import { listSearch } from './list-chosen';

describe('what stands in the address of the plan’s list', () => {
  test('is read, and what nobody knows is left out', () =>
    expect(listSearch({ vy: 'lista', area: 'Trygga torg', sort: '-followedUp', page: '3' })).toEqual({
      vy: 'lista',
      area: 'Trygga torg',
      sort: '-followedUp',
    }));
  test.each([[{ vy: 'karta' }], [{ area: '' }], [{ sort: 'plan' }], [{ sort: 'reference' }]])('says nothing of %j', (search) =>
    expect(listSearch(search)).toEqual({}),
  );
});
