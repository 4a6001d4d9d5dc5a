import { createLazyRoute, useNavigate, useSearch } from '@tanstack/react-router';
import { useSession } from '../api/session';
import { Screen } from '../frame/screen';
import { useWords } from '../words/language';
import { AccessList } from './access-list';
import { Access, Accounts } from './accounts';
import { AccountsList } from './accounts-list';
import './administration.css';
import type { AdministrationSearch, Narrow } from './chosen';
import { Fora } from './fora';
import { OpenCooperation } from './open-cooperation';
import { Parties } from './parties';
import { OwnPassword } from './passwords';

/** Who works together here, in which fora, and who may do what. */
function Administration() {
  const words = useWords();
  const { administration } = words.ui;
  const session = useSession();
  const managed = session?.cooperations.filter(({ role }) => role === 'administrator') ?? [];
  const search: AdministrationSearch = useSearch({ from: '/inside/administration' });
  const navigate = useNavigate({ from: '/administration' });
  const narrow: Narrow = (change) =>
    void navigate({
      search: (before) => Object.fromEntries(Object.entries({ ...before, ...change }).filter(([, value]) => value !== undefined)),
      replace: true,
      resetScroll: false,
    });
  // A party is one cooperation's own.
  const choose = (id: string) => narrow({ samverkan: id, party: undefined });
  const coop = managed.find(({ id }) => id === search.samverkan)?.id ?? managed[0]?.id;
  const installation = session?.administrator === true;
  // In the demonstration nobody has a password.
  const own = session?.demo === false && (
    <section className="card stack">
      <OwnPassword />
    </section>
  );
  if (!installation && managed.length === 0) {
    return (
      <Screen title={administration.title}>
        <p className="preview">{session?.cooperations.length === 0 ? words.ui.signIn.noCooperation : administration.notAllowed}</p>
        {own}
      </Screen>
    );
  }
  return (
    <Screen title={administration.title}>
      {managed.length > 1 && (
        <div className="joined" role="group" aria-label={words.ui.app.cooperation}>
          {managed.map(({ id, name }) => (
            <button key={id} type="button" className="button" aria-pressed={id === coop} onClick={() => choose(id)}>
              {name}
            </button>
          ))}
        </div>
      )}
      {coop !== undefined && <AccessList key={`${coop} list`} coop={coop} search={search} narrow={narrow} />}
      {session?.managesAccounts === true && <AccountsList search={search} narrow={narrow} />}
      <div className="administration">
        {coop !== undefined && <Parties key={`${coop} parties`} coop={coop} />}
        {coop !== undefined && <Fora key={`${coop} fora`} coop={coop} />}
        {coop !== undefined && <Access key={`${coop} access`} coop={coop} />}
        {installation && <Accounts />}
        {installation && <OpenCooperation onOpened={choose} />}
        {own}
      </div>
    </Screen>
  );
}

export const Route = createLazyRoute('/inside/administration')({ component: Administration });
