import type { CooperationAnswer, DecisionAnswer } from '@sparbar/contracts';
import type { ReactNode } from 'react';
import { FieldRow } from '../activity/why';
import { swedishDay } from '../facts/held';
import { Opened } from '../facts/opened';
import { unbroken, useWords } from '../words/language';
import { named } from '../words/named';
import { NamedDecision } from './named-decision';

interface DecisionFactsProps {
  readonly coop: string;
  readonly decision: DecisionAnswer;
  readonly cooperation: CooperationAnswer | undefined;
}

/** Who, when, why and by whom: what one must know to understand the decision later. */
export function DecisionFacts({ coop, decision, cooperation }: DecisionFactsProps) {
  const words = useWords();
  const { decisions, activity } = words.ui;
  const { why, decidedOn, recordedAt, recordedBy, ground, presentedBy, tookPart, assignedTo, due, note, proposal } = decision;
  const recordedLater = decision.afterwards || decidedOn.date !== swedishDay(recordedAt);
  const row = (label: string, value: ReactNode, field?: string) => (
    <FieldRow coop={coop} label={label} cause={field === undefined ? undefined : why[field]}>
      {value ?? <span className="quiet">{activity.notStated}</span>}
    </FieldRow>
  );
  return (
    <section className="card stack" aria-labelledby="facts-title">
      <h2 id="facts-title">{words.decisionPage.facts}</h2>
      <dl className="summary">
        {row(decisions.columns.decidedOn, unbroken(words.onDate(decidedOn)))}
        {recordedLater &&
          row(words.decisionPage.recordedOn, unbroken(words.decisionPage.recordedBy(recordedBy.name, words.instant(recordedAt))))}
        {row(decisions.whoDecided, decision.forumName, 'forum')}
        {row(decisions.grounds, ground, 'ground')}
        {row(decisions.presentedBy, presentedBy === null ? null : <Opened text={presentedBy} />)}
        {row(decisions.tookPart, tookPart === null ? null : <Opened text={tookPart} />)}
        {decision.form === 'decision' && (
          <>
            {row(
              decisions.columns.assignedTo,
              assignedTo === null || cooperation === undefined ? null : words.contact(named(assignedTo, cooperation)),
              'assignedTo',
            )}
            {due !== null && row(decisions.columns.due, unbroken(words.day(due)), 'due')}
          </>
        )}
        {row(decisions.columns.standing, words.label.standing[decision.standing], 'standing')}
        {note !== null && row(words.decisionPage.note, note)}
        {proposal !== null && row(words.decisionPage.decidesOn, <NamedDecision coop={coop} id={proposal} />)}
      </dl>
    </section>
  );
}
