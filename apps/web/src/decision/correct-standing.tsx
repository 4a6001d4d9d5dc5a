import type { CorrectStandingDto, DecisionAnswer } from '@sparbar/contracts';
import { useState } from 'react';
import { DayField, heldOn } from '../activity/day-field';
import { FormCard } from '../activity/form-card';
import { api } from '../api/client';
import { Problem } from '../api/problem';
import { useWrite } from '../api/use-write';
import { useDraft } from '../drafts/use-draft';
import { errorOf, Field } from '../look/field';
import { unbroken, useWords } from '../words/language';
import type { DecisionFormProps } from './decision-form-props';
import { standingSaid } from './standing-said';

type ShallBe = CorrectStandingDto['shallBe'];
type Was = CorrectStandingDto['was'];

interface Written {
  readonly shallBe: ShallBe;
  /** Typed for what it shall be; until then what stands there, where it is to be the same. */
  readonly day?: string;
  readonly text?: string;
  readonly reason: string;
}
const blank: Written = { shallBe: 'asBefore', reason: '' };

const corrigible: readonly Was[] = ['carriedOut', 'notCarriedOut', 'revoked'];

/** What was said by mistake of where the decision stands. It stays in the history; what is right is said beside it. */
export function CorrectStanding({ coop, decision, hidden, onClose, onSaved }: DecisionFormProps) {
  const words = useWords();
  const { decisionPage, label, ui } = words;
  const draft = useDraft(coop, `correctStanding.${decision.name}`, blank);
  const { value, change } = draft;
  const [missing, setMissing] = useState({ text: false, reason: false });
  const { mutate, error, isPending } = useWrite(
    coop,
    (body: CorrectStandingDto, headers) =>
      api.POST('/api/cooperations/{coop}/decisions/{id}/standing-corrections', {
        params: { path: { coop, id: decision.id }, header: headers },
        body,
      }),
    draft.attempt,
  );
  const problem = error instanceof Problem ? error : null;
  const was = corrigible.find((one) => one === decision.standing);
  if (was === undefined) return null;
  const { shallBe, reason } = value;
  const choices: readonly ShallBe[] =
    decision.form === 'proposal' ? ['asBefore', 'revoked'] : ['asBefore', 'carriedOut', 'notCarriedOut', 'revoked'];
  const same = shallBe === was;
  const cause = decision.why['standing'];
  const stood = was === 'carriedOut' ? decision.note : (cause?.reason ?? null);
  const text = value.text ?? (same ? (stood ?? '') : '');
  const day = value.day ?? (same ? (cause?.effectiveOn.date ?? '') : '');
  const needsText = shallBe === 'notCarriedOut' || shallBe === 'revoked';
  const save = () => {
    const without = { text: needsText && text.trim() === '', reason: reason.trim() === '' };
    setMissing(without);
    if (without.text || without.reason) return;
    const said = text.trim() === '' ? {} : shallBe === 'carriedOut' ? { note: text } : { because: text };
    mutate(
      { was, shallBe, reason, ...(shallBe === 'asBefore' ? {} : { ...said, ...heldOn(day) }) },
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
      title={decisionPage.correctStanding(label.standing[was])}
      hidden={hidden}
      pending={isPending}
      error={error}
      draft={draft}
      onSubmit={save}
      onClose={onClose}
    >
      <p className="quiet">{unbroken(decisionPage.standsThere(standingNow(decision, words)))}</p>
      <fieldset>
        <legend>{decisionPage.shallStand}</legend>
        {choices.map((one) => (
          <label className="choice" key={one}>
            <input
              type="radio"
              name="shallBe"
              value={one}
              checked={one === shallBe}
              onChange={() => {
                setMissing({ text: false, reason: false });
                change({ shallBe: one, reason });
              }}
            />
            {one === 'asBefore'
              ? decisionPage.asBefore
              : one === was
                ? decisionPage.sameOtherwise(label.standing[one])
                : label.standing[one]}
          </label>
        ))}
      </fieldset>
      {(was === 'revoked' || shallBe === 'revoked') && <p className="quiet">{decisionPage.planStands}</p>}
      {shallBe !== 'asBefore' && (
        <>
          <DayField
            label={ui.form.effectiveOn}
            hint={ui.form.effectiveHint}
            error={errorOf(problem, 'effectiveOn')}
            day={day}
            onChange={(to) => change({ ...value, day: to })}
          />
          <Field
            label={needsText ? decisionPage.because[shallBe] : `${decisionPage.note} (${ui.form.optional})`}
            error={missing.text ? ui.form.required : errorOf(problem, needsText ? 'because' : 'note')}
          >
            {(control) => (
              <textarea
                {...control}
                required={needsText}
                value={text}
                onChange={({ target }) => change({ ...value, text: target.value })}
              />
            )}
          </Field>
        </>
      )}
      <Field label={decisionPage.whyCorrected} error={missing.reason ? ui.form.required : errorOf(problem, 'reason')}>
        {(control) => (
          <textarea {...control} required value={reason} onChange={({ target }) => change({ ...value, reason: target.value })} />
        )}
      </Field>
    </FormCard>
  );
}

function standingNow(decision: DecisionAnswer, words: ReturnType<typeof useWords>): string {
  const { standing, note, why } = decision;
  const cause = why['standing'];
  return standingSaid({ standing, effectiveOn: cause?.effectiveOn ?? decision.decidedOn, note, reason: cause?.reason ?? null }, words);
}
