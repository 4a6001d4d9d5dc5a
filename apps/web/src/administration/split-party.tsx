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

interface Split {
  readonly party: string;
  readonly into: readonly string[];
  readonly since: string;
  readonly reason: string;
}

/** One party has become several, from a day that has been. */
export function SplitParty({ coop, parties }: { readonly coop: string; readonly parties: readonly PartyAnswer[] }) {
  const words = useWords();
  const { parties: say, ui } = words;
  const { administration, form } = ui;
  const { today } = useMembership(coop);
  const [chosen, setChosen] = useState('');
  const [into, setInto] = useState<ReadonlySet<string>>(new Set());
  const [since, setSince] = useState(today);
  const [reason, setReason] = useState('');
  const party = parties.find(({ id }) => id === chosen)?.id ?? parties[0]?.id ?? '';
  const others = parties.filter(({ id }) => id !== party);
  const split = useWrite(coop, (asked: Split, header) =>
    api.POST('/api/cooperations/{coop}/parties/{party}/split', {
      params: { path: { coop, party: asked.party }, header },
      body: { into: [...asked.into], effectiveOn: { precision: 'day', date: asked.since }, reason: asked.reason },
    }),
  );
  const choose = (id: string, isChosen: boolean) => setInto(new Set(isChosen ? [...into, id] : [...into].filter((one) => one !== id)));
  return (
    <FormCard
      title={say.split}
      submit={say.split}
      pending={split.isPending}
      error={split.error}
      done={split.isSuccess ? form.saved : undefined}
      onSubmit={() =>
        split.mutate(
          { party, into: others.map(({ id }) => id).filter((id) => into.has(id)), since, reason },
          { onSuccess: () => setInto(new Set()) },
        )
      }
    >
      <p className="quiet">{say.splitHint}</p>
      <Choice label={say.splitParty} value={party} options={parties.map(({ id, name }) => [id, name])} onChange={setChosen} />
      <fieldset>
        <legend>{say.splitInto}</legend>
        {others.map(({ id, name }) => (
          <label key={id} className="choice">
            <input type="checkbox" checked={into.has(id)} onChange={({ target }) => choose(id, target.checked)} />
            {name}
          </label>
        ))}
      </fieldset>
      <Field label={administration.mergedOn}>
        {(control) => <DayInput {...control} value={since} max={today} required onChange={setSince} />}
      </Field>
      <Text label={administration.mergedWhy} value={reason} onChange={setReason} />
    </FormCard>
  );
}
