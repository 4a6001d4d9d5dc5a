import type { CooperationAnswer, DecisionAnswer, EffectAnswer } from '@sparbar/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { eventQuery } from '../api/reads';
import { OutcomeChip } from '../decisions/decision-chips';
import { inWords } from '../facts/in-words';
import { kept, usePointInTime } from '../time/point-in-time';
import { unbroken, useWords } from '../words/language';

interface ConsequencesProps {
  readonly coop: string;
  readonly decision: DecisionAnswer;
  readonly cooperation: CooperationAnswer | undefined;
}

/** What the decision was to change in the plan and what came of it, as before and after. */
export function Consequences({ coop, decision, cooperation }: ConsequencesProps) {
  const words = useWords();
  const { decisions } = words.ui;
  return (
    <section className="card stack" aria-labelledby="consequences-title">
      <h2 id="consequences-title">{decisions.consequences}</h2>
      {decision.effects.length === 0 && <p className="quiet">{decisions.noConsequences}</p>}
      {decision.effects.length > 0 && (
        <ol className="consequences">
          {decision.effects.map((effect, index) => (
            <li key={index} className="stack">
              <Consequence coop={coop} of={effect} cooperation={cooperation} proposed={decision.form === 'proposal'} />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

interface ConsequenceProps {
  readonly coop: string;
  readonly of: EffectAnswer;
  readonly cooperation: CooperationAnswer | undefined;
  readonly proposed: boolean;
}

function Consequence({ coop, of: { effect, activity, outcome, by, refusal }, cooperation, proposed }: ConsequenceProps) {
  const words = useWords();
  const point = usePointInTime();
  const event = useQuery({ ...eventQuery(coop, String(by?.seq ?? '')), enabled: outcome === 'done' });
  const names = cooperation ?? { parties: [], fora: [] };
  const before = effect.kind === 'changeDuration' ? inWords(event.data?.from, words, names) : undefined;
  const after = effect.kind === 'changeDuration' ? (inWords(event.data?.to, words, names) ?? words.duration(effect.duration)) : undefined;
  return (
    <>
      <div className="row what">
        <Link to="/$coop/aktivitet/$id" params={{ coop, id: activity }} search={kept(point)}>
          <strong>{activity}</strong>
        </Link>
        <span>{words.label.effect[effect.kind]}</span>
        {!proposed && <OutcomeChip outcome={outcome} />}
        {by !== null && (
          <Link
            className="quiet"
            to="/$coop/historik"
            params={{ coop }}
            search={{ ...kept(point), event: String(by.seq) }}
            aria-label={words.decisionPage.inHistory(by.seq)}
          >
            {unbroken(words.decisionPage.eventNumber(by.seq))}
          </Link>
        )}
      </div>
      {after !== undefined && (
        <p>
          {before !== undefined && (
            <>
              <span className="visually-hidden">{words.ui.decisions.before}: </span>
              <del>{unbroken(before)}</del>
              <span aria-hidden="true"> → </span>
              <span className="visually-hidden">. {words.ui.decisions.after}: </span>
            </>
          )}
          <strong>{unbroken(after)}</strong>
        </p>
      )}
      {refusal !== null && <p className="problem">{refusal.sentence}</p>}
    </>
  );
}
