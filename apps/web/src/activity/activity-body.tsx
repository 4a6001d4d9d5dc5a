import type { ActivityAnswer, CooperationAnswer, EventAnswer } from '@sparbar/contracts';
import { useState } from 'react';
import { useSession } from '../api/session';
import { usePointInTime } from '../time/point-in-time';
import { useWords } from '../words/language';
import './activity.css';
import { Fields } from './fields';
import { FollowUps } from './follow-ups';
import { PlanRowFields } from './plan-row-fields';
import { Recording } from './recording';
import { Timeline } from './timeline';

interface ActivityBodyProps {
  readonly coop: string;
  readonly activity: ActivityAnswer;
  readonly cooperation: CooperationAnswer;
}

/** What can be said of it, what the plan says and why, and all that has happened: the same on its page and in the drawer over the plan. */
export function ActivityBody({ coop, activity, cooperation }: ActivityBodyProps) {
  const words = useWords();
  const point = usePointInTime();
  const me = useSession()?.user.id;
  const [savedAfter, setSavedAfter] = useState<number>();
  const isNew = ({ seq, who }: EventAnswer) => savedAfter !== undefined && seq > savedAfter && who.id === me;
  return (
    <>
      <Recording coop={coop} activity={activity} point={point} onSaved={() => setSavedAfter(activity.readAt.seq)} />
      {activity.readAt.uncertain.length > 0 && <p className="preview">{words.ui.past.uncertain}</p>}
      <div className="activity">
        <div className="stack">
          <Fields coop={coop} activity={activity} cooperation={cooperation} />
          <PlanRowFields coop={coop} activity={activity} />
          <FollowUps coop={coop} followUps={activity.followUps} />
        </div>
        <Timeline coop={coop} id={activity.reference} point={point} cooperation={cooperation} isNew={isNew} />
      </div>
    </>
  );
}
