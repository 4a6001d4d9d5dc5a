import { useState } from 'react';
import { api } from '../api/client';
import { useWrite } from '../api/use-write';
import { useWords } from '../words/language';
import { FormCard } from './form-card';
import { Text } from './labelled';

/** Ends somebody's place in this cooperation. The account is there still. */
export function TakeAccess({ coop }: { readonly coop: string }) {
  const words = useWords();
  const { administration } = words.ui;
  const take = useWrite(coop, (body: { readonly user: string }, header) =>
    api.POST('/api/cooperations/{coop}/access/revocation', { params: { path: { coop }, header }, body }),
  );
  return <OfUser title={administration.takeAccess} hint={administration.takeAccessHint} write={take} />;
}

/** Closes an account for good. */
export function CloseAccount() {
  const words = useWords();
  const { administration } = words.ui;
  const close = useWrite('accounts', (body: { readonly user: string }, header) =>
    api.POST('/api/accounts/closure', { params: { header }, body }),
  );
  return <OfUser title={administration.closeAccount} hint={administration.closeAccountHint} write={close} />;
}

interface OfUserProps {
  readonly title: string;
  readonly hint: string;
  readonly write: ReturnType<typeof useWrite<{ readonly user: string }>>;
}

/** What is done to somebody by her user name alone. */
function OfUser({ title, hint, write }: OfUserProps) {
  const { signIn, form } = useWords().ui;
  const [user, setUser] = useState('');
  return (
    <FormCard
      title={title}
      submit={title}
      pending={write.isPending}
      error={write.error}
      done={write.isSuccess ? form.saved : undefined}
      onSubmit={() => write.mutate({ user }, { onSuccess: () => setUser('') })}
    >
      <Text label={signIn.user} hint={hint} value={user} onChange={setUser} />
    </FormCard>
  );
}
