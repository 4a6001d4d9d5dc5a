import type { ActivityStatus } from '@sparbar/contracts';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { activitiesPage, cooperationQuery } from '../api/reads';
import { Subscribe } from '../calendar/subscribe';
import { News } from '../frame/news';
import { Empty, Loading, Wrong } from '../frame/states';
import { Download } from '../look/download';
import { More } from '../look/more';
import { narrowedBy, type Narrowing } from '../look/narrowed';
import { usePointInTime } from '../time/point-in-time';
import { useWords } from '../words/language';
import { particulars } from './list-chosen';
import { ListSums } from './list-sums';
import { PlanTable } from './plan-table';

interface PlanListProps {
  readonly coop: string;
  readonly year: number;
  readonly plan: string | undefined;
  readonly status: ActivityStatus | undefined;
  /** There is nothing in the plan at all. */
  readonly empty: boolean;
  readonly by: readonly Narrowing[];
  readonly clear: () => void;
}

/** The plan as a list: one area or all, in the order of a column, a page at a time, and taken along as it stands. */
export function PlanList({ coop, year, plan, status, empty, by, clear }: PlanListProps) {
  const words = useWords();
  const { narrowed } = words.reading;
  const { area, sort = 'reference', infor, uppgifter } = useSearch({ from: '/inside/$coop/plan' });
  const navigate = useNavigate({ from: '/$coop/plan' });
  const point = usePointInTime();
  const cooperation = useQuery(cooperationQuery(coop));
  const asked = { year, plan, status, area, followedUpIn: infor, particulars: uppgifter && particulars[uppgifter], sort };
  const pages = useInfiniteQuery({
    queryKey: [coop, 'plan-list', point, asked],
    queryFn: ({ pageParam }) => activitiesPage(coop, point, asked, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });
  const rows = (pages.data?.pages ?? []).flatMap(({ items }) => items);
  const set = (change: { readonly sort?: typeof sort | undefined }) =>
    void navigate({
      search: (before) => Object.fromEntries(Object.entries({ ...before, ...change }).filter(([, value]) => value !== undefined)),
      replace: true,
      resetScroll: false,
    });
  return (
    <>
      {pages.error !== null && <Wrong error={pages.error} retry={() => void pages.refetch()} />}
      {pages.isPending && <Loading lines={12} />}
      <News coop={coop} seq={pages.data?.pages[0]?.seq} onShow={() => void pages.refetch()} />
      {pages.data !== undefined && rows.length === 0 && (
        <Empty what={empty ? words.ui.plan.empty : narrowed.noActivities(narrowedBy(by))} {...(empty ? {} : { next: narrowed.next })}>
          {!empty && (
            <button type="button" className="button" onClick={clear}>
              {words.ui.actions.clearFilters}
            </button>
          )}
        </Empty>
      )}
      {rows.length > 0 && (
        <>
          <PlanTable
            coop={coop}
            rows={rows}
            more={pages.hasNextPage}
            cooperation={cooperation.data}
            sort={sort}
            onSort={(to) => set({ sort: to === 'reference' ? undefined : to })}
          />
          {pages.data?.pages[0] !== undefined && <ListSums sums={pages.data.pages[0].sums} />}
          <div className="row">
            <More of={pages} />
            <Download list="activities" query={asked} formats={['csv', 'xlsx']} />
          </div>
          <Subscribe coop={coop} />
        </>
      )}
    </>
  );
}
