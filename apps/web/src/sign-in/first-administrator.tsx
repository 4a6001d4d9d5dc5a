import { useMutation, useQueryClient } from '@tanstack/react-query';
import { createLazyRoute, useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { api } from '../api/client';
import { answered } from '../api/problem';
import { becomes } from '../api/session';
import { Screen } from '../frame/screen';
import { Wrong } from '../frame/states';
import { Field } from '../look/field';
import { useWords } from '../words/language';

function FirstAdministrator() {
  const words = useWords();
  const { signIn } = words.ui;
  const navigate = useNavigate();
  const client = useQueryClient();
  const [user, setUser] = useState('');
  const [password, setPassword] = useState('');
  const make = useMutation({
    mutationFn: () => answered(api.POST('/api/session/first', { body: { token: window.location.hash.slice(1), user, password } })),
    onSuccess: async (session) => {
      becomes(client, session);
      await navigate({ to: '/' });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    make.mutate();
  };
  return (
    <Screen title={signIn.firstTitle}>
      <form className="narrow card stack" onSubmit={submit}>
        <p className="quiet">{signIn.firstExplanation}</p>
        {make.error !== null && <Wrong error={make.error} />}
        <Field label={signIn.user}>
          {(control) => (
            <input {...control} value={user} onChange={({ target }) => setUser(target.value)} autoComplete="username" required />
          )}
        </Field>
        <Field label={signIn.password}>
          {(control) => (
            <input
              {...control}
              type="password"
              value={password}
              onChange={({ target }) => setPassword(target.value)}
              autoComplete="new-password"
              minLength={12}
              required
            />
          )}
        </Field>
        <div>
          <button className="button main" disabled={make.isPending}>
            {signIn.firstSubmit}
          </button>
        </div>
      </form>
    </Screen>
  );
}

export const Route = createLazyRoute('/first')({ component: FirstAdministrator });
