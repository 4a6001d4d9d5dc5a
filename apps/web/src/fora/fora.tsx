import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { createLazyRoute, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Choice } from '../administration/labelled';
import { cooperationQuery } from '../api/reads';
import { foraPage } from '../api/who-reads';
import { Screen } from '../frame/screen';
import { Empty, Loading, Wrong } from '../frame/states';
import { Download } from '../look/download';
import { More } from '../look/more';
import { Narrowed, type Narrowing } from '../look/narrowed';
import { usePointInTime } from '../time/point-in-time';
import { useWords } from '../words/language';
import { foraFilters, levels, standings, type ForaSearch } from './chosen';
import { ForaTable } from './fora-table';
import { WhoSwitch } from './who-switch';

/** Where it is decided, who leads it and who sits there: today, or on any day. */
function Fora() {
  const words = useWords();
  const { fora, ui } = words;
  const { coop } = useParams({ from: '/inside/$coop/fora' });
  const search: ForaSearch = useSearch({ from: '/inside/$coop/fora' });
  const navigate = useNavigate({ from: '/$coop/fora' });
  const point = usePointInTime();
  const cooperation = useQuery(cooperationQuery(coop));
  const parties = cooperation.data?.parties ?? [];
  const { standing, level, party, sort } = search;
  const filters = foraFilters({
    ...(standing === undefined ? {} : { standing }),
    ...(level === undefined ? {} : { level }),
    ...(party === undefined ? {} : { party }),
    ...(sort === undefined ? {} : { sort }),
  });
  const list = useInfiniteQuery({
    queryKey: [coop, 'fora', point, filters],
    queryFn: ({ pageParam }) => foraPage(coop, point, filters, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });
  const rows = (list.data?.pages ?? []).flatMap(({ items }) => items);
  const set = (change: { readonly [Name in keyof ForaSearch]?: ForaSearch[Name] | undefined }) =>
    void navigate({
      search: (before) => Object.fromEntries(Object.entries({ ...before, ...change }).filter(([, value]) => value !== undefined)),
      replace: true,
      resetScroll: false,
    });
  const clear = () => set({ standing: undefined, level: undefined, party: undefined });
  const narrowing: readonly Narrowing[] = [
    {
      name: fora.columns.standing,
      value: standing === undefined ? undefined : words.label.forumStanding[standing],
      remove: () => set({ standing: undefined }),
    },
    {
      name: fora.columns.level,
      value: level === undefined ? undefined : words.label.forumLevel[level],
      remove: () => set({ level: undefined }),
    },
    {
      name: fora.ofParty,
      value: party === undefined ? undefined : (parties.find(({ id }) => id === party)?.name ?? party),
      remove: () => set({ party: undefined }),
    },
  ];
  const filtered = narrowing.some(({ value }) => value !== undefined);
  return (
    <Screen title={fora.both} actions={<WhoSwitch coop={coop} />}>
      <div className="register-filters stack">
        <div className="row" role="group" aria-label={fora.columns.standing}>
          {[undefined, ...standings].map((one) => (
            <button
              key={one ?? ''}
              type="button"
              className="button small"
              aria-pressed={standing === one}
              onClick={() => set({ standing: one })}
            >
              {one === undefined ? fora.every.standing : words.label.forumStanding[one]}
            </button>
          ))}
        </div>
        <div className="row fields">
          <Choice
            label={fora.columns.level}
            value={level ?? ''}
            options={[['', fora.every.level], ...levels.map((one) => [one, words.label.forumLevel[one]] as const)]}
            onChange={(to) => set({ level: to === '' ? undefined : to })}
          />
          <Choice
            label={fora.ofParty}
            value={party ?? ''}
            options={[['', fora.every.party], ...parties.map(({ id, name }) => [id, name] as const)]}
            onChange={(to) => set({ party: to === '' ? undefined : to })}
          />
        </div>
      </div>
      <Narrowed by={narrowing} clear={clear} />
      {list.error !== null && <Wrong error={list.error} retry={() => void list.refetch()} />}
      {list.isPending && <Loading />}
      {list.data !== undefined && rows.length === 0 && (
        <Empty what={filtered ? fora.noneChosen : fora.empty} next={filtered ? words.reading.narrowed.next : fora.emptyNext}>
          {filtered && (
            <button type="button" className="button" onClick={clear}>
              {ui.actions.clearFilters}
            </button>
          )}
        </Empty>
      )}
      {list.data?.pages.some(({ uncertain }) => uncertain.length > 0) === true && <p className="preview">{ui.past.uncertain}</p>}
      {rows.length > 0 && (
        <>
          <ForaTable
            coop={coop}
            rows={rows}
            more={list.hasNextPage}
            sort={sort ?? 'name'}
            onSort={(to) => set({ sort: to === 'name' ? undefined : to })}
          />
          <div className="row">
            <More of={list} />
            <Download list="fora" query={filters} formats={['csv', 'xlsx']} />
          </div>
        </>
      )}
    </Screen>
  );
}

export const Route = createLazyRoute('/inside/$coop/fora')({ component: Fora });
