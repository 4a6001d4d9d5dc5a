import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { createLazyRoute, useLocation, useRouter, useSearch } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { api } from '../api/client';
import { answered } from '../api/problem';
import { becomes } from '../api/session';
import { Screen } from '../frame/screen';
import { Loading, Wrong } from '../frame/states';
import { Field } from '../look/field';
import { useWords } from '../words/language';

type Credentials =
  { readonly demo: 'beredningsgrupp' | 'styrgrupp' | 'revisor' | 'administrator' } | { readonly user: string; readonly password: string };

function SignIn() {
  const words = useWords();
  const { signIn } = words.ui;
  const router = useRouter();
  const client = useQueryClient();
  const { to } = useSearch({ from: '/logga-in' });
  const expired = useLocation({ select: ({ state }) => state.expired === true });
  const options = useQuery({ queryKey: ['session-options'], queryFn: () => answered(api.GET('/api/session/options')) });
  const enter = useMutation({
    mutationFn: (credentials: Credentials) => answered(api.POST('/api/session', { body: credentials })),
    onSuccess: (session) => {
      becomes(client, session);
      router.history.push(to ?? '/');
    },
  });
  const [user, setUser] = useState('');
  const [password, setPassword] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    enter.mutate({ user, password });
  };
  return (
    <Screen title={signIn.title}>
      <div className="narrow stack">
        {expired && <p className="preview">{words.frame.expired}</p>}
        {enter.error !== null && <Wrong error={enter.error} />}
        {options.error !== null && <Wrong error={options.error} retry={() => void options.refetch()} />}
        {options.isPending && <Loading lines={4} />}
        {options.data?.demo === true && (
          <section className="card stack" aria-labelledby="demo-title">
            <div>
              <h2 id="demo-title">{signIn.demoTitle}</h2>
              <p className="quiet">{signIn.demoExplanation}</p>
            </div>
            <ul className="stack">
              {options.data.roles.map((role) => (
                <li key={role}>
                  <button
                    type="button"
                    className={role === 'beredningsgrupp' ? 'button main wide' : 'button wide'}
                    disabled={enter.isPending}
                    onClick={() => enter.mutate({ demo: role })}
                  >
                    {signIn.as(words.role[role])}
                  </button>
                </li>
              ))}
            </ul>
          </section>
        )}
        {options.data?.firstAdministrator === true && <p className="preview">{signIn.useLink}</p>}
        {options.data !== undefined && !options.data.demo && (
          <form className="card stack" onSubmit={submit}>
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
                  autoComplete="current-password"
                  required
                />
              )}
            </Field>
            <div>
              <button className="button main" disabled={enter.isPending}>
                {signIn.submit}
              </button>
            </div>
          </form>
        )}
      </div>
    </Screen>
  );
}

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** One was signed in, and then one was not. */
    expired?: true;
  }
}

export const Route = createLazyRoute('/logga-in')({ component: SignIn });
