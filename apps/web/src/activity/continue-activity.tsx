import type { ActivityAnswer, ContinuedHow } from '@sparbar/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/client';
import { Problem } from '../api/problem';
import { activitiesQuery } from '../api/reads';
import { useWrite } from '../api/use-write';
import { useDraft } from '../drafts/use-draft';
import { errorOf, Field } from '../look/field';
import { useWords } from '../words/language';
import { DayField, heldOn } from './day-field';
import { FormCard, type FormProps } from './form-card';

interface Written {
  readonly how: ContinuedHow;
  readonly chosen: readonly string[];
  readonly plan: string;
  readonly reason: string;
  readonly day: string;
}
const blank: Written = { how: 'nextPlan', chosen: [], plan: '', reason: '', day: '' };
const ways = ['nextPlan', 'split', 'merged'] as const;

/** It ends here and goes on there: in the next plan, as several, or in one that is there already. */
export function ContinueActivity({ coop, activity, hidden, onClose, onSaved }: FormProps<ActivityAnswer>) {
  const words = useWords();
  const said = words.continuation;
  const draft = useDraft(coop, `continuation.${activity.reference}`, blank);
  const { value, change } = draft;
  const [missing, setMissing] = useState<{ readonly chosen?: true; readonly reason?: true }>({});
  const { data } = useQuery({ ...activitiesQuery(coop, {}), enabled: !hidden });
  const { mutate, error, isPending } = useWrite(
    coop,
    ({ how, chosen, plan, reason, day }: Written, headers) =>
      api.POST('/api/cooperations/{coop}/activities/{id}/continuation', {
        params: { path: { coop, id: activity.reference }, header: headers },
        body: {
          ...{ how, in: [...chosen] },
          ...(how === 'nextPlan' && plan.trim() !== '' ? { plan } : {}),
          ...(reason.trim() === '' ? {} : { reason }),
          ...heldOn(day),
        },
      }),
    draft.attempt,
  );
  const problem = error instanceof Problem ? error : null;
  const { how, chosen } = value;
  const ended: readonly string[] = ['cancelled', 'continued'];
  const others = (data?.items ?? []).filter(({ reference, status }) => reference !== activity.reference && !ended.includes(status));
  const required = how !== 'nextPlan';
  const save = () => {
    const without = {
      ...(chosen.length < (how === 'split' ? 2 : 1) ? { chosen: true as const } : {}),
      ...(required && value.reason.trim() === '' ? { reason: true as const } : {}),
    };
    setMissing(without);
    if (Object.keys(without).length > 0) return;
    mutate(value, {
      onSuccess: () => {
        draft.end();
        onSaved();
      },
    });
  };
  const wrong = missing.chosen === true ? words.ui.form.required : errorOf(problem, 'in');
  return (
    <FormCard title={said.open} hidden={hidden} pending={isPending} error={error} draft={draft} onSubmit={save} onClose={onClose}>
      <fieldset>
        <legend>{said.how}</legend>
        {ways.map((one) => (
          <label className="choice" key={one}>
            <input
              type="radio"
              name="how"
              value={one}
              checked={one === how}
              onChange={() => change({ ...value, how: one, chosen: one === 'split' ? chosen : chosen.slice(0, 1) })}
            />
            {said.ways[one]}
          </label>
        ))}
      </fieldset>
      {data !== undefined && others.length === 0 && <p>{said.none}</p>}
      {how === 'split' ? (
        <fieldset>
          <legend>{said.in.split}</legend>
          {wrong !== undefined && <span className="error">{wrong}</span>}
          {others.map(({ reference, title }) => (
            <label className="choice" key={reference}>
              <input
                type="checkbox"
                checked={chosen.includes(reference)}
                onChange={({ target }) =>
                  change({ ...value, chosen: target.checked ? [...chosen, reference] : chosen.filter((one) => one !== reference) })
                }
              />
              {reference} {title}
            </label>
          ))}
        </fieldset>
      ) : (
        <Field label={said.in[how]} error={wrong}>
          {(control) => (
            <select
              {...control}
              value={chosen[0] ?? ''}
              onChange={({ target }) => change({ ...value, chosen: target.value === '' ? [] : [target.value] })}
            >
              <option value="">{said.choose}</option>
              {others.map(({ reference, title }) => (
                <option key={reference} value={reference}>
                  {reference} {title}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {how === 'nextPlan' && (
        <Field label={said.plan} hint={words.ui.form.optional} error={errorOf(problem, 'plan')}>
          {(control) => <input {...control} value={value.plan} onChange={({ target }) => change({ ...value, plan: target.value })} />}
        </Field>
      )}
      <Field
        label={words.ui.form.reason}
        hint={required ? undefined : words.ui.form.optional}
        error={missing.reason === true ? words.ui.form.required : errorOf(problem, 'reason')}
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
