import type { RevokeDecisionDto } from '@sparbar/contracts';
import { useState } from 'react';
import { DayField, heldOn } from '../activity/day-field';
import { FormCard } from '../activity/form-card';
import { api } from '../api/client';
import { Problem } from '../api/problem';
import { useWrite } from '../api/use-write';
import { useDraft } from '../drafts/use-draft';
import { errorOf, Field } from '../look/field';
import { useWords } from '../words/language';
import type { DecisionFormProps } from './decision-form-props';

interface Written {
  readonly reason: string;
  readonly day?: string;
}

/** It no longer holds, and why. What it has already changed in the plan stands until something else is decided. */
export function Revoke({ coop, decision, hidden, onClose, onSaved }: DecisionFormProps) {
  const words = useWords();
  const draft = useDraft<Written>(coop, `revoke.${decision.name}`, { reason: '' });
  const { value, change } = draft;
  const { reason, day = '' } = value;
  const [missing, setMissing] = useState(false);
  const { mutate, error, isPending } = useWrite(
    coop,
    (body: RevokeDecisionDto, headers) =>
      api.POST('/api/cooperations/{coop}/decisions/{id}/revocation', {
        params: { path: { coop, id: decision.id }, header: headers },
        body,
      }),
    draft.attempt,
  );
  const problem = error instanceof Problem ? error : null;
  const save = () => {
    setMissing(reason.trim() === '');
    if (reason.trim() !== '')
      mutate(
        { reason, ...heldOn(day) },
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
      title={words.ui.decisions.revoke}
      hidden={hidden}
      pending={isPending}
      error={error}
      draft={draft}
      onSubmit={save}
      onClose={onClose}
    >
      <Field
        label={words.ui.form.reason}
        hint={words.decisionPage.revokeHint}
        error={missing ? words.ui.form.required : errorOf(problem, 'reason')}
      >
        {(control) => (
          <textarea {...control} required value={reason} onChange={({ target }) => change({ ...value, reason: target.value })} />
        )}
      </Field>
      <DayField
        label={words.ui.form.effectiveOn}
        hint={words.ui.form.effectiveHint}
        error={errorOf(problem, 'effectiveOn')}
        day={day}
        onChange={(to) => change({ ...value, day: to })}
      />
    </FormCard>
  );
}
