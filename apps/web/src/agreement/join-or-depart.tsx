import type { AgreementAnswer } from '@sparbar/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Choice } from '../administration/labelled';
import { api } from '../api/client';
import { cooperationQuery } from '../api/reads';
import { useWrite } from '../api/use-write';
import { useWords } from '../words/language';
import { useChosenAgreement } from './choose-agreement';
import { Day, heldFrom } from './day-as-known';
import { Form } from './form';

interface AgreementFormProps {
  readonly coop: string;
  readonly today: string;
  readonly agreements: readonly AgreementAnswer[];
}

interface Told {
  readonly agreement: string;
  readonly what: 'join' | 'depart';
  readonly party: string;
  readonly on: string;
}

/** A party comes into the agreement, or leaves it, on a day. */
export function JoinOrDepart({ coop, today, agreements }: AgreementFormProps) {
  const { agreement: say } = useWords();
  const { record } = say;
  const { agreement, select } = useChosenAgreement(agreements);
  const parties = useQuery(cooperationQuery(coop)).data?.parties ?? [];
  const [what, setWhat] = useState<'join' | 'depart'>('join');
  const [chosen, setChosen] = useState('');
  const [on, setOn] = useState(today);
  const bound = new Set(agreement?.parties.filter(({ left }) => left === null).map(({ party }) => party));
  const may = parties.filter(({ id }) => bound.has(id) === (what === 'depart'));
  const party = may.find(({ id }) => id === chosen)?.id ?? may[0]?.id ?? '';
  const write = useWrite(coop, (told: Told, header) => {
    const params = { path: { coop, agreement: told.agreement }, header };
    const body = { party: told.party, ...heldFrom(told.on, today) };
    return told.what === 'join'
      ? api.POST('/api/cooperations/{coop}/agreements/{agreement}/parties', { params, body })
      : api.POST('/api/cooperations/{coop}/agreements/{agreement}/parties/departure', { params, body });
  });
  return (
    <Form
      label={record.joinOrDepart}
      submit={record[what]}
      write={write}
      onSubmit={() => write.mutate({ agreement: agreement?.id ?? '', what, party, on })}
    >
      {select}
      <Choice
        label={record.what}
        value={what}
        options={[
          ['join', record.join],
          ['depart', record.depart],
        ]}
        onChange={setWhat}
      />
      <Choice label={say.party} value={party} options={may.map(({ id, name }) => [id, name] as const)} onChange={setChosen} />
      <Day label={record.on} value={on} max={today} required onChange={setOn} />
    </Form>
  );
}
