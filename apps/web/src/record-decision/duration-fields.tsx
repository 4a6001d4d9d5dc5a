import { useId } from 'react';
import { DayInput } from '../look/day-input';
import { Field } from '../look/field';
import { useWords } from '../words/language';
import { endsAfter, type EffectDraft } from './effect-draft';

interface DurationFieldsProps {
  readonly draft: EffectDraft;
  readonly today: string;
  readonly change: (draft: EffectDraft) => void;
}

/** Until a day or until further notice; the usual days are one press away. */
export function DurationFields({ draft, today, change }: DurationFieldsProps) {
  const words = useWords().recordDecision;
  const duration = useWords().duration;
  const group = useId();
  const choices = ['dueBy', 'openEnded', ...(draft.proposed === undefined ? [] : (['asProposed'] as const))] as const;
  const labelOf = (choice: EffectDraft['duration']): string =>
    choice === 'asProposed' ? words.asProposed(duration(draft.proposed ?? null)) : words[choice];
  return (
    <>
      <div className="field" role="radiogroup" aria-labelledby={group}>
        <span className="label" id={group}>
          {words.newDuration}
        </span>
        {choices.map((choice) => (
          <label key={choice} className="choice">
            <input type="radio" name={group} checked={draft.duration === choice} onChange={() => change({ ...draft, duration: choice })} />
            {labelOf(choice)}
          </label>
        ))}
      </div>
      {draft.duration === 'dueBy' && (
        <>
          <Field label={words.lastDay}>
            {(control) => <DayInput {...control} value={draft.date} onChange={(date) => change({ ...draft, date })} required />}
          </Field>
          <div className="row" role="group" aria-label={words.quickLabel}>
            {endsAfter(today).map(({ tertial, year, end }) => (
              <button
                key={tertial}
                type="button"
                className="button"
                aria-pressed={draft.date === end}
                onClick={() => change({ ...draft, date: end })}
              >
                {words.quick(tertial, year)}
              </button>
            ))}
          </div>
        </>
      )}
    </>
  );
}
