import type { ActivityAnswer } from '@sparbar/contracts';
import { useState } from 'react';
import { api } from '../api/client';
import { Problem } from '../api/problem';
import { useWrite } from '../api/use-write';
import { errorOf, Field } from '../look/field';
import { useWords } from '../words/language';
import { DayField, heldOn } from './day-field';
import { FormCard, type FormProps } from './form-card';

interface Draft {
  readonly text: string;
  readonly day: string;
}
const blank: Draft = { text: '', day: '' };

/** How it is going, in one's own words. */
export function RecordUpdate({ coop, activity: { reference }, hidden, onClose, onSaved }: FormProps<ActivityAnswer>) {
  const words = useWords();
  const [draft, setDraft] = useState(blank);
  const [missing, setMissing] = useState(false);
  const { mutate, error, isPending } = useWrite(coop, ({ text, day }: Draft, headers) =>
    api.POST('/api/cooperations/{coop}/activities/{id}/updates', {
      params: { path: { coop, id: reference }, header: headers },
      body: { text, ...heldOn(day) },
    }),
  );
  const problem = error instanceof Problem ? error : null;
  const save = () => {
    setMissing(draft.text.trim() === '');
    if (draft.text.trim() === '') return;
    mutate(draft, {
      onSuccess: () => {
        setDraft(blank);
        onSaved();
      },
    });
  };
  return (
    <FormCard title={words.ui.activity.newUpdate} hidden={hidden} pending={isPending} error={error} onSubmit={save} onClose={onClose}>
      <Field
        label={words.ui.activity.whatHappened}
        hint={words.ui.activity.whatHappenedHint}
        error={missing ? words.ui.form.required : errorOf(problem, 'text')}
      >
        {(control) => (
          <textarea {...control} required value={draft.text} onChange={({ target }) => setDraft({ ...draft, text: target.value })} />
        )}
      </Field>
      <DayField
        label={words.ui.activity.whichDay}
        hint={words.ui.activity.whichDayHint}
        error={errorOf(problem, 'effectiveOn')}
        day={draft.day}
        onChange={(day) => setDraft({ ...draft, day })}
      />
    </FormCard>
  );
}
