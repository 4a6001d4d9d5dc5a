import type { CooperationAnswer, PersonAnswer, PersonRoleAnswer } from '@sparbar/contracts';
import { useState } from 'react';
import { FormCard } from '../administration/form-card';
import { Choice, Text } from '../administration/labelled';
import { api } from '../api/client';
import { useMembership } from '../api/session';
import { useWrite } from '../api/use-write';
import { sinceAsked, When, type Since } from '../forum/when';
import { Ask } from '../look/ask';
import { Field } from '../look/field';
import { useWords } from '../words/language';
import { personName } from './person-name';

interface AboutProps {
  readonly coop: string;
  readonly person: PersonAnswer;
  readonly onClose: () => void;
  readonly onDone: (said: string) => void;
}

/** Somebody new. Her name is sealed on its way in. */
export function RegisterPerson({ coop }: { readonly coop: string }) {
  const { people } = useWords();
  const [name, setName] = useState('');
  const register = useWrite(coop, (body: { readonly name: string }, header) =>
    api.POST('/api/cooperations/{coop}/people', { params: { path: { coop }, header }, body }),
  );
  return (
    <section className="card">
      <FormCard
        title={people.register}
        submit={people.register}
        alone
        pending={register.isPending}
        error={register.error}
        done={register.isSuccess ? people.registered : undefined}
        onSubmit={() => register.mutate({ name }, { onSuccess: () => setName('') })}
      >
        <Text label={people.name} hint={people.nameHint} value={name} onChange={setName} />
      </FormCard>
    </section>
  );
}

/** A role she has from a day on; a function with a programme and what it answers for, where it is one. */
export function AssignRole({ coop, person, parties, onClose, onDone }: AboutProps & Pick<CooperationAnswer, 'parties'>) {
  const words = useWords();
  const { people, fora, ui } = words;
  const { today } = useMembership(coop);
  const [title, setTitle] = useState('');
  const [party, setParty] = useState(parties[0]?.id ?? '');
  const [unit, setUnit] = useState('');
  const [programme, setProgramme] = useState('');
  const [areas, setAreas] = useState('');
  const [since, setSince] = useState<Since>({ day: today, afterwards: false });
  const named = areas
    .split('\n')
    .map((area) => area.trim())
    .filter((area) => area !== '');
  const mandate = programme.trim() === '' && named.length === 0 ? {} : { mandate: { programme: programme.trim() || null, areas: named } };
  const body = { title, party, ...(unit.trim() === '' ? {} : { unit }), ...mandate, ...sinceAsked(since) };
  const assign = useWrite(coop, (told: typeof body, header) =>
    api.POST('/api/cooperations/{coop}/people/{person}/roles', { params: { path: { coop, person: person.id }, header }, body: told }),
  );
  const optional = (label: string) => `${label} (${ui.form.optional})`;
  return (
    <Ask
      title={people.assignTo(personName(person, words))}
      does={ui.actions.record}
      pending={assign.isPending}
      error={assign.error}
      onDo={() => assign.mutate(body, { onSuccess: () => onDone(people.assigned) })}
      onClose={onClose}
    >
      <Text label={people.roleTitle} hint={people.roleHint} value={title} onChange={setTitle} />
      <Choice label={fora.ofParty} value={party} options={parties.map((one) => [one.id, one.name] as const)} onChange={setParty} />
      <Field label={optional(people.unit)}>
        {(control) => <input {...control} autoComplete="off" value={unit} onChange={({ target }) => setUnit(target.value)} />}
      </Field>
      <Field label={optional(people.programme)}>
        {(control) => <input {...control} autoComplete="off" value={programme} onChange={({ target }) => setProgramme(target.value)} />}
      </Field>
      <Field label={optional(people.areas)} hint={people.areasHint}>
        {(control) => <textarea {...control} rows={2} value={areas} onChange={({ target }) => setAreas(target.value)} />}
      </Field>
      <When value={since} today={today} onChange={setSince} />
    </Ask>
  );
}

/** A role is left. */
export function EndRole({ coop, person, role, onClose, onDone }: AboutProps & { readonly role: PersonRoleAnswer }) {
  const words = useWords();
  const { people, ui } = words;
  const { today } = useMembership(coop);
  const [since, setSince] = useState<Since>({ day: today, afterwards: false });
  const end = useWrite(coop, (body: ReturnType<typeof sinceAsked>, header) =>
    api.POST('/api/cooperations/{coop}/people/{person}/roles/{role}/end', {
      params: { path: { coop, person: person.id, role: role.role }, header },
      body,
    }),
  );
  return (
    <Ask
      title={people.endOf(role.title, personName(person, words))}
      does={ui.actions.record}
      pending={end.isPending}
      error={end.error}
      onDo={() => end.mutate(sinceAsked(since), { onSuccess: () => onDone(people.ended) })}
      onClose={onClose}
    >
      <When value={since} today={today} onChange={setSince} />
    </Ask>
  );
}

/** How she is reached: sealed like her name. */
export function ReachPerson({ coop, person, onClose, onDone }: AboutProps) {
  const words = useWords();
  const { people, ui } = words;
  const [phone, setPhone] = useState(person.phone?.value ?? '');
  const [email, setEmail] = useState(person.email?.value ?? '');
  const reach = useWrite(coop, (body: { readonly phone: string | null; readonly email: string | null }, header) =>
    api.POST('/api/cooperations/{coop}/people/{person}/contact', { params: { path: { coop, person: person.id }, header }, body }),
  );
  return (
    <Ask
      title={people.reachOf(personName(person, words))}
      does={ui.actions.record}
      pending={reach.isPending}
      error={reach.error}
      onDo={() => reach.mutate({ phone: phone.trim() || null, email: email.trim() || null }, { onSuccess: () => onDone(people.reached) })}
      onClose={onClose}
    >
      <Field label={`${people.phone} (${ui.form.optional})`}>
        {(control) => <input {...control} type="tel" autoComplete="off" value={phone} onChange={({ target }) => setPhone(target.value)} />}
      </Field>
      <Field label={`${people.email} (${ui.form.optional})`}>
        {(control) => (
          <input {...control} type="email" autoComplete="off" value={email} onChange={({ target }) => setEmail(target.value)} />
        )}
      </Field>
    </Ask>
  );
}
