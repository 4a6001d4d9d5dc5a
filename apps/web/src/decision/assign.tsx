import type { AssignDecisionDto } from '@sparbar/contracts';
import { useState } from 'react';
import { FormCard } from '../activity/form-card';
import { api } from '../api/client';
import { Problem } from '../api/problem';
import { useWrite } from '../api/use-write';
import { useDraft } from '../drafts/use-draft';
import { DayInput } from '../look/day-input';
import { errorOf, Field } from '../look/field';
import { useWords } from '../words/language';
import type { DecisionFormProps } from './decision-form-props';

/** Who is to carry it out, as a role rather than a name, and by when. */
export function Assign({ coop, decision, cooperation, hidden, onClose, onSaved }: DecisionFormProps) {
  const words = useWords();
  const { decisionPage, ui } = words;
  const was = decision.assignedTo?.kind === 'role' ? decision.assignedTo : undefined;
  const draft = useDraft(coop, `assign.${decision.name}`, { role: was?.role ?? '', party: was?.party ?? '', due: decision.due ?? '' });
  const { value, change } = draft;
  const { role, party, due } = value;
  const [missing, setMissing] = useState(false);
  const { mutate, error, isPending } = useWrite(
    coop,
    (body: AssignDecisionDto, headers) =>
      api.POST('/api/cooperations/{coop}/decisions/{id}/assignment', {
        params: { path: { coop, id: decision.id }, header: headers },
        body,
      }),
    draft.attempt,
  );
  const problem = error instanceof Problem ? error : null;
  const save = () => {
    setMissing(role.trim() === '');
    if (role.trim() === '') return;
    mutate(
      { to: { kind: 'role', role, ...(party === '' ? {} : { party }) }, ...(due === '' ? {} : { due }) },
      {
        onSuccess: () => {
          draft.end();
          onSaved();
        },
      },
    );
  };
  return (
    <FormCard title={ui.decisions.assign} hidden={hidden} pending={isPending} error={error} draft={draft} onSubmit={save} onClose={onClose}>
      <Field
        label={decisionPage.assignedRole}
        hint={decisionPage.assignedRoleHint}
        error={missing ? ui.form.required : errorOf(problem, 'to')}
      >
        {(control) => (
          <input
            {...control}
            required
            value={role}
            onChange={({ target }) => change({ ...value, role: target.value })}
            autoComplete="off"
          />
        )}
      </Field>
      <Field label={decisionPage.party}>
        {(control) => (
          <select {...control} value={party} onChange={({ target }) => change({ ...value, party: target.value })}>
            <option value="">{decisionPage.noParty}</option>
            {cooperation.parties.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={`${decisionPage.due} (${ui.form.optional})`} error={errorOf(problem, 'due')}>
        {(control) => <DayInput {...control} value={due} onChange={(day) => change({ ...value, due: day })} />}
      </Field>
    </FormCard>
  );
}
