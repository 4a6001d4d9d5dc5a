import type { MinutesRuleKind, RatePer } from '@sparbar/contracts';
import { useState } from 'react';
import { Choice } from '../administration/labelled';
import { api } from '../api/client';
import { Field } from '../look/field';
import { useWords } from '../words/language';
import { ForumForm, type ForumFormProps } from './forum-form';

const pers: readonly (RatePer | 'none')[] = ['none', 'week', 'month', 'quarter', 'term', 'tertial', 'year'];
const rules: readonly MinutesRuleKind[] = ['adjusted', 'filed', 'notesOnly'];

/** How often and where it meets: the words, and the number they hold. */
export function Meetings({ coop, forum, cooperation: _cooperation, ...rest }: ForumFormProps) {
  const { fora, ui } = useWords();
  const [text, setText] = useState(forum.frequency ?? '');
  const [place, setPlace] = useState(forum.place ?? '');
  const [per, setPer] = useState<RatePer | 'none'>('none');
  const [least, setLeast] = useState('1');
  const [most, setMost] = useState('1');
  const rate = per === 'none' ? null : { least: Number(least), most: Number(most), per };
  const times = (label: string, value: string, onChange: (value: string) => void) => (
    <Field label={label}>
      {(control) => (
        <input {...control} type="number" min="1" max="400" required value={value} onChange={({ target }) => onChange(target.value)} />
      )}
    </Field>
  );
  return (
    <ForumForm
      {...{ ...rest, coop }}
      title={fora.act.meetings}
      told={{ frequency: text.trim() === '' ? null : { text, rate }, place: place.trim() === '' ? null : place }}
      send={(body, header) =>
        api.POST('/api/cooperations/{coop}/fora/{forum}/meetings', { params: { path: { coop, forum: forum.id }, header }, body })
      }
    >
      <Field label={`${fora.frequency} (${ui.form.optional})`} hint={fora.frequencyHint}>
        {(control) => <input {...control} autoComplete="off" value={text} onChange={({ target }) => setText(target.value)} />}
      </Field>
      <Choice label={fora.per} value={per} options={pers.map((one) => [one, fora.pers[one]] as const)} onChange={setPer} />
      {per !== 'none' && (
        <>
          {times(fora.times, least, setLeast)}
          {times(fora.timesMost, most, setMost)}
        </>
      )}
      <Field label={`${fora.place} (${ui.form.optional})`}>
        {(control) => <input {...control} autoComplete="off" value={place} onChange={({ target }) => setPlace(target.value)} />}
      </Field>
    </ForumForm>
  );
}

/** How its minutes become final. Who adjusts them beside the chair is named at each meeting. */
export function Minutes({ coop, forum, cooperation: _cooperation, ...rest }: ForumFormProps) {
  const { fora } = useWords();
  const [kind, setKind] = useState<MinutesRuleKind>('adjusted');
  return (
    <ForumForm
      {...{ ...rest, coop }}
      title={fora.act.minutes}
      told={{ kind }}
      send={(body, header) =>
        api.POST('/api/cooperations/{coop}/fora/{forum}/minutes-rule', { params: { path: { coop, forum: forum.id }, header }, body })
      }
    >
      <Choice label={fora.rule} value={kind} options={rules.map((one) => [one, fora.rules[one]] as const)} onChange={setKind} />
    </ForumForm>
  );
}
