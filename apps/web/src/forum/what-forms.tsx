import type { Mandate } from '@sparbar/contracts';
import { useState, type ReactNode } from 'react';
import { Choice, Text } from '../administration/labelled';
import { api } from '../api/client';
import { useWords } from '../words/language';
import { ForumForm, type ForumFormProps } from './forum-form';

const mandates: readonly Mandate[] = ['includeActivity', 'changeDuration', 'cancelActivity', 'other'];

/** Some of several, each with a box to tick. */
function Several<Value extends string>(props: {
  readonly legend: string;
  readonly options: readonly (readonly [value: Value, name: string])[];
  readonly chosen: readonly Value[];
  readonly onChange: (chosen: readonly Value[]) => void;
}): ReactNode {
  const { legend, options, chosen, onChange } = props;
  const toggled = (one: Value, on: boolean) =>
    options.map(([value]) => value).filter((value) => (value === one ? on : chosen.includes(value)));
  return (
    <fieldset>
      <legend>{legend}</legend>
      {options.map(([value, name]) => (
        <label key={value} className="choice">
          <input type="checkbox" checked={chosen.includes(value)} onChange={({ target }) => onChange(toggled(value, target.checked))} />
          {name}
        </label>
      ))}
    </fieldset>
  );
}

const others = ({ forum, cooperation }: ForumFormProps) =>
  cooperation.fora.filter(({ id, standing }) => id !== forum.id && standing !== 'dissolved').map(({ id, name }) => [id, name] as const);

/** The fora it consists of. */
export function Parts(props: ForumFormProps) {
  const { coop, forum, cooperation: _cooperation, ...rest } = props;
  const { fora } = useWords();
  const [of, setOf] = useState<readonly string[]>(forum.parts.map(({ id }) => id));
  return (
    <ForumForm
      {...{ ...rest, coop }}
      title={fora.act.parts}
      told={{ of: [...of] }}
      send={(body, header) =>
        api.POST('/api/cooperations/{coop}/fora/{forum}/parts', { params: { path: { coop, forum: forum.id }, header }, body })
      }
    >
      <Several legend={fora.parts} options={others(props)} chosen={of} onChange={setOf} />
    </ForumForm>
  );
}

/** The forum it answers to. */
export function Superior(props: ForumFormProps) {
  const { coop, forum, cooperation: _cooperation, ...rest } = props;
  const { fora } = useWords();
  const [to, setTo] = useState(forum.superior?.id ?? '');
  return (
    <ForumForm
      {...{ ...rest, coop }}
      title={fora.act.superior}
      told={{ to: to === '' ? null : to }}
      send={(body, header) =>
        api.POST('/api/cooperations/{coop}/fora/{forum}/superior', { params: { path: { coop, forum: forum.id }, header }, body })
      }
    >
      <Choice label={fora.superior} value={to} options={[['', fora.noSuperior], ...others(props)]} onChange={setTo} />
    </ForumForm>
  );
}

export function Rename({ coop, forum, cooperation: _cooperation, ...rest }: ForumFormProps) {
  const { fora } = useWords();
  const [name, setName] = useState('');
  return (
    <ForumForm
      {...{ ...rest, coop }}
      title={fora.act.rename}
      told={{ name }}
      send={(body, header) =>
        api.POST('/api/cooperations/{coop}/fora/{forum}/names', { params: { path: { coop, forum: forum.id }, header }, body })
      }
    >
      <Text label={fora.newName} value={name} onChange={setName} />
    </ForumForm>
  );
}

/** What it may decide from now on; of a forum that was announced, that it is there, and what it may decide. */
export function MandateForm({ coop, forum, cooperation: _cooperation, ...rest }: ForumFormProps) {
  const words = useWords();
  const { fora } = words;
  const [mayDecide, setMayDecide] = useState<readonly Mandate[]>(forum.mayDecide);
  const forming = forum.standing === 'announced';
  const { id, name, level } = forum;
  return (
    <ForumForm
      {...{ ...rest, coop }}
      title={forming ? fora.act.form : fora.act.mandate}
      told={{ mayDecide: [...mayDecide] }}
      send={(body, header) => {
        const params = { path: { coop, forum: id }, header };
        return forming
          ? api.POST('/api/cooperations/{coop}/fora/{forum}/establishment', { params, body: { ...body, name, level } })
          : api.POST('/api/cooperations/{coop}/fora/{forum}/mandates', { params, body });
      }}
    >
      <Several
        legend={fora.mayDecide}
        options={mandates.map((one) => [one, words.label.mandate[one]] as const)}
        chosen={mayDecide}
        onChange={setMayDecide}
      />
    </ForumForm>
  );
}

export function Dissolve(props: ForumFormProps) {
  const { coop, forum, cooperation: _cooperation, ...rest } = props;
  const { fora } = useWords();
  const [into, setInto] = useState<readonly string[]>([]);
  return (
    <ForumForm
      {...{ ...rest, coop }}
      title={fora.act.dissolve}
      dangerous
      told={{ into: [...into] }}
      send={(body, header) =>
        api.POST('/api/cooperations/{coop}/fora/{forum}/dissolution', { params: { path: { coop, forum: forum.id }, header }, body })
      }
    >
      <p className="quiet">{fora.dissolveHint}</p>
      <Several legend={fora.wentOn} options={others(props)} chosen={into} onChange={setInto} />
    </ForumForm>
  );
}
