import type { ActivityRowAnswer, CooperationAnswer, TermsDto } from '@sparbar/contracts';
import type { Messages } from '@sparbar/messages';
import { memo } from 'react';
import { Basis } from '../evidence/basis';
import { StatusChip } from '../look/status-chip';
import { named, resolved } from '../words/named';
import { unbroken, useWords } from '../words/language';
import { ActivityLink } from './activity-link';
import { LanePicture } from './lane-picture';

interface PlanRowProps {
  readonly coop: string;
  readonly activity: ActivityRowAnswer;
  readonly cooperation: CooperationAnswer | undefined;
  readonly year: number;
  readonly day: string;
  /** Since the day one compares with. */
  readonly changed: boolean;
}

/** One activity: what it is called, who with whom, its year as a drawing, and where it stands. */
export const PlanRow = memo(function PlanRow({ coop, activity, cooperation, year, day, changed }: PlanRowProps) {
  const words = useWords();
  const who = activity.terms === null || cooperation === undefined ? undefined : withWhom(activity.terms, cooperation, words);
  const due = activity.due === null ? words.ui.plan.noDue : unbroken(words.shortDay(activity.due));
  const seqOf = (field: 'status' | 'due'): readonly number[] => {
    const cause = activity.why[field];
    return cause === undefined ? [] : [cause.seq];
  };
  return (
    <li className={changed ? 'plan-row changed' : 'plan-row'}>
      <span className="reference quiet">{activity.reference}</span>
      <div className="what">
        <ActivityLink coop={coop} activity={activity} />
        {who !== undefined && <span className="quiet">{who}</span>}
      </div>
      <LanePicture activity={activity} year={year} day={day} />
      <div className="standing">
        <Basis seqs={seqOf('status')} of={`${activity.reference} ${words.status[activity.status].toLowerCase()}`}>
          <StatusChip status={activity.status} />
        </Basis>
        <Basis seqs={seqOf('due')} of={`${activity.reference} ${due.toLowerCase()}`} className="quiet">
          {due}
        </Basis>
      </div>
    </li>
  );
});

function withWhom(terms: TermsDto, cooperation: CooperationAnswer, words: Messages): string | undefined {
  const say = (contact: TermsDto['convener']): string | undefined => {
    const found = resolved(contact, terms);
    if (found === null) return undefined;
    // In a list the role is enough: whose role it is stands on the activity's own page.
    if (found.kind === 'role') return found.role;
    if (found.kind === 'party') return cooperation.parties.find(({ id }) => id === found.party)?.calledToday;
    return words.contact(named(found, cooperation));
  };
  const [convener, police] = [say(terms.convener), say(terms.policeContact)];
  return convener === undefined || police === undefined ? (convener ?? police) : words.ui.plan.withWhom(convener, police);
}
