import type { PartyAnswer } from '@sparbar/contracts';
import { useState } from 'react';
import { api } from '../api/client';
import { useWrite } from '../api/use-write';
import { Ask } from '../look/ask';
import { useWords } from '../words/language';
import { FormCard } from './form-card';
import { Choice, Text } from './labelled';

/** What a party is called besides, in older papers or among people. */
export function AlsoCallParty({ coop, parties }: { readonly coop: string; readonly parties: readonly PartyAnswer[] }) {
  const words = useWords();
  const { parties: say, ui } = words;
  const { administration, form } = ui;
  const [chosen, setChosen] = useState('');
  const [alias, setAlias] = useState('');
  const party = parties.find(({ id }) => id === chosen)?.id ?? parties[0]?.id ?? '';
  const note = useWrite(coop, (asked: { readonly party: string; readonly alias: string }, header) =>
    api.POST('/api/cooperations/{coop}/parties/{party}/aliases', {
      params: { path: { coop, party: asked.party }, header },
      body: { alias: asked.alias },
    }),
  );
  return (
    <FormCard
      title={say.alsoCall}
      submit={say.alsoCall}
      pending={note.isPending}
      error={note.error}
      done={note.isSuccess ? form.saved : undefined}
      onSubmit={() => note.mutate({ party, alias }, { onSuccess: () => setAlias('') })}
    >
      <Choice label={administration.party} value={party} options={parties.map(({ id, name }) => [id, name])} onChange={setChosen} />
      <Text label={say.alias} hint={say.aliasHint} value={alias} onChange={setAlias} />
    </FormCard>
  );
}

interface NotCallProps {
  readonly coop: string;
  readonly party: PartyAnswer;
  readonly alias: string;
}

/** A button beside the name; it asks why before the name is taken back. */
export function NotCallParty({ coop, party, alias }: NotCallProps) {
  const words = useWords();
  const { parties: say, ui } = words;
  const title = say.notCall(party.name, alias);
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const takeBack = useWrite(coop, (why: string, header) =>
    api.POST('/api/cooperations/{coop}/parties/{party}/aliases/withdrawal', {
      params: { path: { coop, party: party.id }, header },
      body: { alias, reason: why },
    }),
  );
  return (
    <>
      <button type="button" className="button small plain" aria-label={title} onClick={() => setAsking(true)}>
        {say.remove}
      </button>
      {asking && (
        <Ask
          title={title}
          does={say.remove}
          dangerous
          pending={takeBack.isPending}
          error={takeBack.error}
          onDo={() => takeBack.mutate(reason, { onSuccess: () => setAsking(false) })}
          onClose={() => setAsking(false)}
        >
          <Text label={ui.administration.mergedWhy} value={reason} onChange={setReason} />
        </Ask>
      )}
    </>
  );
}
