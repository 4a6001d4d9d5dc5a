import type { AccountRowAnswer } from '@sparbar/contracts';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/client';
import { accountsPage } from '../api/reads';
import { Empty, Loading, Wrong } from '../frame/states';
import { Ask } from '../look/ask';
import { Download } from '../look/download';
import { More } from '../look/more';
import { NarrowedOnPaper } from '../look/narrowed';
import { useWords } from '../words/language';
import { AccountsTable } from './accounts-table';
import { accountsAsked, type AdministrationSearch, type Narrow } from './chosen';
import { Said } from './said';
import { Shown } from './shown';
import { ToForm } from './to-form';
import { useChange } from './use-change';
import { userIn } from './user';

/** Every account of the installation and what it leads to; and its end, at the row. */
export function AccountsList({ search, narrow }: { readonly search: AdministrationSearch; readonly narrow: Narrow }) {
  const words = useWords();
  const { administration, ui } = words;
  const { accounts = 'open', accountSort = 'user' } = search;
  const asked = accountsAsked(search);
  const list = useInfiniteQuery({
    queryKey: ['accounts', asked],
    queryFn: ({ pageParam }) => accountsPage(asked, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });
  const [closing, setClosing] = useState<AccountRowAnswer>();
  const [said, setSaid] = useState<string>();
  const close = useChange('accounts', (body: { readonly account: string }, header) =>
    api.POST('/api/accounts/closure', { params: { header }, body }),
  );
  const pages = list.data?.pages ?? [];
  const rows = pages.flatMap(({ items }) => items);
  const counts = pages[0]?.counts;
  const unread = pages[0]?.unread ?? 0;
  const names = administration.shownAccounts;
  const filtered = accounts !== 'open';
  return (
    <section className="stack" aria-labelledby="accounts-list">
      <div className="heading">
        <h2 id="accounts-list">{administration.accounts.title}</h2>
        <ToForm card="accounts">{ui.administration.account}</ToForm>
      </div>
      <NarrowedOnPaper by={[{ name: administration.columns.state, value: names[accounts] }]} />
      <div className="register-filters">
        <Shown
          label={administration.accounts.filter}
          value={accounts}
          options={[
            ['open', names.open, counts?.open],
            ['closed', names.closed, counts?.closed],
            ['every', names.every, counts && counts.open + counts.closed],
          ]}
          onChange={(to) => narrow({ accounts: to === 'open' ? undefined : to })}
        />
      </div>
      <Said text={said} />
      {unread > 0 && <p className="problem">{administration.unread(unread)}</p>}
      {list.error !== null && <Wrong error={list.error} retry={() => void list.refetch()} />}
      {list.isPending && <Loading lines={12} />}
      {list.data !== undefined && rows.length === 0 && (
        <Empty
          what={filtered ? administration.emptyFiltered : administration.accounts.empty}
          {...(filtered ? {} : { next: administration.accounts.emptyNext })}
        >
          {filtered && (
            <button type="button" className="button" onClick={() => narrow({ accounts: undefined })}>
              {ui.actions.clearFilters}
            </button>
          )}
        </Empty>
      )}
      {rows.length > 0 && (
        <>
          <AccountsTable
            rows={rows}
            more={list.hasNextPage}
            sort={accountSort}
            onSort={(to) => narrow({ accountSort: to === 'user' ? undefined : to })}
            onClose={(row) => {
              close.reset();
              setClosing(row);
            }}
          />
          <div className="row">
            <More of={list} />
            <Download list="accounts" query={asked} formats={['csv', 'xlsx']} />
          </div>
        </>
      )}
      {closing !== undefined && (
        <Ask
          title={administration.closeAccountOf(userIn(closing.user, words))}
          does={administration.closeAccount}
          dangerous
          pending={close.isPending}
          error={close.error}
          onDo={() =>
            close.mutate(
              { account: closing.id },
              {
                onSuccess: () => {
                  setClosing(undefined);
                  setSaid(administration.closed(userIn(closing.user, words)));
                },
              },
            )
          }
          onClose={() => setClosing(undefined)}
        >
          <p>{ui.administration.closeAccountHint}</p>
        </Ask>
      )}
    </section>
  );
}
