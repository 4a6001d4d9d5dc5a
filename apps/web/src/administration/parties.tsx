import type { PartyKind } from '@sparbar/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/client';
import { cooperationQuery } from '../api/reads';
import { useWrite } from '../api/use-write';
import { useWords } from '../words/language';
import { FormCard } from './form-card';
import { Choice, Text } from './labelled';
import { MergeParty } from './merge-party';
import { AlsoCallParty } from './party-alias';
import { isThere, PartyLine } from './party-line';
import { RenameParty } from './rename-party';
import { SplitParty } from './split-party';

const kinds: readonly PartyKind[] = ['district', 'police', 'education', 'traffic', 'other'];

/** Those who have signed the agreement. */
export function Parties({ coop }: { readonly coop: string }) {
  const words = useWords();
  const { administration } = words.ui;
  const cooperation = useQuery(cooperationQuery(coop));
  const parties = cooperation.data?.parties ?? [];
  const there = parties.filter(isThere);
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
          <PartyLine key={party.id} coop={coop} party={party} nameOf={nameOf} />
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
      {/* Seldom needed, and long: it is unfolded by whoever looks for it. */}
      <details className="changes">
        <summary>{words.parties.change}</summary>
        <div className="stack">
          {cooperation.data !== undefined && parties.length === 0 && <p className="quiet">{administration.noParties}</p>}
          {there.length > 0 && <RenameParty coop={coop} parties={there} />}
          {parties.length > 0 && <AlsoCallParty coop={coop} parties={parties} />}
          {there.length > 1 && <MergeParty coop={coop} parties={there} />}
          {there.length > 2 && <SplitParty coop={coop} parties={there} />}
        </div>
      </details>
    </section>
  );
}
