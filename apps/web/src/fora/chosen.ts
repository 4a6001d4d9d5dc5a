import type { ForumLevel, ForumSort, ForumStanding } from '@sparbar/contracts';

export const levels: readonly ForumLevel[] = [
  ...(['council', 'steering', 'preparatory', 'operative', 'working', 'place', 'advisory'] as const),
  ...(['sspfArea', 'sspfGroup', 'sspfIndividual'] as const),
];
export const standings: readonly ForumStanding[] = ['established', 'announced', 'dissolved'];
const sorts: readonly ForumSort[] = ['name', '-name', 'since', '-since'];

/** Which of the fora are shown: in the address, so that it can be sent to somebody else. */
export interface ForaSearch {
  readonly standing?: ForumStanding;
  readonly level?: ForumLevel;
  readonly party?: string;
  readonly sort?: ForumSort;
}

export function foraSearch(search: Readonly<Record<string, unknown>>): ForaSearch {
  const standing = standings.find((one) => one === search['standing']);
  const level = levels.find((one) => one === search['level']);
  const sort = sorts.find((one) => one === search['sort']);
  const party = search['party'];
  return {
    ...(standing === undefined ? {} : { standing }),
    ...(level === undefined ? {} : { level }),
    ...(typeof party === 'string' && party !== '' ? { party } : {}),
    ...(sort === undefined || sort === 'name' ? {} : { sort }),
  };
}

/** The same as the API asks for it. */
export const foraFilters = ({ standing, level, party, sort = 'name' }: ForaSearch) => ({
  sort,
  ...(standing === undefined ? {} : { standing: [standing] }),
  ...(level === undefined ? {} : { level: [level] }),
  ...(party === undefined ? {} : { party }),
});
