import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/client';
import { sessionQuery } from '../api/session';
import { useWrite } from '../api/use-write';
import { useWords } from '../words/language';
import { FormCard } from './form-card';
import { Text } from './labelled';

/** Whoever opens a cooperation becomes its first administrator. */
export function OpenCooperation({ onOpened }: { readonly onOpened: (id: string) => void }) {
  const words = useWords();
  const { administration } = words.ui;
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [district, setDistrict] = useState('');
  const [ownId, setOwnId] = useState<string>();
  const id = ownId ?? shortNameOf(district);
  const open = useWrite(id, (body: { readonly id: string; readonly name: string; readonly district: string }, header) =>
    api.POST('/api/cooperations', { params: { header }, body }),
  );
  const submit = async () => {
    try {
      await open.mutateAsync({ id, name, district });
      await client.refetchQueries(sessionQuery);
      onOpened(id);
    } catch {
      // Shown in the form.
    }
  };
  return (
    <section className="card">
      <FormCard
        alone
        title={administration.open}
        submit={administration.open}
        pending={open.isPending}
        error={open.error}
        done={open.isSuccess ? administration.opened(open.variables.name) : undefined}
        onSubmit={() => void submit()}
      >
        <Text label={administration.name} value={name} onChange={setName} />
        <Text label={administration.district} value={district} onChange={setDistrict} />
        <Text label={administration.id} hint={administration.idHint} value={id} pattern="[a-z][a-z0-9]{1,31}" onChange={setOwnId} />
      </FormCard>
    </section>
  );
}

/** Södra Ängby → sodraangby */
function shortNameOf(district: string): string {
  const plain = district
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z0-9]/g, '');
  return plain.replace(/^[0-9]+/, '').slice(0, 32);
}
