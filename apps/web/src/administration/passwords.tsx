import { useState } from 'react';
import { api } from '../api/client';
import { useWrite } from '../api/use-write';
import { useWords } from '../words/language';
import { FormCard } from './form-card';
import { Text } from './labelled';

/** One's own password. Every other session ends; this one goes on. */
export function OwnPassword() {
  const words = useWords();
  const { administration, form } = words.ui;
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const change = useWrite('accounts', (body: { readonly current: string; readonly password: string }, header) =>
    api.POST('/api/session/password', { params: { header }, body }),
  );
  const clear = () => {
    setCurrent('');
    setPassword('');
  };
  return (
    <FormCard
      alone
      title={administration.ownPassword}
      submit={administration.ownPassword}
      pending={change.isPending}
      error={change.error}
      done={change.isSuccess ? form.saved : undefined}
      onSubmit={() => change.mutate({ current, password }, { onSuccess: clear })}
    >
      <Text label={administration.currentPassword} type="password" autoComplete="current-password" value={current} onChange={setCurrent} />
      <NewPassword value={password} onChange={setPassword} hint={administration.ownPasswordHint} />
    </FormCard>
  );
}

/** For somebody who has forgotten hers. */
export function SetPassword() {
  const words = useWords();
  const { administration, signIn, form } = words.ui;
  const [user, setUser] = useState('');
  const [password, setPassword] = useState('');
  const set = useWrite('accounts', (body: { readonly user: string; readonly password: string }, header) =>
    api.POST('/api/accounts/password', { params: { header }, body }),
  );
  const clear = () => {
    setUser('');
    setPassword('');
  };
  return (
    <FormCard
      title={administration.setPassword}
      submit={administration.setPassword}
      pending={set.isPending}
      error={set.error}
      done={set.isSuccess ? form.saved : undefined}
      onSubmit={() => set.mutate({ user, password }, { onSuccess: clear })}
    >
      <Text label={signIn.user} value={user} onChange={setUser} />
      <NewPassword value={password} onChange={setPassword} hint={administration.accountHint} />
    </FormCard>
  );
}

interface NewPasswordProps {
  readonly value: string;
  readonly hint: string;
  readonly onChange: (password: string) => void;
}

function NewPassword(props: NewPasswordProps) {
  const { administration } = useWords().ui;
  return <Text {...props} label={administration.newPassword} type="password" minLength={12} autoComplete="new-password" />;
}
