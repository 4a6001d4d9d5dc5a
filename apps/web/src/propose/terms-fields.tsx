import { DayInput } from '../look/day-input';
import { Field } from '../look/field';
import { tertials } from '../time/tertials';
import { useWords } from '../words/language';
import type { Draft } from './draft';

interface TermsFieldsProps {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
}

const kinds = ['none', 'openEnded', 'dueBy', 'assignmentYear', 'milestone'] as const;
const contacts = ['workingGroup', 'convener', 'districtContact', 'policeContact'] as const;

/** How long, who, and when it is followed up. All of it may be left for later. */
export function TermsFields({ draft, change }: TermsFieldsProps) {
  const words = useWords();
  const { propose } = words.ui;
  return (
    <fieldset className="stack">
      <legend>{propose.terms}</legend>
      <Field label={propose.duration}>
        {(control) => (
          <select
            {...control}
            value={draft.duration}
            onChange={({ target }) => change({ duration: kinds.find((kind) => kind === target.value) ?? 'none' })}
          >
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {propose.durations[kind]}
              </option>
            ))}
          </select>
        )}
      </Field>
      {draft.duration === 'dueBy' && (
        <Field label={propose.day}>
          {(control) => <DayInput {...control} required value={draft.day} onChange={(day) => change({ day })} />}
        </Field>
      )}
      {(draft.duration === 'assignmentYear' || draft.duration === 'milestone') && (
        <Field label={propose.year}>
          {(control) => (
            <input
              {...control}
              type="number"
              min="2000"
              max="2100"
              required
              value={draft.year}
              onChange={({ target }) => change({ year: target.value })}
            />
          )}
        </Field>
      )}
      {draft.duration === 'milestone' && (
        <Field label={propose.tertial}>
          {(control) => (
            <select
              {...control}
              value={draft.tertial}
              onChange={({ target }) => change({ tertial: tertials.find((one) => one === target.value) ?? 'T1' })}
            >
              {tertials.map((tertial) => (
                <option key={tertial} value={tertial}>
                  {words.label.tertial[tertial]}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {contacts.map((field) => (
        <Field key={field} label={capital(words.field[field])} hint={propose.role}>
          {(control) => <input {...control} value={draft[field]} onChange={({ target }) => change({ [field]: target.value })} />}
        </Field>
      ))}
      <fieldset>
        <legend>{propose.followUp}</legend>
        {tertials.map((tertial) => (
          <label key={tertial} className="choice">
            <input
              type="checkbox"
              checked={draft.periods.includes(tertial)}
              onChange={({ target }) =>
                change({ periods: tertials.filter((one) => (one === tertial ? target.checked : draft.periods.includes(one))) })
              }
            />
            {words.label.tertial[tertial]}
          </label>
        ))}
      </fieldset>
    </fieldset>
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
