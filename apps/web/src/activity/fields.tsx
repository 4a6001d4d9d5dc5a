import type { ActivityAnswer, CooperationAnswer, TermsDto } from '@sparbar/contracts';
import type { FieldValue } from '@sparbar/messages';
import type { ReactNode } from 'react';
import { StatusChip } from '../look/status-chip';
import { unbroken, useWords } from '../words/language';
import { named, resolved } from '../words/named';
import { GoesOn } from './goes-on';
import { FieldRow } from './why';

interface FieldsProps {
  readonly coop: string;
  readonly activity: ActivityAnswer;
  readonly cooperation: CooperationAnswer;
}

const contactFields = ['convener', 'districtContact', 'policeContact'] as const;
type Worded = keyof NonNullable<TermsDto['verbatim']>;

/** Every particular of the plan in words, each with its why. */
export function Fields({ coop, activity, cooperation }: FieldsProps) {
  const words = useWords();
  const { terms, why } = activity;
  const row = (field: keyof typeof words.field, value: ReactNode) => (
    <FieldRow key={field} coop={coop} label={words.field[field]} cause={why[field]}>
      {value}
    </FieldRow>
  );
  const worded = (field: Worded, value: ReactNode) =>
    row(
      field,
      <>
        {value}
        <Verbatim said={terms?.verbatim?.[field]} />
      </>,
    );
  const contact = (field: (typeof contactFields)[number] | 'workingGroup') =>
    worded(field, <Contact terms={terms} field={field} cooperation={cooperation} />);
  const { coordinator, ...schedule } = terms?.followUp ?? { periods: [], continuous: false };
  const followUp =
    (terms?.followUp ?? null) === null
      ? words.notStated
      : words.schedule({ ...schedule, ...(coordinator === undefined ? {} : { coordinator: named(coordinator, cooperation) }) });
  return (
    <section className="card" aria-labelledby="particulars">
      <h2 id="particulars">{words.ui.activity.summary}</h2>
      <Completeness completeness={activity.completeness} />
      <GoesOn coop={coop} activity={activity} />
      <dl className="summary">
        {row('status', <StatusChip status={activity.status} />)}
        {activity.outcome !== null && row('outcome', activity.outcome)}
        {row('duration', <Duration duration={terms?.duration ?? null} />)}
        {row('due', activity.due === null ? words.ui.plan.noDue : unbroken(words.day(activity.due)))}
        {contact('workingGroup')}
        {row('meetingFrequency', words.value(terms?.meetingFrequency ?? null))}
        {(terms?.meetingRecurrence ?? null) !== null &&
          row('meetingRecurrence', words.value((terms?.meetingRecurrence ?? null) as FieldValue))}
        {contactFields.map(contact)}
        {worded(
          'otherParticipants',
          terms === null ? words.notStated : words.value(terms.otherParticipants.map((one) => named(one, cooperation))),
        )}
        {worded('followUp', unbroken(followUp))}
        {row('targetGroup', words.value(activity.targetGroup))}
        {activity.subheading !== null && row('subheading', activity.subheading)}
        {activity.verb !== null && row('verb', words.label.verb[activity.verb])}
      </dl>
    </section>
  );
}

/** What of all that an activity has to have is missing, in a sentence: it is there to be filled in. */
function Completeness({ completeness }: Pick<ActivityAnswer, 'completeness'>) {
  const words = useWords();
  const { stated, of, missing, notYet } = completeness;
  const names = (fields: typeof missing): string => words.list(fields.map((field) => words.field[field]));
  return (
    <p className="completeness">
      {missing.length === 0 ? words.particulars.complete(of) : words.particulars.stated(stated, of, names(missing))}
      {notYet.length > 0 && ` ${words.particulars.notYet(names(notYet))}`}
    </p>
  );
}

/** The paper's own words, and the heading they stand under where that is another one. */
function Verbatim({ said }: { readonly said: NonNullable<TermsDto['verbatim']>[Worded] }) {
  const words = useWords();
  if (said === undefined) return null;
  return (
    <span className="verbatim quiet">
      {' '}
      ”{unbroken(said.text)}”{said.label !== undefined && `, ${words.particulars.under(said.label)}`}
    </span>
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
