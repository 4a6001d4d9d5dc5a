import type { ActivityAnswer } from '@sparbar/contracts';
import { Link } from '@tanstack/react-router';
import { kept } from '../time/point-in-time';
import { useWords } from '../words/language';
import { EventLink } from './why';

interface GoesOnProps {
  readonly coop: string;
  readonly activity: Pick<ActivityAnswer, 'continuedIn' | 'continues'>;
}

/** What it goes on as, and what it carries on: each end leads to the other, and to the event that says so. */
export function GoesOn({ coop, activity: { continuedIn, continues } }: GoesOnProps) {
  const words = useWords();
  const said = words.continuation;
  if (continuedIn === null && continues.length === 0) return null;
  return (
    <dl className="summary">
      {continuedIn !== null && (
        <div>
          <dt>{said.field}</dt>
          <dd className="value">
            {continuedIn.in.map(({ id, reference }, index) => (
              <span key={id}>
                {index > 0 && ', '}
                <ToActivity coop={coop} reference={reference} />
              </span>
            ))}{' '}
            <span className="quiet">{said.said[continuedIn.how](continuedIn.plan)}</span>
          </dd>
          <dd>
            <EventLink coop={coop} seq={continuedIn.seq} />
          </dd>
        </div>
      )}
      {continues.map(({ id, reference, how, seq }) => (
        <div key={id}>
          <dt>{said.from}</dt>
          <dd className="value">
            <ToActivity coop={coop} reference={reference} /> <span className="quiet">{said.ways[how].toLowerCase()}</span>
          </dd>
          <dd>
            <EventLink coop={coop} seq={seq} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function ToActivity({ coop, reference }: { readonly coop: string; readonly reference: string }) {
  return (
    <Link to="/$coop/aktivitet/$id" params={{ coop, id: reference }} search={kept}>
      {reference}
    </Link>
  );
}
