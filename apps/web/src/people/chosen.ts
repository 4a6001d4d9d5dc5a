import type { PersonSort, PersonState } from '@sparbar/contracts';

const sorts: readonly PersonSort[] = ['name', '-name', 'title', '-title', 'party', '-party'];
export const states: readonly PersonState[] = ['current', 'former'];

/** Who of the people is shown: in the address, so that it is there when one comes back. */
export interface PeopleSearch {
  readonly state?: PersonState;
  readonly party?: string;
  readonly sort?: PersonSort;
}

export function peopleSearch(search: Readonly<Record<string, unknown>>): PeopleSearch {
  const state = states.find((one) => one === search['state']);
  const sort = sorts.find((one) => one === search['sort']);
  const party = search['party'];
  return {
    ...(state === undefined ? {} : { state }),
    ...(typeof party === 'string' && party !== '' ? { party } : {}),
    ...(sort === undefined || sort === 'name' ? {} : { sort }),
  };
}

/** The same as the API asks for it. */
export const peopleFilters = ({ state, party, sort = 'name' }: PeopleSearch) => ({
  sort,
  ...(state === undefined ? {} : { state }),
  ...(party === undefined ? {} : { party }),
});
