import type { ActivityAnswer } from '@sparbar/contracts';
import { useState } from 'react';
import { api } from '../api/client';
import { Problem } from '../api/problem';
import { useWrite } from '../api/use-write';
import { useDraft } from '../drafts/use-draft';
import { errorOf, Field } from '../look/field';
import { useWords } from '../words/language';
import { DayField, heldOn } from './day-field';
import { FormCard, type FormProps } from './form-card';

interface Written {
  readonly text: string;
  readonly day: string;
}
const blank: Written = { text: '', day: '' };

interface RecordUpdateProps extends FormProps<ActivityAnswer> {
  /** What one wrote a moment ago and wants to put right: it stays, and this is said of it. */
  readonly correcting: string | undefined;
}

/** How it is going, in one's own words. */
export function RecordUpdate({ coop, activity: { reference }, hidden, correcting, onClose, onSaved }: RecordUpdateProps) {
  const words = useWords();
  const draft = useDraft(
    coop,
    `update.${reference}`,
    correcting === undefined ? blank : { ...blank, text: words.frame.recorded.correctionOf(correcting) },
  );
  const { value, change } = draft;
  const [missing, setMissing] = useState(false);
  const { mutate, error, isPending } = useWrite(
    coop,
    ({ text, day }: Written, headers) =>
      api.POST('/api/cooperations/{coop}/activities/{id}/updates', {
        params: { path: { coop, id: reference }, header: headers },
        body: { text, ...heldOn(day) },
      }),
    draft.attempt,
  );
  const problem = error instanceof Problem ? error : null;
  const save = () => {
    setMissing(value.text.trim() === '');
    if (value.text.trim() === '') return;
    mutate(value, {
      onSuccess: () => {
        draft.end();
        onSaved(value.text);
      },
    });
  };
  return (
    <FormCard
      title={words.ui.activity.newUpdate}
      hidden={hidden}
      pending={isPending}
      error={error}
      draft={draft}
      correcting={correcting !== undefined}
      onSubmit={save}
      onClose={onClose}
    >
      <Field
        label={words.ui.activity.whatHappened}
        hint={words.ui.activity.whatHappenedHint}
        error={missing ? words.ui.form.required : errorOf(problem, 'text')}
      >
        {(control) => (
          <textarea {...control} required value={value.text} onChange={({ target }) => change({ ...value, text: target.value })} />
        )}
      </Field>
      <DayField
        label={words.ui.activity.whichDay}
        hint={words.ui.activity.whichDayHint}
        error={errorOf(problem, 'effectiveOn')}
        day={value.day}
        onChange={(day) => change({ ...value, day })}
      />
    </FormCard>
  );
}
