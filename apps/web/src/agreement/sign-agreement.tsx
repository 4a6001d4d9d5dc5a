import type { AgreementAnswer, SignAgreementDto } from '@sparbar/contracts';
import { useState } from 'react';
import { api } from '../api/client';
import { useWrite } from '../api/use-write';
import { useWords } from '../words/language';
import { useChosenAgreement } from './choose-agreement';
import { Day } from './day-as-known';
import { Form, MaybeText, orNull, Ticks } from './form';

interface SignProps {
  readonly coop: string;
  readonly today: string;
  readonly agreements: readonly AgreementAnswer[];
}

/** That it was signed: for which parties, by whom, and when. */
export function SignAgreement({ coop, today, agreements }: SignProps) {
  const { agreement: say } = useWords();
  const { record } = say;
  const { agreement, select } = useChosenAgreement(agreements);
  const bound = agreement?.parties.filter(({ left }) => left === null) ?? [];
  const [chosen, setChosen] = useState<readonly string[]>();
  const [who, setWho] = useState('');
  const [on, setOn] = useState(today);
  const parties = chosen ?? bound.map(({ party }) => party);
  const write = useWrite(coop, ({ of, body }: { readonly of: string; readonly body: SignAgreementDto }, header) =>
    api.POST('/api/cooperations/{coop}/agreements/{agreement}/signatures', { params: { path: { coop, agreement: of }, header }, body }),
  );
  const submit = () =>
    write.mutate({
      of: agreement?.id ?? '',
      // Not said to be entered afterwards: what the law asks of an agreement holds for it.
      body: { parties: [...parties], signatories: orNull(who), ...(on === '' ? {} : { effectiveOn: { precision: 'day', date: on } }) },
    });
  return (
    <Form label={record.sign} submit={record.sign} write={write} onSubmit={submit}>
      {select}
      <Ticks
        label={record.signedFor}
        options={bound.map(({ party, name }) => [party, name] as const)}
        chosen={parties}
        onChange={setChosen}
      />
      <MaybeText label={say.signatories} hint={record.signatoriesHint} value={who} onChange={setWho} />
      <Day label={say.signedOn} value={on} max={today} required onChange={setOn} />
    </Form>
  );
}
