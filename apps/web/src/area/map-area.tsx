import type { AppendixAnswer, AreaFateKind, MapAreaDto } from '@sparbar/contracts';
import { useState } from 'react';
import { Choice, Text } from '../administration/labelled';
import { Day, heldFrom } from '../agreement/day-as-known';
import { Form, MaybeText, orNull, Ticks } from '../agreement/form';
import { api } from '../api/client';
import { useWrite } from '../api/use-write';
import { useWords } from '../words/language';

const fates: readonly AreaFateKind[] = ['successors', 'instrument', 'ceased'];

interface MapAreaProps {
  readonly coop: string;
  readonly area: string;
  /** The one the area stands in: its successors are in another. */
  readonly appendix: string;
  readonly appendices: readonly AppendixAnswer[];
  readonly today: string;
}

/** It is decided what became of an area; a later judgement takes the place of this one. */
export function MapArea({ coop, area, appendix, appendices, today }: MapAreaProps) {
  const { agreement: say, label } = useWords();
  const later = appendices.filter(({ id }) => id !== appendix);
  const [fate, setFate] = useState<AreaFateKind>('successors');
  const [successors, setSuccessors] = useState<readonly string[]>([]);
  const [ground, setGround] = useState('');
  const [comment, setComment] = useState('');
  const [on, setOn] = useState(today);
  const write = useWrite(coop, (body: MapAreaDto, header) =>
    api.POST('/api/cooperations/{coop}/areas/{area}/mappings', { params: { path: { coop, area }, header }, body }),
  );
  const submit = () =>
    write.mutate({
      ...{ fate, ground, comment: orNull(comment), ...heldFrom(on, today) },
      ...(fate === 'successors' ? { successors: [...successors] } : {}),
    });
  const options = later.flatMap(({ version, areas }) => areas.map(({ id, name }) => [id, `${name} (${version})`] as const));
  return (
    <Form label={say.page.map} submit={say.record.heading} write={write} onSubmit={submit}>
      <p className="quiet">{say.page.mapHint}</p>
      <Choice label={say.fate} value={fate} options={fates.map((one) => [one, label.areaFate[one]] as const)} onChange={setFate} />
      {fate === 'successors' && <Ticks label={say.page.successors} options={options} chosen={successors} onChange={setSuccessors} />}
      <Text label={say.ground} value={ground} onChange={setGround} />
      <MaybeText label={say.comment} value={comment} onChange={setComment} />
      <Day label={say.record.on} value={on} max={today} required onChange={setOn} />
    </Form>
  );
}
