import { peopleFilters, peopleSearch } from './chosen';

test('who is shown stands in the address, and is asked for by name where nothing else is said', () => {
  expect(peopleSearch({ state: 'former', party: 'p', sort: '-title', x: 1 })).toEqual({ state: 'former', party: 'p', sort: '-title' });
  expect(peopleSearch({ state: 'alla', party: '', sort: 'name' })).toEqual({});
  expect(peopleFilters({})).toEqual({ sort: 'name' });
});
