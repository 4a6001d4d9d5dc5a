import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { createLazyRoute, Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { cooperationQuery, decisionsPage } from '../api/reads';
import { useMembership } from '../api/session';
import { News } from '../frame/news';
import { Screen } from '../frame/screen';
import { Empty, Loading, Wrong } from '../frame/states';
import { Download } from '../look/download';
import { More } from '../look/more';
import { Narrowed, narrowedBy } from '../look/narrowed';
import { kept, usePointInTime } from '../time/point-in-time';
import { useWords } from '../words/language';
import { decisionFilters, type DecisionSearch } from './chosen';
import './decisions.css';
import { narrowingOf } from './narrowing';
import { Register } from './register';
import { RegisterFilters } from './register-filters';

function Decisions() {
  const words = useWords();
  const { ui, decisionFilters: filterWords } = words;
  const { coop } = useParams({ from: '/inside/$coop/beslut' });
  const search: DecisionSearch = useSearch({ from: '/inside/$coop/beslut' });
  const navigate = useNavigate({ from: '/$coop/beslut' });
  const point = usePointInTime();
  const { mayRecord, today } = useMembership(coop);
  const cooperation = useQuery(cooperationQuery(coop));
  const { standing, forum, activity, since, until, sort } = search;
  const filters = decisionFilters({ standing, forum, activity, since, until, sort } as DecisionSearch);
  const register = useInfiniteQuery({
    queryKey: [coop, 'register', point, filters],
    queryFn: ({ pageParam }) => decisionsPage(coop, point, filters, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });
  const pages = register.data?.pages ?? [];
  const rows = pages.flatMap(({ items }) => items);
  const set = (change: { readonly [Name in keyof DecisionSearch]?: DecisionSearch[Name] | undefined }) =>
    void navigate({
      search: (before) => Object.fromEntries(Object.entries({ ...before, ...change }).filter(([, value]) => value !== undefined)),
      replace: true,
      resetScroll: false,
    });
  const filtered = [standing, forum, activity, since, until].some((one) => one !== undefined);
  const clear = () => set({ standing: undefined, forum: undefined, activity: undefined, since: undefined, until: undefined });
  const narrowing = narrowingOf(search, cooperation.data, words, set);
  const nothing = () => {
    const alone = [forum, activity, since, until].every((one) => one === undefined);
    if (alone && standing === 'proposed') return filterWords.emptyProposals;
    if (alone && standing === 'open' && (pages[0]?.counts.carriedOut ?? 0) > 0) return ui.decisions.emptyFiltered;
    return words.reading.narrowed.noDecisions(narrowedBy(narrowing));
  };
  const record = mayRecord && point.at === undefined && (
    <Link className="button main" to="/$coop/registrera-beslut" params={{ coop }} search={kept(point)}>
      {ui.decisions.record}
    </Link>
  );
  return (
    <Screen title={ui.decisions.title} actions={record}>
      {mayRecord && point.at !== undefined && <p className="quiet writing-closed">{ui.past.writingClosed}</p>}
      <RegisterFilters search={search} counts={pages[0]?.counts} today={today} set={set} />
      <Narrowed by={narrowing} clear={clear} />
      {register.error !== null && <Wrong error={register.error} retry={() => void register.refetch()} />}
      {register.isPending && <Loading />}
      {register.data !== undefined && rows.length === 0 && (
        <Empty
          what={filtered ? nothing() : ui.decisions.empty}
          {...(filtered ? { next: words.reading.narrowed.next } : record === false ? {} : { next: ui.decisions.emptyNext })}
        >
          {filtered ? (
            <button type="button" className="button" onClick={clear}>
              {filterWords.showAll}
            </button>
          ) : (
            record
          )}
        </Empty>
      )}
      <News coop={coop} seq={pages[0]?.seq} onShow={() => void register.refetch()} />
      {rows.length > 0 && (
        <>
          <Register
            coop={coop}
            rows={rows}
            more={register.hasNextPage}
            cooperation={cooperation.data}
            sort={sort ?? '-number'}
            onSort={(to) => set({ sort: to === '-number' ? undefined : to })}
          />
          <div className="row">
            <More of={register} />
            <Download list="decisions" query={filters} formats={['csv', 'xlsx']} />
          </div>
        </>
      )}
    </Screen>
  );
}

export const Route = createLazyRoute('/inside/$coop/beslut')({ component: Decisions });
