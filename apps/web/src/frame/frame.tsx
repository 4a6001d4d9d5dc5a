import { useQueryClient } from '@tanstack/react-query';
import { Link, Outlet, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../api/client';
import { becomes, useSession } from '../api/session';
import { useLiveRefresh } from '../api/use-live-refresh';
import { chooseTheme, chosenTheme, themes, type Theme } from '../look/theme';
import { kept } from '../time/point-in-time';
import { unbroken, useLanguage } from '../words/language';
import { Announcements } from './announce';
import { PastFrame } from './past-frame';
import { Shortcuts } from './shortcuts';

/** What stands around every screen: where one is, who one is, which day it is. */
export function Frame() {
  const { words } = useLanguage();
  const session = useSession();
  const { coop: asked } = useParams({ strict: false });
  // An address that leads nowhere may look as if it named a cooperation.
  const coop = session?.cooperations.find(({ id }) => id === asked)?.id;
  useLiveRefresh(coop);
  return (
    <>
      <a className="skip" href="#content">
        {words.ui.app.skip}
      </a>
      <header className="top">
        <Link to="/" className="mark">
          <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="2.2" strokeLinecap="round" aria-hidden="true">
            <path d="M2 12h20M7 5v10M12 9v10M17 6v9" />
          </svg>
          {words.ui.app.name}
        </Link>
        {coop !== undefined && <Navigation coop={coop} />}
        <Own signedIn={session !== null} />
      </header>
      {session?.demo === true && <aside className="demo">{unbroken(words.ui.app.demo(words.day(session.today)))}</aside>}
      <PastFrame />
      <main id="content" tabIndex={-1}>
        <Outlet />
      </main>
      <footer className="bottom">
        <span>{words.ui.app.name}</span>
        <span>{words.ui.app.tagline}</span>
        <Link to="/tillganglighet">{words.ui.accessibility.title}</Link>
      </footer>
      <Announcements />
      <Shortcuts coop={coop} />
    </>
  );
}

function Navigation({ coop }: { readonly coop: string }) {
  const { words } = useLanguage();
  const { nav } = words.ui;
  return (
    <nav aria-label={words.ui.app.menu}>
      <ul>
        <li>
          <Link to="/$coop/plan" params={{ coop }} search={kept} activeOptions={{ includeSearch: false }}>
            {nav.plan}
          </Link>
        </li>
        <li>
          <Link to="/$coop/beslut" params={{ coop }} search={kept} activeOptions={{ includeSearch: false }}>
            {nav.decisions}
          </Link>
        </li>
        <li>
          <Link to="/$coop/historik" params={{ coop }} search={kept} activeOptions={{ includeSearch: false }}>
            {nav.history}
          </Link>
        </li>
      </ul>
    </nav>
  );
}

function Own({ signedIn }: { readonly signedIn: boolean }) {
  const { language, words, choose } = useLanguage();
  const session = useSession();
  const { coop } = useParams({ strict: false });
  const navigate = useNavigate();
  const client = useQueryClient();
  const [theme, setTheme] = useState<Theme>(chosenTheme);
  const role = session?.cooperations.find(({ id }) => id === coop)?.role;
  const signOut = async () => {
    await api.DELETE('/api/session');
    becomes(client, null);
    await navigate({ to: '/logga-in', search: {} });
  };
  return (
    <div className="own">
      {session !== null && session.cooperations.length > 1 && (
        <label>
          <span className="visually-hidden">{words.ui.app.cooperation}</span>
          <select
            value={coop ?? ''}
            onChange={({ target }) => void navigate({ to: '/$coop/plan', params: { coop: target.value }, search: {} })}
          >
            {session.cooperations.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      <div className="joined" role="group" aria-label={words.ui.app.theme.label}>
        {themes.map((one) => (
          <button
            key={one}
            type="button"
            className="button small"
            aria-pressed={theme === one}
            onClick={() => {
              chooseTheme(one);
              setTheme(one);
            }}
          >
            {words.ui.app.theme[one]}
          </button>
        ))}
      </div>
      <button
        type="button"
        className="button small plain"
        lang={language === 'sv' ? 'en' : 'sv'}
        onClick={() => {
          choose(language === 'sv' ? 'en' : 'sv');
          // The server's sentences too.
          void client.invalidateQueries();
        }}
      >
        {words.ui.app.otherLanguage}
      </button>
      {session?.administrator === true && <Link to="/administration">{words.ui.nav.administration}</Link>}
      {signedIn && (
        <>
          {role !== undefined && <span>{words.role[role]}</span>}
          <button type="button" className="button small" onClick={() => void signOut()}>
            {words.ui.actions.signOut}
          </button>
        </>
      )}
    </div>
  );
}
