import type { ActivityAnswer, ChangeKind } from '@sparbar/contracts';
import { useState } from 'react';
import { api } from '../api/client';
import { Problem } from '../api/problem';
import { useWrite } from '../api/use-write';
import { useDraft } from '../drafts/use-draft';
import { errorOf, Field } from '../look/field';
import { useWords } from '../words/language';
import { FormCard, type FormProps } from './form-card';

const correctable = ['title', 'area', 'targetGroup'] as const;
type Correctable = (typeof correctable)[number];

interface Written {
  readonly field: Correctable;
  /** What has been typed, by field: it starts from what stands there. */
  readonly typed: Readonly<Partial<Record<Correctable, string>>>;
  readonly kind: ChangeKind;
  readonly reason: string;
}
interface Change {
  readonly field: Correctable;
  readonly to: string | null;
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
        body: { ...body, to: body.to as unknown as never },
      }),
    draft.attempt,
  );
  const problem = error instanceof Problem ? error : null;
  const { field, kind, reason } = value;
  const to = value.typed[field] ?? activity[field] ?? '';
  const kinds: Readonly<Record<ChangeKind, string>> = { correction: words.ui.form.correction, amendment: words.ui.form.amendment };
  const save = () => {
    const empty = to.trim() === '';
    // A target group need not be stated; a title and an area must.
    const without = {
      ...(empty && field !== 'targetGroup' ? { to: true as const } : {}),
      ...(reason.trim() === '' ? { reason: true as const } : {}),
    };
    setMissing(without);
    if (Object.keys(without).length > 0) return;
    mutate(
      { field, to: empty ? null : to, kind, reason },
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
      <Field label={words.ui.activity.shallBe} error={missing.to === true ? words.ui.form.required : errorOf(problem, 'to')}>
        {(control) => (
          <textarea
            {...control}
            value={to}
            onChange={({ target }) => change({ ...value, typed: { ...value.typed, [field]: target.value } })}
          />
        )}
      </Field>
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

function fieldNamed(name: string): Correctable {
  return correctable.find((one) => one === name) ?? 'title';
}
