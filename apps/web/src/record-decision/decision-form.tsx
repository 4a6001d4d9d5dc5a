import type { ActivityRowAnswer, DecisionAnswer, ForumAnswer, RecordDecisionDto } from '@sparbar/contracts';
import { useRef, type FormEvent } from 'react';
import { Problem } from '../api/problem';
import { DraftNote } from '../drafts/draft-note';
import type { Draft } from '../drafts/use-draft';
import { Wrong } from '../frame/states';
import { DayInput } from '../look/day-input';
import { errorOf, Field } from '../look/field';
import { unbroken, useWords } from '../words/language';
import { draftsOf, effectOf, nothing, type EffectDraft } from './effect-draft';
import { EffectFields } from './effect-fields';
import { preview } from './preview';

interface DecisionFormProps {
  readonly fora: readonly ForumAnswer[];
  readonly activities: readonly ActivityRowAnswer[];
  readonly today: string;
  readonly proposal?: DecisionAnswer | undefined;
  readonly draft: Draft<Written>;
  readonly saving: boolean;
  readonly error: Error | null;
  readonly save: (decision: RecordDecisionDto) => void;
  readonly cancel: () => void;
}

type Texts = Readonly<Record<'text' | 'ground' | 'presentedBy' | 'tookPart', string>>;

export interface Written {
  readonly forum: string;
  readonly decidedOn: string;
  readonly texts: Texts;
  readonly effects: readonly EffectDraft[];
}

/** What the form begins with: today, what the proposal says, or the activity one came from (by its name or its id). */
export function blankDecision({
  activities,
  today,
  about,
  proposal,
}: Pick<DecisionFormProps, 'activities' | 'today' | 'proposal'> & { readonly about: string | undefined }): Written {
  const effects =
    proposal !== undefined && proposal.effects.length > 0
      ? draftsOf(proposal.effects)
      : [nothing(0, activities.find(({ id, reference }) => id === about || reference === about)?.id)];
  return {
    forum: '',
    decidedOn: today,
    texts: { text: proposal?.text ?? '', ground: proposal?.ground ?? '', presentedBy: '', tookPart: '' },
    effects,
  };
}

/** What a forum decided: who, when, what, why, and what it changes. It is read as a sentence before it is recorded. */
export function DecisionForm({ fora, activities, today, proposal, draft, saving, error, save, cancel }: DecisionFormProps) {
  const words = useWords();
  const { recordDecision, ui } = words;
  const { forum, decidedOn, texts, effects } = draft.value;
  const change = (part: Partial<Written>) => draft.change({ ...draft.value, ...part });
  const setEffects = (next: readonly EffectDraft[]) => change({ effects: next });
  const consequences = useRef<HTMLElement>(null);
  /** Another number of them: the focus goes to the one it is about, after they have been drawn. */
  const setNumber = (next: readonly EffectDraft[], at: number) => {
    setEffects(next);
    requestAnimationFrame(() =>
      consequences.current?.querySelectorAll(':scope > fieldset').item(at)?.querySelector<HTMLElement>('select')?.focus(),
    );
  };
  const problem = error instanceof Problem ? error : null;
  const { sentence, form } = preview(
    { forum: fora.find(({ id }) => id === forum), decidedOn, text: texts.text, effects },
    activities,
    words,
  );
  const write = (name: keyof Texts) => (event: { readonly target: { readonly value: string } }) =>
    change({ texts: { ...texts, [name]: event.target.value } });

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (saving) return;
    const given = Object.entries({ ...texts, proposal: proposal?.id ?? '' }).filter(([, value]) => value.trim() !== '');
    save({
      forum,
      decidedOn,
      text: texts.text,
      ...Object.fromEntries(given),
      effects: effects.flatMap((effect) => effectOf(effect) ?? []),
    });
  };
  return (
    <form className="record-decision stack" onSubmit={submit}>
      {error !== null && <Wrong error={error} />}
      <div className="card stack">
        <div className="side-by-side">
          <Field label={recordDecision.forum} error={errorOf(problem, 'forum')}>
            {(control) => (
              <select {...control} value={forum} onChange={({ target }) => change({ forum: target.value })} required>
                <option value="">{recordDecision.chooseForum}</option>
                {fora.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field label={recordDecision.decidedOn} error={errorOf(problem, 'decidedOn') ?? errorOf(problem, 'effectiveOn')}>
            {(control) => <DayInput {...control} value={decidedOn} max={today} onChange={(day) => change({ decidedOn: day })} required />}
          </Field>
        </div>
        <Field label={recordDecision.text} hint={recordDecision.textHint} error={errorOf(problem, 'text')}>
          {(control) => <textarea {...control} value={texts.text} onChange={write('text')} required />}
        </Field>
        <Field label={`${ui.decisions.grounds} (${ui.form.optional})`} error={errorOf(problem, 'ground')}>
          {(control) => <textarea {...control} value={texts.ground} onChange={write('ground')} rows={2} />}
        </Field>
        <div className="side-by-side">
          {(['presentedBy', 'tookPart'] as const).map((name) => (
            <Field
              key={name}
              label={`${ui.decisions[name]} (${ui.form.optional})`}
              hint={recordDecision.namesHint}
              error={errorOf(problem, name)}
            >
              {(control) => <input {...control} value={texts[name]} onChange={write(name)} autoComplete="off" />}
            </Field>
          ))}
        </div>
      </div>
      <section className="card stack" aria-labelledby="effects-title" ref={consequences}>
        <h2 id="effects-title">{ui.decisions.consequences}</h2>
        {effects.map((draft, index) => (
          <EffectFields
            key={draft.key}
            number={index + 1}
            draft={draft}
            activities={activities}
            today={today}
            change={(next) => setEffects(effects.map((one) => (one.key === next.key ? next : one)))}
            remove={
              effects.length === 1
                ? undefined
                : () =>
                    setNumber(
                      effects.filter(({ key }) => key !== draft.key),
                      Math.max(0, index - 1),
                    )
            }
          />
        ))}
        {effects.every(({ kind }) => kind !== 'none') && effects.length < 20 && (
          <div>
            <button
              type="button"
              className="button"
              onClick={() => setNumber([...effects, nothing(Math.max(...effects.map(({ key }) => key)) + 1)], effects.length)}
            >
              {recordDecision.addEffect}
            </button>
          </div>
        )}
      </section>
      <section className="preview stack" aria-labelledby="preview-title">
        <h2 id="preview-title">{recordDecision.preview}</h2>
        <p className={sentence === undefined ? 'quiet' : 'lead'}>
          {sentence === undefined ? recordDecision.previewEmpty : unbroken(sentence)}
        </p>
        <p aria-live="polite">
          {form === 'proposal' && (
            <strong>
              {ui.decisions.proposalOnly} {recordDecision.onceDecided}
            </strong>
          )}
        </p>
      </section>
      <DraftNote draft={draft} />
      <div className="row">
        <button className="button main" aria-disabled={saving}>
          {saving ? ui.states.saving : form === 'decision' ? recordDecision.submitDecision : recordDecision.submitProposal}
        </button>
        <button type="button" className="button" onClick={cancel}>
          {ui.actions.cancel}
        </button>
      </div>
    </form>
  );
}
