import type { ForumLevel, Mandate } from '@sparbar/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/client';
import { cooperationQuery } from '../api/reads';
import { useWrite } from '../api/use-write';
import { useWords } from '../words/language';
import { FormCard } from './form-card';
import { Choice, Text } from './labelled';

const levels: readonly ForumLevel[] = ['council', 'steering', 'preparatory', 'working'];
const mandates: readonly Mandate[] = ['includeActivity', 'changeDuration', 'cancelActivity', 'other'];

interface Forum {
  readonly name: string;
  readonly level: ForumLevel;
  readonly mayDecide: Mandate[];
}

/** Where it is decided, and what each may decide: the rest it proposes. */
export function Fora({ coop }: { readonly coop: string }) {
  const words = useWords();
  const { administration } = words.ui;
  const cooperation = useQuery(cooperationQuery(coop));
  const fora = cooperation.data?.fora ?? [];
  const [name, setName] = useState('');
  const [level, setLevel] = useState<ForumLevel>('steering');
  const [mayDecide, setMayDecide] = useState<readonly Mandate[]>([]);
  const establish = useWrite(coop, (body: Forum, header) =>
    api.POST('/api/cooperations/{coop}/fora', { params: { path: { coop }, header }, body }),
  );
  return (
    <section className="card stack" aria-labelledby="fora">
      <h2 id="fora">{administration.fora}</h2>
      {cooperation.data !== undefined && fora.length === 0 && <p className="quiet">{administration.noFora}</p>}
      <ul>
        {fora.map((forum) => (
          <li key={forum.id}>
            {forum.name} <span className="quiet">{words.label.forumLevel[forum.level]}</span>
          </li>
        ))}
      </ul>
      <FormCard
        title={administration.establishForum}
        submit={administration.establishForum}
        pending={establish.isPending}
        error={establish.error}
        done={establish.isSuccess ? words.ui.form.saved : undefined}
        onSubmit={() => establish.mutate({ name, level, mayDecide: [...mayDecide] }, { onSuccess: () => setName('') })}
      >
        <Text label={administration.name} value={name} onChange={setName} />
        <Choice
          label={administration.level}
          value={level}
          options={levels.map((one) => [one, words.label.forumLevel[one]])}
          onChange={setLevel}
        />
        <fieldset>
          <legend>{administration.mayDecide}</legend>
          {mandates.map((mandate) => (
            <label key={mandate} className="choice">
              <input
                type="checkbox"
                checked={mayDecide.includes(mandate)}
                onChange={({ target }) =>
                  setMayDecide(mandates.filter((one) => (one === mandate ? target.checked : mayDecide.includes(one))))
                }
              />
              {words.label.mandate[mandate]}
            </label>
          ))}
        </fieldset>
      </FormCard>
    </section>
  );
}
