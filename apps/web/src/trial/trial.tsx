import type { AppendixAnswer, DryRunDto, ProposedFateDto } from '@sparbar/contracts';
import { useMutation, useQuery } from '@tanstack/react-query';
import { createLazyRoute, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { Choice } from '../administration/labelled';
import '../agreement/agreement.css';
import { areasInLines } from '../agreement/areas-in-lines';
import { Form, Lines, Tick } from '../agreement/form';
import { appendicesQuery } from '../api/agreement-reads';
import { api } from '../api/client';
import { answered } from '../api/problem';
import { Screen } from '../frame/screen';
import { Loading, Wrong } from '../frame/states';
import '../look/listing.css';
import { useWords } from '../words/language';
import { TrialResult } from './trial-result';

type Fate = ProposedFateDto['fate'] | '';

/** What would come of a new appendix, before anybody decides on it. Nothing is written. */
function Trial() {
  const { agreement: say } = useWords();
  const { coop } = useParams({ from: '/inside/$coop/bilaga-prov' });
  const appendices = useQuery(appendicesQuery(coop, {}));
  const current = appendices.data?.items.find(({ standing }) => standing === 'inForce');
  const [lines, setLines] = useState('');
  const [fates, setFates] = useState<Readonly<Record<string, Fate>>>({});
  const [into, setInto] = useState<Readonly<Record<string, readonly string[]>>>({});
  const areas = areasInLines(lines);
  const trial = useMutation({
    mutationFn: (body: DryRunDto) => answered(api.POST('/api/cooperations/{coop}/appendices/trial', { params: { path: { coop } }, body })),
  });
  const submit = () =>
    trial.mutate({
      areas,
      fates: Object.entries(fates).flatMap(([area, fate]) =>
        fate === '' ? [] : [{ area, fate, ...(fate === 'successors' ? { successors: [...(into[area] ?? [])] } : {}) }],
      ),
    });
  return (
    <Screen title={say.trial.title}>
      <p className="prose">{say.trial.intro}</p>
      {appendices.isPending && <Loading lines={24} />}
      {appendices.error !== null && <Wrong error={appendices.error} retry={() => void appendices.refetch()} />}
      {appendices.data !== undefined && current === undefined && <p className="preview">{say.trial.noAppendix}</p>}
      {!appendices.isPending && (
        <section className="card stack" aria-label={say.trial.title}>
          <Form label={say.trial.title} submit={say.trial.run} write={{ ...trial, isSuccess: false }} onSubmit={submit}>
            <Lines label={say.trial.proposed} hint={say.record.areaLinesHint} required value={lines} onChange={setLines} />
            {current?.areas.map((area) => (
              <FateOf
                key={area.id}
                area={area}
                proposed={areas.map(({ id, name }) => [id, name] as const)}
                fate={fates[area.id] ?? ''}
                into={into[area.id] ?? []}
                onFate={(fate) => setFates({ ...fates, [area.id]: fate })}
                onInto={(chosen) => setInto({ ...into, [area.id]: chosen })}
              />
            ))}
          </Form>
        </section>
      )}
      {trial.data !== undefined && <TrialResult coop={coop} result={trial.data} />}
    </Screen>
  );
}

interface FateOfProps {
  readonly area: AppendixAnswer['areas'][number];
  readonly proposed: readonly (readonly [id: string, name: string])[];
  readonly fate: Fate;
  readonly into: readonly string[];
  readonly onFate: (fate: Fate) => void;
  readonly onInto: (chosen: readonly string[]) => void;
}

/** What is thought to become of one of today's areas. */
function FateOf({ area, proposed, fate, into, onFate, onInto }: FateOfProps) {
  const { agreement: say, label } = useWords();
  const fates: readonly Fate[] = ['', 'successors', 'instrument', 'ceased'];
  return (
    <fieldset className="stack">
      <legend>{area.name}</legend>
      <Choice
        label={say.fate}
        value={fate}
        options={fates.map((one) => [one, one === '' ? say.undecided : label.areaFate[one]] as const)}
        onChange={onFate}
      />
      {fate === 'successors' &&
        proposed.map(([id, name]) => (
          <Tick
            key={id}
            label={name}
            checked={into.includes(id)}
            onChange={(checked) => onInto(checked ? [...into, id] : into.filter((one) => one !== id))}
          />
        ))}
    </fieldset>
  );
}

export const Route = createLazyRoute('/inside/$coop/bilaga-prov')({ component: Trial });
