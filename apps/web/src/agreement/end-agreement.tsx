import type { AgreementAnswer } from '@sparbar/contracts';
import { useState } from 'react';
import { Choice, Text } from '../administration/labelled';
import { api } from '../api/client';
import { useWrite } from '../api/use-write';
import { useWords } from '../words/language';
import { useChosenAgreement } from './choose-agreement';
import { Day, heldFrom } from './day-as-known';
import { Form } from './form';

const steps = ['startReview', 'confirm', 'replaced', 'ended'] as const;
type ReviewStep = (typeof steps)[number];

interface EndProps {
  readonly coop: string;
  readonly today: string;
  readonly agreements: readonly AgreementAnswer[];
}

interface Told {
  readonly of: string;
  readonly step: ReviewStep;
  readonly replacedBy: string;
  readonly reason: string;
  readonly on: string;
}

/** It is looked over, and kept, replaced or ended. */
export function EndAgreement({ coop, today, agreements }: EndProps) {
  const { agreement: say } = useWords();
  const { record } = say;
  const { agreement, select } = useChosenAgreement(agreements);
  const [step, setStep] = useState<ReviewStep>('startReview');
  const [chosen, setChosen] = useState('');
  const [reason, setReason] = useState('');
  const [on, setOn] = useState(today);
  const others = agreements.filter(({ id }) => id !== agreement?.id);
  const replacedBy = others.find(({ id }) => id === chosen)?.id ?? others[0]?.id ?? '';
  const write = useWrite(coop, (told: Told, header) => {
    const params = { path: { coop, agreement: told.of }, header };
    const held = heldFrom(told.on, today);
    switch (told.step) {
      case 'startReview':
        return api.POST('/api/cooperations/{coop}/agreements/{agreement}/review', { params, body: held });
      case 'confirm':
        return api.POST('/api/cooperations/{coop}/agreements/{agreement}/confirmation', { params, body: held });
      case 'replaced':
        return api.POST('/api/cooperations/{coop}/agreements/{agreement}/end', { params, body: { ...held, replacedBy: told.replacedBy } });
      case 'ended':
        return api.POST('/api/cooperations/{coop}/agreements/{agreement}/end', {
          params,
          body: { ...held, replacedBy: null, reason: told.reason },
        });
    }
  });
  return (
    <Form
      label={record.review}
      submit={record.heading}
      write={write}
      onSubmit={() => write.mutate({ of: agreement?.id ?? '', step, replacedBy, reason, on })}
    >
      {select}
      <Choice
        label={record.what}
        value={step}
        options={steps.filter((one) => one !== 'replaced' || others.length > 0).map((one) => [one, record[one]] as const)}
        onChange={setStep}
      />
      {step === 'replaced' && (
        <Choice
          label={record.replacedBy}
          value={replacedBy}
          options={others.map(({ id, title }) => [id, title] as const)}
          onChange={setChosen}
        />
      )}
      {step === 'ended' && <Text label={record.reason} value={reason} onChange={setReason} />}
      <Day label={record.on} value={on} max={today} required onChange={setOn} />
    </Form>
  );
}
