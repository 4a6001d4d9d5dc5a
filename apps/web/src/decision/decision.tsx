import type { CooperationAnswer, DecisionAnswer } from '@sparbar/contracts';
import { useQuery } from '@tanstack/react-query';
import { createLazyRoute, Link, useLocation } from '@tanstack/react-router';
import { Problem } from '../api/problem';
import { cooperationQuery, decisionQuery } from '../api/reads';
import { StandingChip } from '../decisions/decision-chips';
import { Screen } from '../frame/screen';
import { Empty, Loading, Wrong } from '../frame/states';
import { kept, usePointInTime } from '../time/point-in-time';
import { unbroken, useWords } from '../words/language';
import { ActOnDecision } from './act-on-decision';
import { Amendments } from './amendments';
import { Consequences } from './consequences';
import { DecisionFacts } from './decision-facts';
import './decision.css';
import { NamedDecision } from './named-decision';

function Decision() {
  const { coop, id } = Route.useParams();
  return <OneDecision key={`${coop}/${id}`} coop={coop} id={id} />;
}

/** One decision: what was decided, by whom and why, what it changed, and what has become of it. */
function OneDecision({ coop, id }: { readonly coop: string; readonly id: string }) {
  const words = useWords();
  const point = usePointInTime();
  const saved = useLocation({ select: ({ state }) => state.saved === true });
  const { data: decision, error, refetch } = useQuery(decisionQuery(coop, id, point));
  const { data: cooperation, error: without, refetch: ask } = useQuery(cooperationQuery(coop));
  const { decisionPage, ui } = words;
  if (error instanceof Problem && error.status === 404) {
    const then = point.at === undefined ? decisionPage.notFound : ui.past.notKnownYet(words.day(point.at));
    return (
      <Screen title={decisionPage.decision(id)}>
        <Empty what={then} next={decisionPage.notFoundNext}>
          <Link className="button" to="/$coop/beslut" params={{ coop }} search={kept(point)}>
            {decisionPage.allDecisions}
          </Link>
        </Empty>
      </Screen>
    );
  }
  const title = decision === undefined ? ui.decisions.title : decisionPage[decision.form](decision.name);
  return (
    <Screen title={title} above={decision !== undefined && <Above decision={decision} />}>
      {error !== null && <Wrong error={error} retry={() => void refetch()} />}
      {without !== null && <Wrong error={without} retry={() => void ask()} />}
      {decision === undefined || cooperation === undefined ? (
        error === null && without === null && <Loading lines={10} />
      ) : (
        <>
          <Whole coop={coop} decision={decision} cooperation={cooperation} recorded={saved} />
        </>
      )}
    </Screen>
  );
}

/** Where it stands, who decided and when. */
function Above({ decision }: { readonly decision: DecisionAnswer }) {
  const words = useWords();
  return (
    <span className="row">
      <StandingChip standing={decision.standing} />
      <span>{unbroken(`${decision.forumName}, ${words.plain(decision.decidedOn)}`)}</span>
    </span>
  );
}

interface WholeProps {
  readonly coop: string;
  readonly decision: DecisionAnswer;
  readonly cooperation: CooperationAnswer;
  /** One has just recorded it. */
  readonly recorded: boolean;
}

function Whole({ coop, decision, cooperation, recorded }: WholeProps) {
  const words = useWords();
  const [before = '', after = ''] = words.ui.decisions.decidedOnProposal('\n').split('\n');
  return (
    <>
      <p className="lead decided-text">{decision.text}</p>
      {decision.decidedBy !== null && (
        <p className="preview">
          {before}
          <NamedDecision coop={coop} id={decision.decidedBy} />
          {after}
        </p>
      )}
      {decision.standing === 'proposed' && decision.decidedBy === null && <p className="quiet">{words.decisionPage.waitsForDecision}</p>}
      <ActOnDecision coop={coop} decision={decision} cooperation={cooperation} recorded={recorded} />
      {decision.readAt.uncertain.length > 0 && <p className="preview">{words.ui.past.uncertain}</p>}
      <div className="decision">
        <div className="stack">
          <Consequences coop={coop} decision={decision} cooperation={cooperation} />
          <Amendments {...decision} />
        </div>
        <DecisionFacts coop={coop} decision={decision} cooperation={cooperation} />
      </div>
    </>
  );
}

export const Route = createLazyRoute('/inside/$coop/beslut/$id')({ component: Decision });
