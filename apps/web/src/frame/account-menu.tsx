import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { cooperationQuery } from '../api/reads';
import { useSession } from '../api/session';
import { chooseTheme, themes, useTheme } from '../look/theme';
import { useLanguage, useWords } from '../words/language';
import { closePanel, Panel } from './panel';
import { showShortcuts } from './shortcuts';
import { switchSingleKeys, useSingleKeys } from './single-keys';
import { useSignOut } from './use-sign-out';

const id = 'account-panel';

/** Who one is and for which party, how it looks, and the way out. Signed out, only how it looks. */
export function AccountMenu({ coop }: { readonly coop: string | undefined }) {
  const { frame, ui, role: roles } = useWords();
  const session = useSession();
  const place = session?.cooperations.find((one) => one.id === coop);
  const cooperation = useQuery({ ...cooperationQuery(coop ?? ''), enabled: place !== undefined });
  const party = cooperation.data?.parties.find((one) => one.id === place?.party)?.shortName;
  const role = place === undefined ? undefined : capital(roles[place.role]);
  const standing = role === undefined || party === undefined ? (role ?? session?.user.name) : frame.account.as(role, party);
  const face = (
    <>
      <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" aria-hidden="true">
        {session === null ? (
          <path d="M4 7h9M17 7h3M4 17h3M11 17h9M15 4.5v5M9 14.5v5" />
        ) : (
          <path d="M12 4a4 4 0 1 0 .01 0M4.5 20a7.5 7.5 0 0 1 15 0" />
        )}
      </svg>
      <span className="who">
        <span>{session === null ? frame.account.settings : (role ?? session.user.name)}</span>
        {party !== undefined && <span className="quiet">{party}</span>}
      </span>
      <span className="visually-hidden">{session === null ? '' : `. ${frame.account.label}`}</span>
    </>
  );
  return (
    <Panel id={id} className="account" title={session === null ? frame.account.settings : frame.account.label} face={face}>
      {session !== null && (
        <div>
          <p className="quiet">{frame.account.you}</p>
          <p>
            <strong>{session.demo ? standing : session.user.name}</strong>
          </p>
          {place !== undefined && (
            <>
              {!session.demo && <p>{standing}</p>}
              <p className="quiet">{place.name}</p>
            </>
          )}
        </div>
      )}
      <Appearance />
      <SingleKeys />
      {session !== null && (
        <div className="stack last">
          {session.administrator && <Link to="/administration">{ui.nav.administration}</Link>}
          <SignOut />
        </div>
      )}
    </Panel>
  );
}

function Appearance() {
  const { words, language, choose } = useLanguage();
  const client = useQueryClient();
  const session = useSession();
  const theme = useTheme();
  const { app } = words.ui;
  return (
    <>
      <div className="field">
        <span className="label" id="theme-label">
          {app.theme.label}
        </span>
        <div className="joined" role="group" aria-labelledby="theme-label">
          {themes.map((one) => (
            <button key={one} type="button" className="button small" aria-pressed={theme === one} onClick={() => chooseTheme(one)}>
              {app.theme[one]}
            </button>
          ))}
        </div>
      </div>
      {session !== null && (
        <div className="field">
          <span className="label" id="language-label">
            {app.language}
          </span>
          <div className="joined" role="group" aria-labelledby="language-label">
            {(['sv', 'en'] as const).map((one) => (
              <button
                key={one}
                type="button"
                lang={one}
                className="button small"
                aria-pressed={language === one}
                onClick={() => {
                  choose(one);
                  // The server's sentences too.
                  void client.invalidateQueries();
                }}
              >
                {one === 'sv' ? 'Svenska' : 'English'}
              </button>
            ))}
          </div>
        </div>
      )}
    </>
  );
}

function SingleKeys() {
  const { frame, ui } = useWords();
  const on = useSingleKeys();
  return (
    <div className="field">
      <label className="choice">
        <input
          type="checkbox"
          checked={on}
          aria-describedby="single-keys-hint"
          onChange={({ target }) => switchSingleKeys(target.checked)}
        />
        {frame.account.keys}
      </label>
      <span className="hint" id="single-keys-hint">
        {frame.account.keysHint}
      </span>
      <div>
        <button
          type="button"
          className="button small"
          onClick={() => {
            closePanel(id);
            showShortcuts();
          }}
        >
          {ui.app.shortcuts}
        </button>
      </div>
    </div>
  );
}

function SignOut() {
  const { ui } = useWords();
  const signOut = useSignOut();
  return (
    <button
      type="button"
      className="button"
      onClick={() => {
        closePanel(id);
        void signOut();
      }}
    >
      {ui.actions.signOut}
    </button>
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
