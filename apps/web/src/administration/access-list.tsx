import type { AccessRowAnswer, Role } from '@sparbar/contracts';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/client';
import { accessPage, cooperationQuery } from '../api/reads';
import { Empty, Loading, Wrong } from '../frame/states';
import { Ask } from '../look/ask';
import { Download } from '../look/download';
import { More } from '../look/more';
import { NarrowedOnPaper } from '../look/narrowed';
import { useWords } from '../words/language';
import { AccessTable } from './access-table';
import { ChangeAccess } from './change-access';
import { accessAsked, roles, type AdministrationSearch, type Narrow } from './chosen';
import { Choice } from './labelled';
import { Said } from './said';
import { Shown } from './shown';
import { ToForm } from './to-form';
import { useChange } from './use-change';
import { userIn } from './user';

interface AccessListProps {
  readonly coop: string;
  readonly search: AdministrationSearch;
  readonly narrow: Narrow;
}

/** Who has, and who has had, a place in the cooperation; and what one does about it, at the row. */
export function AccessList({ coop, search, narrow }: AccessListProps) {
  const words = useWords();
  const { administration, ui } = words;
  const { access = 'granted', role, party, sort = 'user' } = search;
  const asked = accessAsked(search);
  const parties = useQuery(cooperationQuery(coop)).data?.parties ?? [];
  const list = useInfiniteQuery({
    queryKey: [coop, 'access', asked],
    queryFn: ({ pageParam }) => accessPage(coop, asked, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });
  const [changing, setChanging] = useState<AccessRowAnswer>();
  const [taking, setTaking] = useState<AccessRowAnswer>();
  const [said, setSaid] = useState<string>();
  const take = useChange(coop, (body: { readonly account: string }, header) =>
    api.POST('/api/cooperations/{coop}/access/revocation', { params: { path: { coop }, header }, body }),
  );
  const pages = list.data?.pages ?? [];
  const rows = pages.flatMap(({ items }) => items);
  const counts = pages[0]?.counts;
  const done = (text: string) => {
    setChanging(undefined);
    setTaking(undefined);
    setSaid(text);
  };
  const names = administration.shownAccess;
  const filtered = access !== 'granted' || role !== undefined || party !== undefined;
  const clear = () => narrow({ access: undefined, role: undefined, party: undefined });
  return (
    <section className="stack" aria-labelledby="access-list">
      <div className="heading">
        <h2 id="access-list">{administration.access.title}</h2>
        <ToForm card="access">{ui.administration.access}</ToForm>
      </div>
      <NarrowedOnPaper
        by={[
          { name: administration.columns.state, value: names[access] },
          { name: administration.columns.role, value: role === undefined ? undefined : words.role[role] },
          { name: administration.columns.party, value: parties.find(({ id }) => id === party)?.name ?? party },
        ]}
      />
      <div className="register-filters stack">
        <Shown
          label={administration.access.filter}
          value={access}
          options={[
            ['granted', names.granted, counts?.granted],
            ['withdrawn', names.withdrawn, counts?.withdrawn],
            ['every', names.every, counts && counts.granted + counts.withdrawn],
          ]}
          onChange={(to) => narrow({ access: to === 'granted' ? undefined : to })}
        />
        <div className="row fields">
          <Choice
            label={administration.columns.role}
            value={role ?? ''}
            options={[['', administration.everyRole], ...roles.map((one): readonly [Role, string] => [one, words.role[one]])]}
            onChange={(to) => narrow({ role: to === '' ? undefined : to })}
          />
          <Choice
            label={administration.columns.party}
            value={party ?? ''}
            options={[['', administration.everyParty], ...parties.map(({ id, name }): readonly [string, string] => [id, name])]}
            onChange={(to) => narrow({ party: to === '' ? undefined : to })}
          />
        </div>
      </div>
      <Said text={said} />
      {list.error !== null && <Wrong error={list.error} retry={() => void list.refetch()} />}
      {list.isPending && <Loading lines={12} />}
      {list.data !== undefined && rows.length === 0 && (
        <Empty
          what={filtered ? administration.emptyFiltered : administration.access.empty}
          {...(filtered ? {} : { next: administration.access.emptyNext })}
        >
          {filtered && (
            <button type="button" className="button" onClick={clear}>
              {ui.actions.clearFilters}
            </button>
          )}
        </Empty>
      )}
      {rows.length > 0 && (
        <>
          <AccessTable
            rows={rows}
            more={list.hasNextPage}
            sort={sort}
            onSort={(to) => narrow({ sort: to === 'user' ? undefined : to })}
            onChange={setChanging}
            onTake={(row) => {
              take.reset();
              setTaking(row);
            }}
          />
          <div className="row">
            <More of={list} />
            <Download list="access" coop={coop} query={asked} formats={['csv', 'xlsx']} />
          </div>
        </>
      )}
      {changing !== undefined && (
        <ChangeAccess
          coop={coop}
          row={changing}
          parties={parties}
          onClose={() => setChanging(undefined)}
          onDone={(now) => done(administration.changed(userIn(changing.user, words), words.role[now]))}
        />
      )}
      {taking !== undefined && (
        <Ask
          title={administration.withdrawFrom(userIn(taking.user, words))}
          does={administration.withdraw}
          dangerous
          pending={take.isPending}
          error={take.error}
          onDo={() =>
            take.mutate({ account: taking.account }, { onSuccess: () => done(administration.withdrawn(userIn(taking.user, words))) })
          }
          onClose={() => setTaking(undefined)}
        >
          <p>{ui.administration.takeAccessHint}</p>
        </Ask>
      )}
    </section>
  );
}
