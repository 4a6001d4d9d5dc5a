import type { AgreementAnswer, AgreementContentDto, AppendixAnswer } from '@sparbar/contracts';
import { useState } from 'react';
import { Choice, Text } from '../administration/labelled';
import { api } from '../api/client';
import { useWrite } from '../api/use-write';
import { useWords } from '../words/language';
import { inLines } from './areas-in-lines';
import { Day, heldFrom, onDayOrNull } from './day-as-known';
import { Form, Lines } from './form';

interface DraftProps {
  readonly coop: string;
  readonly today: string;
  readonly agreements: readonly AgreementAnswer[];
  readonly appendices: readonly AppendixAnswer[];
}

/** A new agreement, or a new version of one: chosen at the top. */
export function DraftAgreement({ coop, today, agreements, appendices }: DraftProps) {
  const { agreement: say } = useWords();
  const { record } = say;
  const [of, setOf] = useState('');
  const [told, setTold] = useState({ title: '', appendix: appendices[0]?.id ?? '', purposes: '', from: '', until: '', drawnUp: '' });
  const set = (name: keyof typeof told) => (value: string) => setTold((before) => ({ ...before, [name]: value }));
  const write = useWrite(coop, ({ id, body }: { readonly id: string; readonly body: AgreementContentDto }, header) =>
    id === ''
      ? api.POST('/api/cooperations/{coop}/agreements', { params: { path: { coop }, header }, body })
      : api.POST('/api/cooperations/{coop}/agreements/{agreement}/versions', { params: { path: { coop, agreement: id }, header }, body }),
  );
  const choose = (id: string) => {
    setOf(id);
    const chosen = agreements.find((one) => one.id === id);
    if (chosen === undefined) return;
    setTold((before) => ({ ...before, title: chosen.title, appendix: chosen.appendix ?? '', purposes: chosen.purposes.join('\n') }));
  };
  const submit = () => {
    const { title, appendix, purposes, from, until, drawnUp } = told;
    const held = heldFrom(drawnUp === '' ? from : drawnUp, today);
    write.mutate({
      id: of,
      body: {
        ...{ title, appendix: appendix === '' ? null : appendix, purposes: inLines(purposes) },
        ...{ inForceFrom: onDayOrNull(from), until: onDayOrNull(until) },
        // A day that lies ahead is what the agreement says, and not when it was drawn up.
        ...(held.afterwards === true ? held : {}),
      },
    });
  };
  return (
    <Form label={record.draft} submit={of === '' ? record.draft : record.revise} write={write} onSubmit={submit}>
      <Choice
        label={record.what}
        value={of}
        options={[['', record.draft], ...agreements.map(({ id, title }) => [id, `${record.revise}: ${title}`] as const)]}
        onChange={choose}
      />
      {of !== '' && <p className="quiet">{record.reviseHint}</p>}
      <Text label={record.name} value={told.title} onChange={set('title')} />
      <Choice
        label={record.follows}
        value={told.appendix}
        options={[['', record.none], ...appendices.map(({ id, title, version }) => [id, say.appendix(title, version)] as const)]}
        onChange={set('appendix')}
      />
      <Lines label={record.purposeLines} value={told.purposes} onChange={set('purposes')} />
      <Day label={record.inForceFrom} hint={record.optionalDay} value={told.from} onChange={set('from')} />
      <Day label={say.until} hint={record.optionalDay} value={told.until} onChange={set('until')} />
      <Day label={record.drawnUp} hint={record.drawnUpHint} value={told.drawnUp} max={today} onChange={set('drawnUp')} />
    </Form>
  );
}
