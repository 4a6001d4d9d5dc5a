import type { ActivityAnswer, CooperationAnswer, TermsDto } from '@sparbar/contracts';
import type { ReactNode } from 'react';
import { StatusChip } from '../look/status-chip';
import { unbroken, useWords } from '../words/language';
import { named, resolved } from '../words/named';
import { FieldRow } from './why';

interface FieldsProps {
  readonly coop: string;
  readonly activity: ActivityAnswer;
  readonly cooperation: CooperationAnswer;
}

const contactFields = ['convener', 'districtContact', 'policeContact'] as const;

/** Every particular of the plan in words, each with its why. */
export function Fields({ coop, activity, cooperation }: FieldsProps) {
  const words = useWords();
  const { terms, why } = activity;
  const row = (field: keyof typeof words.field, value: ReactNode) => (
    <FieldRow key={field} coop={coop} label={words.field[field]} cause={why[field]}>
      {value}
    </FieldRow>
  );
  const contact = (field: (typeof contactFields)[number] | 'workingGroup') =>
    row(field, <Contact terms={terms} field={field} cooperation={cooperation} />);
  return (
    <section className="card" aria-labelledby="particulars">
      <h2 id="particulars">{words.ui.activity.summary}</h2>
      <dl className="summary">
        {row('status', <StatusChip status={activity.status} />)}
        {activity.outcome !== null && row('outcome', activity.outcome)}
        {row('duration', <Duration duration={terms?.duration ?? null} />)}
        {row('due', activity.due === null ? words.ui.plan.noDue : unbroken(words.day(activity.due)))}
        {contact('workingGroup')}
        {row('meetingFrequency', words.value(terms?.meetingFrequency ?? null))}
        {contactFields.map(contact)}
        {row(
          'otherParticipants',
          terms === null ? words.notStated : words.value(terms.otherParticipants.map((one) => named(one, cooperation))),
        )}
        {row('followUp', unbroken(words.schedule(terms?.followUp ?? null)))}
        {row('targetGroup', words.value(activity.targetGroup))}
      </dl>
    </section>
  );
}

/** How long, and beside it the paper's own words. */
function Duration({ duration }: { readonly duration: TermsDto['duration'] }) {
  const words = useWords();
  return (
    <>
      {unbroken(words.duration(duration))}
      {duration?.verbatim !== undefined && <span className="verbatim quiet"> ”{unbroken(duration.verbatim)}”</span>}
    </>
  );
}

interface ContactProps {
  readonly terms: TermsDto | null;
  readonly field: (typeof contactFields)[number] | 'workingGroup';
  readonly cooperation: CooperationAnswer;
}

/** Who it is; and where the plan says "the same as", who that is. */
function Contact({ terms, field, cooperation }: ContactProps) {
  const words = useWords();
  const contact = terms?.[field] ?? null;
  if (terms === null || contact === null) return words.notStated;
  const said = words.contact(named(contact, cooperation));
  if (contact.kind !== 'sameAs') return said;
  const meant = resolved(contact, terms);
  return meant === null || meant.kind === 'sameAs' ? said : `${said}: ${words.contact(named(meant, cooperation))}`;
}
