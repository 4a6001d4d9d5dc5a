import type { Role } from '@sparbar/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/client';
import { cooperationQuery } from '../api/reads';
import { useWrite } from '../api/use-write';
import { useWords } from '../words/language';
import { FormCard } from './form-card';
import { Choice, Text } from './labelled';
import { SetPassword } from './passwords';
import { CloseAccount, TakeAccess } from './take-away';

const roles: readonly Role[] = ['beredningsgrupp', 'styrgrupp', 'revisor', 'administrator'];

interface AccountsProps {
  readonly coop: string | undefined;
  readonly mayOpen: boolean;
}

/** A way in, and what it leads to. */
export function Accounts({ coop, mayOpen }: AccountsProps) {
  return (
    <section className="card stack">
      {coop !== undefined && <GiveAccess coop={coop} />}
      {coop !== undefined && <TakeAccess coop={coop} />}
      {mayOpen && <OpenAccount />}
      {mayOpen && <SetPassword />}
      {mayOpen && <CloseAccount />}
    </section>
  );
}

function OpenAccount() {
  const words = useWords();
  const { administration, signIn, form } = words.ui;
  const [user, setUser] = useState('');
  const [password, setPassword] = useState('');
  const open = useWrite('accounts', (body: { readonly user: string; readonly password: string }, header) =>
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
  const grant = useWrite(coop, (body: { readonly user: string; readonly role: Role; readonly party: string }, header) =>
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
