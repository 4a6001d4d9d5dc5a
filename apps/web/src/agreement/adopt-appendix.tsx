import type { AdoptAppendixDto } from '@sparbar/contracts';
import { useState } from 'react';
import { Text } from '../administration/labelled';
import { api } from '../api/client';
import { useWrite } from '../api/use-write';
import { useWords } from '../words/language';
import { areasInLines } from './areas-in-lines';
import { Day, onDay, onDayOrNull } from './day-as-known';
import { Form, Lines, MaybeText, orNull } from './form';

/** A document of the city's is taken in whole. */
export function AdoptAppendix({ coop, today }: { readonly coop: string; readonly today: string }) {
  const { agreement: say } = useWords();
  const { record } = say;
  const [told, setTold] = useState({ title: '', version: '', issuer: '', reference: '', from: '', signed: '', review: '', areas: '' });
  const set = (name: keyof typeof told) => (value: string) => setTold((before) => ({ ...before, [name]: value }));
  const write = useWrite(coop, (body: AdoptAppendixDto, header) =>
    api.POST('/api/cooperations/{coop}/appendices', { params: { path: { coop }, header }, body }),
  );
  const submit = () =>
    write.mutate({
      ...{ title: told.title, version: told.version, origin: { issuer: told.issuer, reference: orNull(told.reference) } },
      ...{ inForceFrom: onDay(told.from), signedOn: onDayOrNull(told.signed), reviewDue: onDayOrNull(told.review) },
      areas: areasInLines(told.areas),
      ...(told.from < today ? { afterwards: true as const } : {}),
    });
  return (
    <Form label={record.adopt} submit={record.adopt} write={write} onSubmit={submit}>
      <p className="quiet">{record.adoptHint}</p>
      <Text label={record.name} value={told.title} onChange={set('title')} />
      <Text label={record.version} value={told.version} onChange={set('version')} />
      <Text label={record.issuer} value={told.issuer} onChange={set('issuer')} />
      <MaybeText label={record.reference} hint={record.optionalDay} value={told.reference} onChange={set('reference')} />
      <Day label={record.inForceFrom} value={told.from} required onChange={set('from')} />
      <Day label={record.signedOn} hint={record.optionalDay} value={told.signed} onChange={set('signed')} />
      <Day label={record.reviewDue} hint={record.optionalDay} value={told.review} onChange={set('review')} />
      <Lines label={record.areaLines} hint={record.areaLinesHint} required value={told.areas} onChange={set('areas')} />
    </Form>
  );
}
