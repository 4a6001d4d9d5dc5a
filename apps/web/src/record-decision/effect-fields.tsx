import type { ActivityRowAnswer } from '@sparbar/contracts';
import { Field } from '../look/field';
import { useWords } from '../words/language';
import { DurationFields } from './duration-fields';
import { suitable, type EffectDraft } from './effect-draft';

interface EffectFieldsProps {
  readonly number: number;
  readonly draft: EffectDraft;
  readonly activities: readonly ActivityRowAnswer[];
  readonly today: string;
  readonly change: (draft: EffectDraft) => void;
  /** Left out where it is the only one. */
  readonly remove?: (() => void) | undefined;
}

const kinds = ['none', 'changeDuration', 'includeActivity', 'cancelActivity'] as const;

/** One thing that the decision is to bring about in the plan. */
export function EffectFields({ number, draft, activities, today, change, remove }: EffectFieldsProps) {
  const words = useWords();
  const { recordDecision } = words;
  const offered = suitable(draft.kind, activities);
  // What was chosen stays on the list, so that nothing changes behind one's back; the form's preview tells what is not so.
  const chosen = activities.find(({ id }) => id === draft.activity);
  const options = chosen === undefined || offered.includes(chosen) ? offered : [chosen, ...offered];
  return (
    <fieldset className="stack">
      <legend>{recordDecision.effect(number)}</legend>
      <Field label={recordDecision.effectKind}>
        {(control) => (
          <select
            {...control}
            value={draft.kind}
            onChange={({ target }) => change({ ...draft, kind: kinds.find((kind) => kind === target.value) ?? 'none' })}
          >
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {kind === 'none' ? recordDecision.noEffect : words.label.effect[kind]}
              </option>
            ))}
          </select>
        )}
      </Field>
      {draft.kind !== 'none' && (
        <Field label={recordDecision.activity} hint={options.length === 0 ? recordDecision.noActivity : undefined}>
          {(control) => (
            <select {...control} value={draft.activity} onChange={({ target }) => change({ ...draft, activity: target.value })} required>
              <option value="">{recordDecision.chooseActivity}</option>
              {options.map(({ id, reference, title, status }) => (
                <option key={id} value={id}>
                  {`${reference} ${title} (${words.status[status].toLowerCase()})`}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {draft.kind === 'changeDuration' && <DurationFields draft={draft} today={today} change={change} />}
      {remove !== undefined && (
        <div>
          <button type="button" className="button plain" onClick={remove}>
            {recordDecision.removeEffect(number)}
          </button>
        </div>
      )}
    </fieldset>
  );
}
