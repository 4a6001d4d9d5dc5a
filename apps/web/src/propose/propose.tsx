import { useQuery } from '@tanstack/react-query';
import { createLazyRoute, useNavigate, useParams } from '@tanstack/react-router';
import { useRef, type FormEvent } from 'react';
import { api } from '../api/client';
import { Problem } from '../api/problem';
import { activitiesQuery } from '../api/reads';
import { useMembership } from '../api/session';
import { useWrite } from '../api/use-write';
import { DraftNote } from '../drafts/draft-note';
import { useDraft } from '../drafts/use-draft';
import { announce } from '../frame/announce';
import { Screen } from '../frame/screen';
import { Loading, Wrong } from '../frame/states';
import { errorOf, Field } from '../look/field';
import { useWords } from '../words/language';
import { nextReference, termsOf, type Draft } from './draft';
import { TermsFields } from './terms-fields';

function Propose() {
  const words = useWords();
  const { coop } = useParams({ from: '/inside/$coop/aktivitet-ny' });
  const plan = useQuery(activitiesQuery(coop, {}));
  const { mayRecord, name } = useMembership(coop);
  return (
    <Screen title={words.ui.propose.title} above={name}>
      {plan.error !== null && <Wrong error={plan.error} retry={() => void plan.refetch()} />}
      {plan.isPending && <Loading />}
      {!mayRecord && <p className="preview">{words.ui.form.notAllowed}</p>}
      {mayRecord && plan.data !== undefined && <Form coop={coop} activities={plan.data.items} />}
    </Screen>
  );
}

interface FormProps {
  readonly coop: string;
  readonly activities: readonly { readonly reference: string; readonly area: string; readonly plan: string }[];
}

function Form({ coop, activities }: FormProps) {
  const words = useWords();
  const { propose } = words.ui;
  const navigate = useNavigate();
  const { today } = useMembership(coop);
  const year = today.slice(0, 4);
  const blank: Draft = {
    ...{ reference: nextReference(activities.map(({ reference }) => reference)), title: '', area: '', plan: activities.at(-1)?.plan ?? '' },
    ...{ targetGroup: '', duration: 'none', day: `${year}-12-31`, year, tertial: 'VB' },
    ...{ workingGroup: '', convener: '', districtContact: '', policeContact: '', periods: [] },
  };
  const kept = useDraft<Draft & { readonly proposed?: string }>(coop, 'propose', blank);
  const { proposed, ...draft } = kept.value;
  const change = (part: Partial<Draft>) => kept.change({ ...kept.value, ...part });
  const sending = useRef(false);

  const proposal = useWrite(
    coop,
    ({ reference, title, area, plan, targetGroup }: Draft, header) =>
      api.POST('/api/cooperations/{coop}/activities', {
        params: { path: { coop }, header },
        body: { reference, title, area, plan, ...(targetGroup.trim() === '' ? {} : { targetGroup }) },
      }),
    kept.attempt,
  );
  const terms = useWrite(
    coop,
    ({ id, body }: { readonly id: string; readonly body: Draft }, header) =>
      api.POST('/api/cooperations/{coop}/activities/{id}/terms', {
        params: { path: { coop, id }, header },
        body: { terms: termsOf(body) },
      }),
    kept.attempt,
  );
  // Two facts, each whole: should the second fail, the first stands, and only the second is asked again.
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (sending.current) return;
    sending.current = true;
    try {
      const id = proposed ?? (await proposal.mutateAsync(draft)).id;
      kept.change({ ...kept.value, proposed: id });
      await terms.mutateAsync({ id, body: draft });
      kept.end();
      announce(words.ui.form.saved);
      await navigate({ to: '/$coop/aktivitet/$id', params: { coop, id: draft.reference.trim() }, search: {} });
    } catch {
      // Shown below, in its place.
    } finally {
      sending.current = false;
    }
  };
  const problem = proposal.error instanceof Problem ? proposal.error : null;
  const text = (member: 'reference' | 'title' | 'area' | 'plan' | 'targetGroup', label: string, hint?: string) => (
    <Field label={label} hint={hint} error={errorOf(problem, member)}>
      {(control) => (
        <input
          {...control}
          value={draft[member]}
          required={member !== 'targetGroup'}
          disabled={proposed !== undefined}
          {...(member === 'area' ? { list: 'areas' } : {})}
          onChange={({ target }) => change({ [member]: target.value })}
        />
      )}
    </Field>
  );
  return (
    <form className="card stack prose" onSubmit={(event) => void submit(event)}>
      {proposal.error !== null && <Wrong error={proposal.error} />}
      {terms.error !== null && (
        <>
          <p className="preview">{propose.exists(draft.reference)}</p>
          <Wrong error={terms.error} />
        </>
      )}
      <fieldset className="stack">
        <legend>{propose.what}</legend>
        {text('reference', propose.reference, propose.referenceHint)}
        {text('title', propose.name)}
        {text('area', propose.area)}
        <datalist id="areas">
          {[...new Set(activities.map(({ area }) => area))].map((area) => (
            <option key={area} value={area} />
          ))}
        </datalist>
        {text('plan', propose.plan)}
        {text('targetGroup', `${propose.targetGroup} (${words.ui.form.optional})`)}
      </fieldset>
      <TermsFields draft={draft} change={change} />
      <DraftNote draft={kept} />
      <div className="row">
        <button className="button main" aria-disabled={proposal.isPending || terms.isPending}>
          {proposal.isPending || terms.isPending ? words.ui.states.saving : propose.submit}
        </button>
        <button type="button" className="button" onClick={() => window.history.back()}>
          {words.ui.actions.cancel}
        </button>
      </div>
    </form>
  );
}

export const Route = createLazyRoute('/inside/$coop/aktivitet-ny')({ component: Propose });
