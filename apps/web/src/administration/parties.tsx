import type { PartyKind } from '@sparbar/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/client';
import { cooperationQuery } from '../api/reads';
import { useWrite } from '../api/use-write';
import { unbroken, useWords } from '../words/language';
import { FormCard } from './form-card';
import { Choice, Text } from './labelled';
import { MergeParty } from './merge-party';
import { AlsoCallParty, NotCallParty } from './party-alias';
import { RenameParty } from './rename-party';

const kinds: readonly PartyKind[] = ['district', 'police', 'education', 'traffic', 'other'];

/** Those who have signed the agreement. */
export function Parties({ coop }: { readonly coop: string }) {
  const words = useWords();
  const { administration } = words.ui;
  const cooperation = useQuery(cooperationQuery(coop));
  const parties = cooperation.data?.parties ?? [];
  const [name, setName] = useState('');
  const [shortName, setShortName] = useState('');
  const [kind, setKind] = useState<PartyKind>('district');
  const register = useWrite(coop, (body: { readonly name: string; readonly shortName: string; readonly kind: PartyKind }, header) =>
    api.POST('/api/cooperations/{coop}/parties', { params: { path: { coop }, header }, body }),
  );
  const nameOf = (id: string) => parties.find((party) => party.id === id)?.name ?? id;
  const submit = () =>
    register.mutate(
      { name, shortName, kind },
      {
        onSuccess: () => {
          setName('');
          setShortName('');
        },
      },
    );
  return (
    <section className="card stack" aria-labelledby="parties">
      <h2 id="parties">{administration.parties}</h2>
      {cooperation.data !== undefined && parties.length === 0 && <p className="quiet">{administration.noParties}</p>}
      <ul>
        {parties.map((party) => (
          <li key={party.id}>
            {party.name} <span className="quiet">{words.label.partyKind[party.kind]}</span>
            {party.merged !== null && (
              <span className="quiet"> · {unbroken(administration.merged(nameOf(party.merged.into), words.plain(party.merged.on)))}</span>
            )}
            {party.formerNames.map(({ name: former, until }) => (
              <span key={`${former} ${words.plain(until)}`} className="quiet">
                {' '}
                · {unbroken(words.parties.formerly(former, words.plain(until)))}
              </span>
            ))}
            {party.aliases.map((alias) => (
              <span key={alias} className="quiet">
                {' '}
                · {words.parties.also} {alias} <NotCallParty coop={coop} party={party} alias={alias} />
              </span>
            ))}
          </li>
        ))}
      </ul>
      <FormCard
        title={administration.registerParty}
        submit={administration.registerParty}
        pending={register.isPending}
        error={register.error}
        done={register.isSuccess ? words.ui.form.saved : undefined}
        onSubmit={submit}
      >
        <Text label={administration.name} value={name} onChange={setName} />
        <Text label={administration.shortName} value={shortName} onChange={setShortName} />
        <Choice
          label={administration.kind}
          value={kind}
          options={kinds.map((one) => [one, words.label.partyKind[one]])}
          onChange={setKind}
        />
      </FormCard>
      {parties.some(({ merged }) => merged === null) && <RenameParty coop={coop} parties={parties} />}
      {parties.length > 0 && <AlsoCallParty coop={coop} parties={parties} />}
      {parties.filter(({ merged }) => merged === null).length > 1 && <MergeParty coop={coop} parties={parties} />}
    </section>
  );
}
