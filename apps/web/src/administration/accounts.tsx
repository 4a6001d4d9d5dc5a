import type { Role } from '@sparbar/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/client';
import { cooperationQuery } from '../api/reads';
import { useWords } from '../words/language';
import { roles } from './chosen';
import { FormCard } from './form-card';
import { Choice, Text } from './labelled';
import { SetPassword } from './passwords';
import { CloseAccount, TakeAccess } from './take-away';
import { useChange } from './use-change';

/** A way in. */
export function Accounts() {
  const { administration } = useWords().ui;
  return (
    <section className="card stack" aria-labelledby="accounts">
      <h2 id="accounts">{administration.accounts}</h2>
      <OpenAccount />
      <SetPassword />
      <CloseAccount />
    </section>
  );
}

/** What a way in leads to. */
export function Access({ coop }: { readonly coop: string }) {
  const { administration } = useWords().ui;
  return (
    <section className="card stack" aria-labelledby="access">
      <h2 id="access">{administration.accesses}</h2>
      <GiveAccess coop={coop} />
      <TakeAccess coop={coop} />
    </section>
  );
}

function OpenAccount() {
  const words = useWords();
  const { administration, signIn, form } = words.ui;
  const [user, setUser] = useState('');
  const [password, setPassword] = useState('');
  const open = useChange('accounts', (body: { readonly user: string; readonly password: string }, header) =>
    api.POST('/api/accounts', { params: { header }, body }),
  );
  const submit = () =>
    open.mutate(
      { user, password },
      {
        onSuccess: () => {
          setUser('');
          setPassword('');
        },
      },
    );
  return (
    <FormCard
      title={administration.account}
      submit={administration.account}
      pending={open.isPending}
      error={open.error}
      done={open.isSuccess ? form.saved : undefined}
      onSubmit={submit}
    >
      <Text label={signIn.user} value={user} onChange={setUser} />
      <Text
        label={signIn.password}
        hint={administration.accountHint}
        type="password"
        minLength={12}
        autoComplete="new-password"
        value={password}
        onChange={setPassword}
      />
    </FormCard>
  );
}

function GiveAccess({ coop }: { readonly coop: string }) {
  const words = useWords();
  const { administration, signIn, form } = words.ui;
  const cooperation = useQuery(cooperationQuery(coop));
  const parties = cooperation.data?.parties ?? [];
  const [user, setUser] = useState('');
  const [role, setRole] = useState<Role>('beredningsgrupp');
  const [chosen, setChosen] = useState<string>();
  const party = chosen ?? parties[0]?.id ?? '';
  const grant = useChange(coop, (body: { readonly user: string; readonly role: Role; readonly party: string }, header) =>
    api.POST('/api/cooperations/{coop}/access', { params: { path: { coop }, header }, body }),
  );
  if (parties.length === 0) return <p className="quiet">{administration.noParties}</p>;
  return (
    <FormCard
      title={administration.access}
      submit={administration.give}
      pending={grant.isPending}
      error={grant.error}
      done={grant.isSuccess ? form.saved : undefined}
      onSubmit={() => grant.mutate({ user, role, party }, { onSuccess: () => setUser('') })}
    >
      <Text label={signIn.user} value={user} onChange={setUser} />
      <Choice label={administration.role} value={role} options={roles.map((one) => [one, words.role[one]])} onChange={setRole} />
      <Choice label={administration.party} value={party} options={parties.map(({ id, name }) => [id, name])} onChange={setChosen} />
    </FormCard>
  );
}
