import type { ActivityAnswer, StatusTarget } from '@sparbar/contracts';
import { useState } from 'react';
import { api } from '../api/client';
import { Problem } from '../api/problem';
import { useWrite } from '../api/use-write';
import { useDraft } from '../drafts/use-draft';
import { errorOf, Field } from '../look/field';
import { useWords } from '../words/language';
import { DayField, heldOn } from './day-field';
import { FormCard, type FormProps } from './form-card';
import { actionWords, needsReason, possibleFrom } from './status-steps';

interface Written {
  readonly chosen?: StatusTarget;
  readonly reason: string;
  readonly outcome: string;
  readonly day: string;
}
const blank: Written = { reason: '', outcome: '', day: '' };

/** What has become of it: only what it can become from where it stands. */
export function NewStatus({ coop, activity, hidden, onClose, onSaved }: FormProps<ActivityAnswer>) {
  const words = useWords();
  const draft = useDraft(coop, `status.${activity.reference}`, blank);
  const { value, change } = draft;
  const [missing, setMissing] = useState(false);
  const { mutate, error, isPending } = useWrite(
    coop,
    ({ reason, outcome, day, status }: Written & { status: StatusTarget }, headers) =>
      api.POST('/api/cooperations/{coop}/activities/{id}/status', {
        params: { path: { coop, id: activity.reference }, header: headers },
        body: {
          status,
          ...(reason.trim() === '' ? {} : { reason }),
          ...(status === 'completed' && outcome.trim() !== '' ? { outcome } : {}),
          ...heldOn(day),
        },
      }),
    draft.attempt,
  );
  const problem = error instanceof Problem ? error : null;
  const possible = possibleFrom(activity);
  // What was chosen may have become impossible: somebody else changed the status meanwhile.
  const status = possible.find((one) => one === value.chosen) ?? possible[0];
  if (status === undefined) return null;
  const required = needsReason(status);
  const save = () => {
    const without = required && value.reason.trim() === '';
    setMissing(without);
    if (without) return;
    mutate(
      { ...value, status },
      {
        onSuccess: () => {
          draft.end();
          onSaved();
        },
      },
    );
  };
  return (
    <FormCard
      title={words.ui.activity.newStatus}
      hidden={hidden}
      pending={isPending}
      error={error}
      draft={draft}
      onSubmit={save}
      onClose={onClose}
    >
      <fieldset>
        <legend>{words.ui.activity.becomes}</legend>
        {possible.map((one) => (
          <label className="choice" key={one}>
            <input
              type="radio"
              name="status"
              value={one}
              checked={one === status}
              onChange={() => {
                setMissing(false);
                change({ ...value, chosen: one });
              }}
            />
            {actionWords(one, activity, words)}
          </label>
        ))}
      </fieldset>
      {status === 'completed' && (
        <Field label={words.ui.activity.ledTo} hint={words.ui.form.optional} error={errorOf(problem, 'outcome')}>
          {(control) => (
            <textarea {...control} value={value.outcome} onChange={({ target }) => change({ ...value, outcome: target.value })} />
          )}
        </Field>
      )}
      <Field
        label={words.ui.form.reason}
        hint={required ? undefined : words.ui.form.optional}
        error={missing ? words.ui.form.required : errorOf(problem, 'reason')}
      >
        {(control) => (
          <textarea
            {...control}
            required={required}
            value={value.reason}
            onChange={({ target }) => change({ ...value, reason: target.value })}
          />
        )}
      </Field>
      <DayField
        label={words.ui.form.effectiveOn}
        hint={words.ui.form.effectiveHint}
        error={errorOf(problem, 'effectiveOn')}
        day={value.day}
        onChange={(day) => change({ ...value, day })}
      />
    </FormCard>
  );
}
