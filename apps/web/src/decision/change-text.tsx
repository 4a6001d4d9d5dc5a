import type { ChangeKind, DecisionTextField } from '@sparbar/contracts';
import { useId, useState } from 'react';
import { FormCard } from '../activity/form-card';
import { api } from '../api/client';
import { Problem } from '../api/problem';
import { useWrite } from '../api/use-write';
import { useDraft } from '../drafts/use-draft';
import { errorOf, Field } from '../look/field';
import { useWords } from '../words/language';
import type { DecisionFormProps } from './decision-form-props';

interface Change {
  readonly kind: ChangeKind;
  readonly field: DecisionTextField;
  readonly to: string | null;
  readonly reason: string;
}

const fields = ['text', 'ground'] as const;

interface Written {
  readonly kind: ChangeKind;
  readonly field: DecisionTextField;
  /** What has been typed, by field: it starts from what stands there. */
  readonly typed: Readonly<Partial<Record<DecisionTextField, string>>>;
  readonly reason: string;
}
const blank: Written = { kind: 'correction', field: 'text', typed: {}, reason: '' };

/** Written wrongly, or decided otherwise afterwards: either way what stood there before is kept. */
export function ChangeText({ coop, decision, hidden, onClose, onSaved }: DecisionFormProps) {
  const words = useWords();
  const { decisionPage, ui } = words;
  const group = useId();
  const draft = useDraft(coop, `change.${decision.name}`, blank);
  const { value, change } = draft;
  const { kind, field, typed, reason } = value;
  const [missing, setMissing] = useState<{ readonly to: boolean; readonly reason: boolean }>({ to: false, reason: false });
  const { mutate, error, isPending } = useWrite(
    coop,
    ({ kind: as, ...body }: Change, headers) => {
      const sent = { params: { path: { coop, id: decision.id }, header: headers }, body };
      return as === 'correction'
        ? api.POST('/api/cooperations/{coop}/decisions/{id}/corrections', sent)
        : api.POST('/api/cooperations/{coop}/decisions/{id}/amendments', sent);
    },
    draft.attempt,
  );
  const problem = error instanceof Problem ? error : null;
  const to = typed[field] ?? decision[field] ?? '';
  const save = () => {
    // A decision need not state its ground; it must have a text.
    const without = { to: field === 'text' && to.trim() === '', reason: reason.trim() === '' };
    setMissing(without);
    if (without.to || without.reason) return;
    mutate(
      { kind, field, to: to.trim() === '' ? null : to, reason },
      {
        onSuccess: () => {
          draft.end();
          onSaved();
        },
      },
    );
  };
  return (
    <FormCard title={decisionPage.change} hidden={hidden} pending={isPending} error={error} draft={draft} onSubmit={save} onClose={onClose}>
      <Field label={decisionPage.whichText}>
        {(control) => (
          <select
            {...control}
            value={field}
            onChange={({ target }) => change({ ...value, field: target.value === 'ground' ? 'ground' : 'text' })}
          >
            {fields.map((one) => (
              <option key={one} value={one}>
                {one === 'text' ? ui.decisions.whatWasDecided : ui.decisions.grounds}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={decisionPage.newText} error={missing.to ? ui.form.required : errorOf(problem, 'to')}>
        {(control) => (
          <textarea {...control} value={to} onChange={({ target }) => change({ ...value, typed: { ...typed, [field]: target.value } })} />
        )}
      </Field>
      <div className="field" role="radiogroup" aria-labelledby={group}>
        <span className="label" id={group}>
          {ui.form.correctionOrAmendment}
        </span>
        {(['correction', 'amendment'] as const).map((one) => (
          <label className="choice" key={one}>
            <input type="radio" name={`${group}-kind`} checked={kind === one} onChange={() => change({ ...value, kind: one })} />
            {ui.form[one]}
          </label>
        ))}
      </div>
      <Field label={ui.form.reason} error={missing.reason ? ui.form.required : errorOf(problem, 'reason')}>
        {(control) => (
          <textarea {...control} required value={reason} onChange={({ target }) => change({ ...value, reason: target.value })} />
        )}
      </Field>
    </FormCard>
  );
}
