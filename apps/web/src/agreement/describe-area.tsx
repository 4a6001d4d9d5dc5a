import type { AgreementAnswer, AppendixAnswer, AreaHandling, DescribeAreaDto } from '@sparbar/contracts';
import { useState } from 'react';
import { Choice, Text } from '../administration/labelled';
import { api } from '../api/client';
import { useWrite } from '../api/use-write';
import { useWords } from '../words/language';
import { useChosenAgreement } from './choose-agreement';
import { Day, heldFrom } from './day-as-known';
import { Form, Lines, MaybeText, orNull, Tick } from './form';

const handlings: readonly AreaHandling[] = ['actionPlan', 'lineWork', 'citywide', 'otherAreas', 'outsideParties'];

interface DescribeProps {
  readonly coop: string;
  readonly today: string;
  readonly agreements: readonly AgreementAnswer[];
  readonly appendices: readonly AppendixAnswer[];
}

/** How the agreement takes an area over: one of the city's, or one of its own. */
export function DescribeArea({ coop, today, agreements, appendices }: DescribeProps) {
  const { agreement: say, label } = useWords();
  const { record } = say;
  const { agreement, select } = useChosenAgreement(agreements);
  const city = appendices.find(({ id }) => id === agreement?.appendix)?.areas ?? [];
  const [chosen, setChosen] = useState<string>();
  const [told, setTold] = useState({ name: '', goal: '', comment: '', reference: '', on: today });
  const [handledIn, setHandledIn] = useState<AreaHandling>('actionPlan');
  const [marks, setMarks] = useState({ prioritised: false, emphasised: false });
  const set = (name: keyof typeof told) => (value: string) => setTold((before) => ({ ...before, [name]: value }));
  const area = chosen ?? agreement?.missingAreas[0]?.area ?? city[0]?.id ?? '';
  const others = city.filter(({ id }) => id !== area);
  const reference = others.find(({ id }) => id === told.reference)?.id ?? others[0]?.id ?? '';
  const choose = (id: string) => {
    setChosen(id);
    const taken = agreement?.areas.find((one) => one.area === id);
    if (taken === undefined) return;
    setTold((before) => ({ ...before, goal: taken.goal ?? '', comment: taken.comment ?? '', reference: taken.crossReference ?? '' }));
    setHandledIn(taken.handledIn ?? 'actionPlan');
    setMarks({ prioritised: taken.prioritised, emphasised: taken.emphasised });
  };
  const write = useWrite(coop, ({ of, body }: { readonly of: string; readonly body: DescribeAreaDto }, header) =>
    api.POST('/api/cooperations/{coop}/agreements/{agreement}/areas', { params: { path: { coop, agreement: of }, header }, body }),
  );
  const submit = () =>
    write.mutate({
      of: agreement?.id ?? '',
      body: {
        ...{ area: area === '' ? null : area, local: area === '' ? told.name : null, handledIn, ...marks },
        ...{ goal: orNull(told.goal), comment: orNull(told.comment) },
        crossReference: handledIn === 'otherAreas' ? reference : null,
        ...heldFrom(told.on, today),
      },
    });
  return (
    <Form label={record.describe} submit={record.describe} write={write} onSubmit={submit}>
      {select}
      <Choice
        label={say.area}
        value={area}
        options={[...city.map(({ id, name }) => [id, name] as const), ['', record.ownArea] as const]}
        onChange={choose}
      />
      {area === '' && <Text label={record.ownName} value={told.name} onChange={set('name')} />}
      <Choice
        label={record.handledIn}
        value={handledIn}
        options={handlings.map((one) => [one, label.handledIn[one]] as const)}
        onChange={setHandledIn}
      />
      {handledIn === 'otherAreas' && (
        <Choice
          label={record.crossReference}
          value={reference}
          options={others.map(({ id, name }) => [id, name] as const)}
          onChange={set('reference')}
        />
      )}
      <Tick label={say.prioritised} checked={marks.prioritised} onChange={(prioritised) => setMarks({ ...marks, prioritised })} />
      <Tick label={say.emphasised} checked={marks.emphasised} onChange={(emphasised) => setMarks({ ...marks, emphasised })} />
      <MaybeText label={record.goal} value={told.goal} onChange={set('goal')} />
      <Lines label={say.comment} value={told.comment} onChange={set('comment')} />
      <Day label={record.on} value={told.on} max={today} required onChange={set('on')} />
    </Form>
  );
}
