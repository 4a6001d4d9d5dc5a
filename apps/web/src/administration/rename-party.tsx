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

interface Renaming {
  readonly party: string;
  readonly name: string;
  readonly shortName: string;
  readonly since: string;
}

/** A party is called something else, from a day that has been. */
export function RenameParty({ coop, parties }: { readonly coop: string; readonly parties: readonly PartyAnswer[] }) {
  const words = useWords();
  const { parties: say, ui } = words;
  const { administration, form } = ui;
  const { today } = useMembership(coop);
  const [chosen, setChosen] = useState('');
  const [name, setName] = useState('');
  const [shortName, setShortName] = useState('');
  const [since, setSince] = useState(today);
  const party = parties.find(({ id }) => id === chosen)?.id ?? parties[0]?.id ?? '';
  const rename = useWrite(coop, (asked: Renaming, header) =>
    api.POST('/api/cooperations/{coop}/parties/{party}/names', {
      params: { path: { coop, party: asked.party }, header },
      body: { name: asked.name, shortName: asked.shortName, effectiveOn: { precision: 'day', date: asked.since } },
    }),
  );
  const clear = () => {
    setName('');
    setShortName('');
  };
  return (
    <FormCard
      title={say.rename}
      submit={say.rename}
      pending={rename.isPending}
      error={rename.error}
      done={rename.isSuccess ? form.saved : undefined}
      onSubmit={() => rename.mutate({ party, name, shortName, since }, { onSuccess: clear })}
    >
      <p className="quiet">{say.renameHint}</p>
      <Choice label={administration.party} value={party} options={parties.map((one) => [one.id, one.name])} onChange={setChosen} />
      <Text label={say.name} value={name} onChange={setName} />
      <Text label={say.shortName} value={shortName} onChange={setShortName} />
      <Field label={administration.mergedOn}>
        {(control) => <DayInput {...control} value={since} max={today} required onChange={setSince} />}
      </Field>
    </FormCard>
  );
}
