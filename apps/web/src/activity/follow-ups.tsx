import type { ActivityFollowUpAnswer } from '@sparbar/contracts';
import { unbroken, useWords } from '../words/language';
import { Opened } from '../facts/opened';
import { EventLink } from './why';

interface FollowUpsProps {
  readonly coop: string;
  readonly followUps: readonly ActivityFollowUpAnswer[];
}

/** What was followed up, and what should have been. A missed one stands there as plainly as one that was made. */
export function FollowUps({ coop, followUps }: FollowUpsProps) {
  const words = useWords();
  return (
    <section className="card" aria-labelledby="follow-ups">
      <h2 id="follow-ups">{words.ui.activity.followUps}</h2>
      {followUps.length === 0 ? (
        <p className="quiet">{words.ui.activity.noFollowUps}</p>
      ) : (
        <ul className="follow-ups">
          {followUps.map((followUp) => (
            <li key={followUp.seq} className={followUp.state}>
              <h3>{unbroken(words.period(followUp.period))}</h3>
              {followUp.state === 'missed' ? <Missed followUp={followUp} /> : <Submitted followUp={followUp} />}
              <p className="quiet">
                {followUp.actor !== undefined && <span className="who">{followUp.actor.name}</span>} {unbroken(words.onDate(followUp.on))} ·{' '}
                <EventLink coop={coop} seq={followUp.seq} />
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Missed({ followUp: { period, lastDay } }: { readonly followUp: ActivityFollowUpAnswer }) {
  const words = useWords();
  return (
    <p>
      <strong>{unbroken(words.ui.activity.missedFollowUp(words.period(period)))}</strong>{' '}
      {lastDay !== undefined && unbroken(words.ui.activity.lastDay(words.day(lastDay)))}
    </p>
  );
}

function Submitted({ followUp: { kind, rating, text } }: { readonly followUp: ActivityFollowUpAnswer }) {
  const words = useWords();
  return (
    <>
      {rating !== undefined && (
        <p>
          <strong>{words.ui.activity.rated(words.label.rating[rating])}</strong>
        </p>
      )}
      {kind !== undefined && text !== undefined && (
        <p className="said">
          {words.label.followUpKind[kind]}: <Opened text={text} />
        </p>
      )}
    </>
  );
}
