import type { ActivityAnswer } from '@sparbar/contracts';
import type { FieldValue } from '@sparbar/messages';
import { unbroken, useWords } from '../words/language';
import { FieldRow } from './why';

interface PlanRowFieldsProps {
  readonly coop: string;
  readonly activity: ActivityAnswer;
}

const fields = [
  ...(['cause', 'measure', 'operativeGoal', 'when', 'who', 'preventionKinds', 'preventionLevels'] as const),
  ...(['indicators', 'cost', 'comment'] as const),
] as const;

/** Why it is done, what is to come of it and what it costs: each with its why, and in one line what nobody has stated. */
export function PlanRowFields({ coop, activity }: PlanRowFieldsProps) {
  const words = useWords();
  const valueOf = (field: (typeof fields)[number]): FieldValue => (activity.terms?.[field] ?? null) as FieldValue;
  const stated = fields.filter((field) => valueOf(field) !== null);
  const missing = fields.filter((field) => valueOf(field) === null);
  return (
    <section className="card" aria-labelledby="plan-row">
      <h2 id="plan-row">{words.particulars.title}</h2>
      {stated.length > 0 && (
        <dl className="summary">
          {stated.map((field) => (
            <FieldRow key={field} coop={coop} label={words.field[field]} cause={activity.why[field]}>
              {unbroken(words.value(valueOf(field)))}
            </FieldRow>
          ))}
        </dl>
      )}
      {missing.length > 0 && <p className="quiet">{words.particulars.notStated(words.list(missing.map((field) => words.field[field])))}</p>}
    </section>
  );
}
