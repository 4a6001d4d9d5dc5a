import type { PersonAnswer, PersonRoleAnswer } from '@sparbar/contracts';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { createLazyRoute, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { Choice } from '../administration/labelled';
import { Said } from '../administration/said';
import { cooperationQuery } from '../api/reads';
import { peoplePage } from '../api/who-reads';
import { useMembership } from '../api/session';
import { WhoSwitch } from '../fora/who-switch';
import { Screen } from '../frame/screen';
import { Empty, Loading, Wrong } from '../frame/states';
import { Download } from '../look/download';
import { More } from '../look/more';
import { Narrowed, type Narrowing } from '../look/narrowed';
import { usePointInTime } from '../time/point-in-time';
import { useWords } from '../words/language';
import { peopleFilters, states, type PeopleSearch } from './chosen';
import { PeopleTable } from './people-table';
import { AssignRole, EndRole, ReachPerson, RegisterPerson } from './person-forms';

type Doing =
  | { readonly kind: 'assign' | 'reach'; readonly person: PersonAnswer }
  | { readonly kind: 'end'; readonly person: PersonAnswer; readonly role: PersonRoleAnswer };

/** Who works in the cooperation, in which roles: today, or on any day. */
function People() {
  const words = useWords();
  const { people, fora, ui } = words;
  const { coop } = useParams({ from: '/inside/$coop/personer' });
  const { state, party, sort }: PeopleSearch = useSearch({ from: '/inside/$coop/personer' });
  const navigate = useNavigate({ from: '/$coop/personer' });
  const point = usePointInTime();
  const { mayRecord } = useMembership(coop);
  const cooperation = useQuery(cooperationQuery(coop));
  const parties = cooperation.data?.parties ?? [];
  const [doing, setDoing] = useState<Doing>();
  const [said, setSaid] = useState<string>();
  const filters = peopleFilters({
    ...(state === undefined ? {} : { state }),
    ...(party === undefined ? {} : { party }),
    ...(sort === undefined ? {} : { sort }),
  });
  const list = useInfiniteQuery({
    queryKey: [coop, 'people', point, filters],
    queryFn: ({ pageParam }) => peoplePage(coop, point, filters, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });
  const rows = (list.data?.pages ?? []).flatMap(({ items }) => items);
  const set = (change: { readonly [Name in keyof PeopleSearch]?: PeopleSearch[Name] | undefined }) =>
    void navigate({
      search: (before) => Object.fromEntries(Object.entries({ ...before, ...change }).filter(([, value]) => value !== undefined)),
      replace: true,
      resetScroll: false,
    });
  const clear = () => set({ state: undefined, party: undefined });
  const narrowing: readonly Narrowing[] = [
    { name: fora.columns.standing, value: state && people.states[state], remove: () => set({ state: undefined }) },
    {
      name: people.columns.party,
      value: party === undefined ? undefined : (parties.find(({ id }) => id === party)?.name ?? party),
      remove: () => set({ party: undefined }),
    },
  ];
  const filtered = narrowing.some(({ value }) => value !== undefined);
  const writes = mayRecord && point.at === undefined;
  const does = (one: Doing) => {
    setSaid(undefined);
    setDoing(one);
  };
  const about = {
    coop,
    onClose: () => setDoing(undefined),
    onDone: (text: string) => {
      setDoing(undefined);
      setSaid(text);
    },
  };
  return (
    <Screen title={fora.both} actions={<WhoSwitch coop={coop} />}>
      <p className="quiet">{people.intro}</p>
      {mayRecord && point.at !== undefined && <p className="quiet writing-closed">{ui.past.writingClosed}</p>}
      <div className="register-filters stack">
        <div className="row" role="group" aria-label={fora.columns.standing}>
          {[undefined, ...states].map((one) => (
            <button key={one ?? ''} type="button" className="button small" aria-pressed={state === one} onClick={() => set({ state: one })}>
              {people.states[one ?? 'every']}
            </button>
          ))}
        </div>
        <div className="row fields">
          <Choice
            label={people.columns.party}
            value={party ?? ''}
            options={[['', fora.every.party], ...parties.map(({ id, name }) => [id, name] as const)]}
            onChange={(to) => set({ party: to === '' ? undefined : to })}
          />
        </div>
      </div>
      <Narrowed by={narrowing} clear={clear} />
      <Said text={said} />
      {list.error !== null && <Wrong error={list.error} retry={() => void list.refetch()} />}
      {list.isPending && <Loading />}
      {list.data !== undefined && rows.length === 0 && (
        <Empty
          what={filtered ? people.noneChosen : people.empty}
          {...(filtered ? { next: words.reading.narrowed.next } : writes ? { next: people.emptyNext } : {})}
        >
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
          <PeopleTable
            rows={rows}
            more={list.hasNextPage}
            sort={sort ?? 'name'}
            onSort={(to) => set({ sort: to === 'name' ? undefined : to })}
            {...(writes
              ? {
                  acts: {
                    assign: (person) => does({ kind: 'assign', person }),
                    reach: (person) => does({ kind: 'reach', person }),
                    end: (person, role) => does({ kind: 'end', person, role }),
                  },
                }
              : {})}
          />
          <div className="row">
            <More of={list} />
            <Download list="people" query={filters} formats={['csv', 'xlsx']} />
          </div>
        </>
      )}
      {writes && <RegisterPerson coop={coop} />}
      {doing?.kind === 'assign' && <AssignRole {...about} person={doing.person} parties={parties} />}
      {doing?.kind === 'reach' && <ReachPerson {...about} person={doing.person} />}
      {doing?.kind === 'end' && <EndRole {...about} person={doing.person} role={doing.role} />}
    </Screen>
  );
}

export const Route = createLazyRoute('/inside/$coop/personer')({ component: People });
