import type { ActivityRowAnswer, DecisionAnswer, ForumAnswer, RecordDecisionDto } from '@sparbar/contracts';
import { useQuery } from '@tanstack/react-query';
import { createLazyRoute, Link, useCanGoBack, useNavigate, useParams, useRouter, useSearch } from '@tanstack/react-router';
import { api } from '../api/client';
import { activitiesQuery, cooperationQuery, decisionQuery } from '../api/reads';
import { useMembership } from '../api/session';
import { useWrite } from '../api/use-write';
import { useDraft } from '../drafts/use-draft';
import { announce } from '../frame/announce';
import { Screen } from '../frame/screen';
import { Empty, Loading, Wrong } from '../frame/states';
import { kept, usePointInTime } from '../time/point-in-time';
import { useWords } from '../words/language';
import { blankDecision, DecisionForm } from './decision-form';
import './record-decision.css';

function RecordDecision() {
  const words = useWords();
  const { coop } = useParams({ from: '/inside/$coop/registrera-beslut' });
  const { activity, proposal } = useSearch({ from: '/inside/$coop/registrera-beslut' });
  const point = usePointInTime();
  const { mayRecord, today } = useMembership(coop);
  const cooperation = useQuery(cooperationQuery(coop));
  const activities = useQuery(activitiesQuery(coop, {}));
  const proposed = useQuery({ ...decisionQuery(coop, proposal ?? '', {}), enabled: proposal !== undefined });
  const title = proposed.data === undefined ? words.recordDecision.title : words.recordDecision.titleOnProposal(proposed.data.name);
  if (!mayRecord || point.at !== undefined) {
    return (
      <Screen title={title}>
        <Empty what={mayRecord ? words.ui.past.writingClosed : words.recordDecision.notYours}>
          <Link className="button" to="/$coop/beslut" params={{ coop }} search={kept(point)}>
            {words.decisionPage.allDecisions}
          </Link>
        </Empty>
      </Screen>
    );
  }
  const asked = [cooperation, activities, ...(proposal === undefined ? [] : [proposed])];
  const failed = asked.find(({ error }) => error !== null);
  return (
    <Screen title={title}>
      {failed !== undefined && <Wrong error={failed.error} retry={() => void failed.refetch()} />}
      {failed === undefined && asked.some(({ isPending }) => isPending) && <Loading />}
      {cooperation.data !== undefined && activities.data !== undefined && (proposal === undefined || proposed.data !== undefined) && (
        <Recording
          key={`${coop}/${proposal ?? activity ?? ''}`}
          coop={coop}
          fora={cooperation.data.fora}
          activities={activities.data.items}
          today={today}
          about={activity}
          proposal={proposed.data}
        />
      )}
    </Screen>
  );
}

interface RecordingProps {
  readonly coop: string;
  readonly fora: readonly ForumAnswer[];
  readonly activities: readonly ActivityRowAnswer[];
  readonly today: string;
  /** The activity one came from, by its name or its id. */
  readonly about: string | undefined;
  readonly proposal: DecisionAnswer | undefined;
}

function Recording({ coop, about, ...given }: RecordingProps) {
  const words = useWords();
  const router = useRouter();
  const navigate = useNavigate();
  const canGoBack = useCanGoBack();
  const draft = useDraft(coop, `record.${given.proposal?.name ?? about ?? ''}`, blankDecision({ ...given, about }));
  const write = useWrite(
    coop,
    (body: RecordDecisionDto, headers) =>
      api.POST('/api/cooperations/{coop}/decisions', { params: { path: { coop }, header: headers }, body }),
    draft.attempt,
  );
  const save = (decision: RecordDecisionDto) =>
    write.mutate(decision, {
      onSuccess: ({ id }) => {
        draft.end();
        announce(words.ui.form.saved);
        void navigate({ to: '/$coop/beslut/$id', params: { coop, id }, search: {}, replace: true, state: { saved: true } });
      },
    });
  const cancel = () => {
    if (canGoBack) router.history.back();
    else void navigate({ to: '/$coop/beslut', params: { coop }, search: {} });
  };
  return <DecisionForm {...given} draft={draft} saving={write.isPending} error={write.error} save={save} cancel={cancel} />;
}

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** One has just recorded what the page shows. */
    saved?: true;
  }
}

export const Route = createLazyRoute('/inside/$coop/registrera-beslut')({ component: RecordDecision });
