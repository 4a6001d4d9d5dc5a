import { useState } from 'react';
import { api } from '../api/client';
import { useWords } from '../words/language';
import { FormCard } from './form-card';
import { Text } from './labelled';
import { useChange } from './use-change';

/** Ends somebody's place in this cooperation. The account is there still. */
export function TakeAccess({ coop }: { readonly coop: string }) {
  const { administration: lists, ui } = useWords();
  const { administration } = ui;
  const take = useChange(coop, (body: { readonly user: string }, header) =>
    api.POST('/api/cooperations/{coop}/access/revocation', { params: { path: { coop }, header }, body }),
  );
  return <OfUser title={administration.takeAccess} hint={administration.takeAccessHint} asks={lists.withdrawFrom} write={take} />;
}

/** Closes an account for good. */
export function CloseAccount() {
  const { administration: lists, ui } = useWords();
  const { administration } = ui;
  const close = useChange('accounts', (body: { readonly user: string }, header) =>
    api.POST('/api/accounts/closure', { params: { header }, body }),
  );
  return <OfUser title={administration.closeAccount} hint={administration.closeAccountHint} asks={lists.closeAccountOf} write={close} />;
}

interface OfUserProps {
  readonly title: string;
  readonly hint: string;
  readonly asks: (user: string) => string;
  readonly write: ReturnType<typeof useChange<{ readonly user: string }>>;
}

/** What is done to somebody by her user name alone. */
function OfUser({ title, hint, asks, write }: OfUserProps) {
  const { signIn, form } = useWords().ui;
  const [user, setUser] = useState('');
  return (
    <FormCard
      title={title}
      submit={title}
      pending={write.isPending}
      error={write.error}
      ask={{ title: asks(user), hint }}
      done={write.isSuccess ? form.saved : undefined}
      onSubmit={() => write.mutate({ user }, { onSuccess: () => setUser('') })}
    >
      <Text label={signIn.user} hint={hint} value={user} onChange={setUser} />
    </FormCard>
  );
}
