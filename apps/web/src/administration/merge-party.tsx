import type { PartyAnswer } from '@sparbar/contracts';
import { useState } from 'react';
import { api } from '../api/client';
import { useMembership } from '../api/session';
import { useWrite } from '../api/use-write';
import { DayInput } from '../look/day-input';
import { Field } from '../look/field';
import { useWords } from '../words/language';
import { FormCard } from './form-card';
import { Choice, Text } from './labelled';

interface Merger {
  readonly gone: string;
  readonly into: string;
  readonly since: string;
  readonly reason: string;
}

/** One party has gone into another, from a day that has been. */
export function MergeParty({ coop, parties }: { readonly coop: string; readonly parties: readonly PartyAnswer[] }) {
  const words = useWords();
  const { administration, form } = words.ui;
  const { today } = useMembership(coop);
  const [chosenGone, setGone] = useState('');
  const [chosenInto, setInto] = useState('');
  const [since, setSince] = useState(today);
  const [reason, setReason] = useState('');
  const gone = parties.find(({ id }) => id === chosenGone)?.id ?? parties[0]?.id ?? '';
  const others = parties.filter(({ id }) => id !== gone);
  const into = others.find(({ id }) => id === chosenInto)?.id ?? others[0]?.id ?? '';
  const merge = useWrite(coop, (asked: Merger, header) =>
    api.POST('/api/cooperations/{coop}/parties/{party}/merger', {
      params: { path: { coop, party: asked.gone }, header },
      body: { into: asked.into, effectiveOn: { precision: 'day', date: asked.since }, reason: asked.reason },
    }),
  );
  return (
    <FormCard
      title={administration.mergeParty}
      submit={administration.mergeParty}
      pending={merge.isPending}
      error={merge.error}
      done={merge.isSuccess ? form.saved : undefined}
      onSubmit={() => merge.mutate({ gone, into, since, reason })}
    >
      <p className="quiet">{administration.mergeHint}</p>
      <Choice label={administration.partyGone} value={gone} options={parties.map(({ id, name }) => [id, name])} onChange={setGone} />
      <Choice label={administration.partyInto} value={into} options={others.map(({ id, name }) => [id, name])} onChange={setInto} />
      <Field label={administration.mergedOn}>
        {(control) => <DayInput {...control} value={since} max={today} required onChange={setSince} />}
      </Field>
      <Text label={administration.mergedWhy} value={reason} onChange={setReason} />
    </FormCard>
  );
}
