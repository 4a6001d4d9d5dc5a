import type { PriorityAreaAnswer } from '@sparbar/contracts';
import { useState } from 'react';
import { Choice, Text } from '../administration/labelled';
import { Form } from '../agreement/form';
import { api } from '../api/client';
import { useWrite } from '../api/use-write';
import { useWords } from '../words/language';

interface Told {
  readonly alias: string;
  /** Why it is taken away; nothing where it is added. */
  readonly reason?: string;
}

/** A name that the plans use for an area, added or taken away. */
export function NameArea({ coop, area }: { readonly coop: string; readonly area: PriorityAreaAnswer }) {
  const { agreement: say } = useWords();
  const [what, setWhat] = useState<'add' | 'remove'>('add');
  const [added, setAdded] = useState('');
  const [removed, setRemoved] = useState('');
  const [reason, setReason] = useState('');
  const alias = area.aliases.find((one) => one === removed) ?? area.aliases[0] ?? '';
  const write = useWrite(coop, (told: Told, header) => {
    const params = { path: { coop, area: area.id }, header };
    return told.reason === undefined
      ? api.POST('/api/cooperations/{coop}/areas/{area}/aliases', { params, body: { alias: told.alias } })
      : api.POST('/api/cooperations/{coop}/areas/{area}/aliases/withdrawal', { params, body: { alias: told.alias, reason: told.reason } });
  });
  const submit = () => write.mutate(what === 'add' ? { alias: added } : { alias, reason }, { onSuccess: () => setAdded('') });
  return (
    <Form label={say.page.alias} submit={say.record.heading} write={write} onSubmit={submit}>
      <p className="quiet">{say.page.aliasHint}</p>
      {area.aliases.length > 0 && (
        <Choice
          label={say.record.what}
          value={what}
          options={[
            ['add', say.page.alias],
            ['remove', say.page.notCall],
          ]}
          onChange={setWhat}
        />
      )}
      {what === 'add' ? (
        <Text label={say.page.aliasName} value={added} onChange={setAdded} />
      ) : (
        <>
          <Choice label={say.page.notCall} value={alias} options={area.aliases.map((one) => [one, one] as const)} onChange={setRemoved} />
          <Text label={say.record.reason} value={reason} onChange={setReason} />
        </>
      )}
    </Form>
  );
}
