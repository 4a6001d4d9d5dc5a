import type { ActivityAnswer, ChangeKind } from '@sparbar/contracts';
import { useState } from 'react';
import { api } from '../api/client';
import { Problem } from '../api/problem';
import { useWrite } from '../api/use-write';
import { useDraft } from '../drafts/use-draft';
import { errorOf, Field } from '../look/field';
import { useWords } from '../words/language';
import { correctable, fieldNamed, mustBeStated, standing, valueOf, type Correctable, type Typed } from './correctable';
import { FormCard, type FormProps } from './form-card';
import { ValueField } from './value-field';

interface Written {
  readonly field: Correctable;
  /** What has been typed, by field: it starts from what stands there. */
  readonly typed: Readonly<Partial<Record<Correctable, Typed>>>;
  readonly kind: ChangeKind;
  readonly reason: string;
}
interface Change {
  readonly field: Correctable;
  readonly to: unknown;
  readonly kind: ChangeKind;
  readonly reason: string;
}
const blank: Written = { field: 'title', typed: {}, kind: 'correction', reason: '' };

/** Nothing is overwritten: a correction is a fact of its own, with its reason, and the old words stay in the timeline. */
export function CorrectField({ coop, activity, hidden, onClose, onSaved }: FormProps<ActivityAnswer>) {
  const words = useWords();
  const draft = useDraft(coop, `correction.${activity.reference}`, blank);
  const { value, change } = draft;
  const [missing, setMissing] = useState<{ readonly to?: true; readonly reason?: true }>({});
  const { mutate, error, isPending } = useWrite(
    coop,
    (body: Change, headers) =>
      api.POST('/api/cooperations/{coop}/activities/{id}/corrections', {
        params: { path: { coop, id: activity.reference }, header: headers },
        body: { ...body, to: body.to as never },
      }),
    draft.attempt,
  );
  const problem = error instanceof Problem ? error : null;
  const { field, kind, reason } = value;
  const typed = value.typed[field] ?? standing(activity, field);
  const kinds: Readonly<Record<ChangeKind, string>> = { correction: words.ui.form.correction, amendment: words.ui.form.amendment };
  const save = () => {
    const to = valueOf(field, typed);
    const without = {
      ...(to === null && mustBeStated(field) ? { to: true as const } : {}),
      ...(reason.trim() === '' ? { reason: true as const } : {}),
    };
    setMissing(without);
    if (Object.keys(without).length > 0) return;
    mutate(
      { field, to, kind, reason },
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
      title={words.ui.activity.correctOne}
      hidden={hidden}
      pending={isPending}
      error={error}
      draft={draft}
      onSubmit={save}
      onClose={onClose}
    >
      <Field label={words.ui.activity.whichField} error={errorOf(problem, 'field')}>
        {(control) => (
          <select {...control} value={field} onChange={({ target }) => change({ ...value, field: fieldNamed(target.value) })}>
            {correctable.map((one) => (
              <option key={one} value={one}>
                {words.field[one]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <ValueField
        key={field}
        field={field}
        typed={typed}
        change={(to) => change({ ...value, typed: { ...value.typed, [field]: to } })}
        missing={missing.to === true}
        problem={problem}
      />
      <fieldset>
        <legend>{words.ui.form.correctionOrAmendment}</legend>
        {(['correction', 'amendment'] as const).map((one) => (
          <label className="choice" key={one}>
            <input type="radio" name="kind" value={one} checked={one === kind} onChange={() => change({ ...value, kind: one })} />
            {kinds[one]}
          </label>
        ))}
      </fieldset>
      <Field label={words.ui.form.reason} error={missing.reason === true ? words.ui.form.required : errorOf(problem, 'reason')}>
        {(control) => (
          <textarea {...control} required value={reason} onChange={({ target }) => change({ ...value, reason: target.value })} />
        )}
      </Field>
    </FormCard>
  );
}
