import type { DecisionOutcomeDto } from '@sparbar/contracts';
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
  readonly text: string;
  readonly day?: string;
}

/** It was carried out, perhaps with a note; or it was not, and then one must say why. */
export function CloseDecision({
  coop,
  decision,
  hidden,
  onClose,
  onSaved,
  carriedOut,
}: DecisionFormProps & { readonly carriedOut: boolean }) {
  const words = useWords();
  const { decisionPage, ui } = words;
  const draft = useDraft<Written>(coop, `${carriedOut ? 'carriedOut' : 'notCarriedOut'}.${decision.name}`, { text: '' });
  const { value, change } = draft;
  const { text, day = '' } = value;
  const [missing, setMissing] = useState(false);
  const { mutate, error, isPending } = useWrite(
    coop,
    (body: DecisionOutcomeDto, headers) =>
      api.POST('/api/cooperations/{coop}/decisions/{id}/outcome', {
        params: { path: { coop, id: decision.id }, header: headers },
        body,
      }),
    draft.attempt,
  );
  const problem = error instanceof Problem ? error : null;
  const empty = text.trim() === '';
  const save = () => {
    setMissing(empty && !carriedOut);
    if (empty && !carriedOut) return;
    const said = carriedOut ? { carriedOut, ...(empty ? {} : { note: text }) } : { carriedOut, reason: text };
    mutate(
      { ...said, ...heldOn(day) },
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
      title={carriedOut ? decisionPage.markCarriedOut : decisionPage.markNotCarriedOut}
      hidden={hidden}
      pending={isPending}
      error={error}
      draft={draft}
      onSubmit={save}
      onClose={onClose}
    >
      <Field
        label={carriedOut ? `${decisionPage.note} (${ui.form.optional})` : ui.form.reason}
        error={missing ? ui.form.required : errorOf(problem, carriedOut ? 'note' : 'reason')}
      >
        {(control) => (
          <textarea {...control} required={!carriedOut} value={text} onChange={({ target }) => change({ ...value, text: target.value })} />
        )}
      </Field>
      <DayField
        label={ui.form.effectiveOn}
        hint={ui.form.effectiveHint}
        error={errorOf(problem, 'effectiveOn')}
        day={day}
        onChange={(to) => change({ ...value, day: to })}
      />
    </FormCard>
  );
}
