import { foraFilters, foraSearch } from './chosen';

test('which of the fora are shown stands in the address; what makes no sense there is nothing', () => {
  expect(foraSearch({ standing: 'announced', level: 'place', party: 'p', sort: '-name', x: 1 })).toEqual({
    ...{ standing: 'announced', level: 'place', party: 'p', sort: '-name' },
  });
  expect(foraSearch({ standing: 'kanske', level: 'torg', party: '', sort: 'name' })).toEqual({});
});

test('it is asked for as the API wants it, by name where nothing else is said', () => {
  expect(foraFilters({})).toEqual({ sort: 'name' });
  expect(foraFilters({ standing: 'announced', level: 'place', sort: '-since' })).toEqual({
    ...{ standing: ['announced'], level: ['place'], sort: '-since' },
  });
});
