import type { DecisionRowAnswer } from '@sparbar/contracts';
import { useQuery } from '@tanstack/react-query';
import { createLazyRoute, Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { cooperationQuery, decisionsQuery } from '../api/reads';
import { useMembership } from '../api/session';
import { Screen } from '../frame/screen';
import { Empty, Loading, Wrong } from '../frame/states';
import { kept, usePointInTime } from '../time/point-in-time';
import { useWords } from '../words/language';
import './decisions.css';
import { Register } from './register';

const filters = ['all', 'notCarriedOut', 'proposals'] as const;
type Filter = (typeof filters)[number];

const shows: Readonly<Record<Filter, (row: DecisionRowAnswer) => boolean>> = {
  all: () => true,
  notCarriedOut: ({ standing }) => standing === 'decided' || standing === 'notCarriedOut',
  proposals: ({ standing }) => standing === 'proposed',
};

function Decisions() {
  const words = useWords();
  const { coop } = useParams({ from: '/inside/$coop/beslut' });
  const point = usePointInTime();
  const { mayRecord } = useMembership(coop);
  const [filter, setFilter] = useState<Filter>('all');
  const cooperation = useQuery(cooperationQuery(coop));
  const decisions = useQuery(decisionsQuery(coop, point));
  const { ui, decisionFilters } = words;
  const rows = decisions.data?.items.filter(shows[filter]) ?? [];
  const record = mayRecord && point.at === undefined && (
    <Link className="button main" to="/$coop/registrera-beslut" params={{ coop }} search={kept(point)}>
      {ui.decisions.record}
    </Link>
  );
  return (
    <Screen title={ui.decisions.title} actions={record}>
      {mayRecord && point.at !== undefined && <p className="quiet">{ui.past.writingClosed}</p>}
      {decisions.data !== undefined && decisions.data.items.length > 0 && (
        <div className="row" role="group" aria-label={decisionFilters.label}>
          {filters.map((one) => (
            <button key={one} type="button" className="button" aria-pressed={filter === one} onClick={() => setFilter(one)}>
              {decisionFilters[one]}
            </button>
          ))}
        </div>
      )}
      {decisions.error !== null && <Wrong error={decisions.error} retry={() => void decisions.refetch()} />}
      {decisions.isPending && <Loading />}
      {decisions.data !== undefined && decisions.data.items.length === 0 && (
        <Empty what={ui.decisions.empty} {...(record === false ? {} : { next: ui.decisions.emptyNext })}>
          {record}
        </Empty>
      )}
      {decisions.data !== undefined && decisions.data.items.length > 0 && rows.length === 0 && (
        <Empty what={filter === 'proposals' ? decisionFilters.emptyProposals : ui.decisions.emptyFiltered}>
          <button type="button" className="button" onClick={() => setFilter('all')}>
            {decisionFilters.showAll}
          </button>
        </Empty>
      )}
      {rows.length > 0 && <Register coop={coop} rows={rows} cooperation={cooperation.data} />}
      {typeof decisions.data?.next === 'string' && <p className="quiet">{decisionFilters.more}</p>}
    </Screen>
  );
}

export const Route = createLazyRoute('/inside/$coop/beslut')({ component: Decisions });
