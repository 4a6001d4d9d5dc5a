import type { CooperationAnswer, DecisionAnswer } from '@sparbar/contracts';
import { Link, useNavigate } from '@tanstack/react-router';
import { Fragment, useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useMembership } from '../api/session';
import { useHasDraft } from '../drafts/use-draft';
import { announce } from '../frame/announce';
import { usePointInTime } from '../time/point-in-time';
import { useWords } from '../words/language';
import { Assign } from './assign';
import { ChangeText } from './change-text';
import { CloseDecision } from './close-decision';
import { CorrectStanding } from './correct-standing';
import { Revoke } from './revoke';

interface ActOnDecisionProps {
  readonly coop: string;
  readonly decision: DecisionAnswer;
  readonly cooperation: CooperationAnswer;
  /** One comes from having recorded it. */
  readonly recorded: boolean;
}

type Act = 'assign' | 'carriedOut' | 'notCarriedOut' | 'correctStanding' | 'change' | 'revoke';

const possible: Readonly<Record<DecisionAnswer['standing'], readonly Act[]>> = {
  proposed: ['change', 'revoke'],
  decided: ['assign', 'carriedOut', 'notCarriedOut', 'change', 'revoke'],
  carriedOut: ['correctStanding', 'change', 'revoke'],
  notCarriedOut: ['correctStanding', 'change', 'revoke'],
  revoked: ['correctStanding'],
};

/** What puts right what one has just said. */
const correctedBy: Readonly<Record<Act, Act>> = {
  assign: 'assign',
  carriedOut: 'correctStanding',
  notCarriedOut: 'correctStanding',
  revoke: 'correctStanding',
  correctStanding: 'correctStanding',
  change: 'change',
};

/** What one can say about the decision: today, and if one may. */
export function ActOnDecision(props: ActOnDecisionProps) {
  const words = useWords();
  const point = usePointInTime();
  const { mayRecord } = useMembership(props.coop);
  if (!mayRecord) return null;
  if (point.at !== undefined) return <p className="quiet writing-closed">{words.ui.past.writingClosed}</p>;
  return <Acts {...props} />;
}

/**
 * One form at a time opens in its place; a closed one keeps what was typed until something is saved. What is open stays until it has answered, also
 * when what it recorded has made it impossible meanwhile: or nobody would be told.
 */
function Acts({ coop, decision, cooperation, recorded }: ActOnDecisionProps) {
  const words = useWords();
  const { decisionPage, ui } = words;
  const hasDraft = useHasDraft(coop);
  const [open, setOpen] = useState<Act | undefined>(() => possible[decision.standing].find((act) => hasDraft(`${act}.${decision.name}`)));
  const [saves, setSaves] = useState(0);
  const buttons = useRef<Partial<Record<Act, HTMLButtonElement | null>>>({});
  const confirmation = useRef<HTMLDivElement>(null);
  const navigate = useNavigate();
  // Once: whoever reads the page anew has not just recorded it.
  const [last, setLast] = useState<{ readonly act: Act; readonly said: string } | 'recorded' | undefined>(
    recorded ? 'recorded' : undefined,
  );
  useEffect(() => {
    if (recorded) void navigate({ to: '.', search: true, state: {}, replace: true, resetScroll: false });
  }, [recorded, navigate]);
  useEffect(() => {
    if (saves > 0) confirmation.current?.focus();
  }, [saves]);

  const acts = possible[decision.standing];
  const undecided = decision.standing === 'proposed' && decision.decidedBy === null;
  const labels: Readonly<Record<Act, string>> = {
    assign: ui.decisions.assign,
    carriedOut: decisionPage.markCarriedOut,
    notCarriedOut: decisionPage.markNotCarriedOut,
    correctStanding: decisionPage.correctStanding(words.label.standing[decision.standing]),
    change: decisionPage.change,
    revoke: ui.decisions.revoke,
  };
  const close = (act: Act) => {
    setOpen(undefined);
    buttons.current[act]?.focus();
  };
  const { recorded: said } = words.frame;
  const saved = (act: Act) => {
    setOpen(undefined);
    setSaves(saves + 1);
    const what = act === 'correctStanding' ? said.correction : said.act(labels[act]);
    setLast({ act, said: what });
    announce(what);
  };
  // What is recorded stays; putting it right is to say something new, where there is something to say.
  const correction = last === undefined ? undefined : last === 'recorded' ? 'change' : correctedBy[last.act];
  const escape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || open === undefined) return;
    event.stopPropagation();
    close(open);
  };
  const form = (act: Act) => {
    const props = { coop, decision, cooperation, hidden: open !== act, onClose: () => close(act), onSaved: () => saved(act) };
    switch (act) {
      case 'assign':
        return <Assign {...props} />;
      case 'carriedOut':
      case 'notCarriedOut':
        return <CloseDecision {...props} carriedOut={act === 'carriedOut'} />;
      case 'correctStanding':
        return <CorrectStanding {...props} />;
      case 'change':
        return <ChangeText {...props} />;
      case 'revoke':
        return <Revoke {...props} />;
    }
  };
  return (
    <section className="stack" aria-labelledby="acts-title" onKeyDown={escape}>
      <h2 id="acts-title" className="visually-hidden">
        {decisionPage.actions}
      </h2>
      {(acts.length > 0 || undecided) && (
        <div className="row">
          {undecided && (
            <Link className="button main" to="/$coop/registrera-beslut" params={{ coop }} search={{ proposal: decision.name }}>
              {decisionPage.decideOnProposal}
            </Link>
          )}
          {acts.map((act) => (
            <button
              key={act}
              type="button"
              className="button"
              ref={(button) => {
                buttons.current[act] = button;
              }}
              aria-expanded={open === act}
              onClick={() => (open === act ? close(act) : setOpen(act))}
            >
              {labels[act]}
            </button>
          ))}
        </div>
      )}
      {last !== undefined && open === undefined && (
        <div className="saved row" ref={confirmation} tabIndex={-1}>
          <p>{last === 'recorded' ? said.decision(decisionPage[decision.form](decision.name)) : last.said}</p>
          {correction !== undefined && acts.includes(correction) && (
            <button type="button" className="button small" onClick={() => setOpen(correction)}>
              {ui.actions.correct}
            </button>
          )}
        </div>
      )}
      {[...new Set([...acts, ...(open === undefined ? [] : [open])])].map((act) => (
        <Fragment key={`${act}${saves}`}>{form(act)}</Fragment>
      ))}
    </section>
  );
}
