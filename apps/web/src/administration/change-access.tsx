import type { AccessRowAnswer, PartyAnswer, Role } from '@sparbar/contracts';
import { useState } from 'react';
import { api } from '../api/client';
import { Ask } from '../look/ask';
import { useWords } from '../words/language';
import { roles } from './chosen';
import { Choice } from './labelled';
import { useChange } from './use-change';
import { userIn } from './user';

interface ChangeAccessProps {
  readonly coop: string;
  readonly row: AccessRowAnswer;
  readonly parties: readonly PartyAnswer[];
  readonly onClose: () => void;
  readonly onDone: (role: Role) => void;
}

/** Another role or another party for somebody who has a place; a place again for somebody who had one. */
export function ChangeAccess({ coop, row, parties, onClose, onDone }: ChangeAccessProps) {
  const words = useWords();
  const { administration, ui } = words;
  const [role, setRole] = useState<Role>(row.role);
  const [party, setParty] = useState(row.party);
  const give = useChange(coop, (body: { readonly account: string; readonly role: Role; readonly party: string }, header) =>
    api.POST('/api/cooperations/{coop}/access', { params: { path: { coop }, header }, body }),
  );
  const user = userIn(row.user, words);
  const granted = row.state === 'granted';
  return (
    <Ask
      title={granted ? administration.changeRoleOf(user) : administration.giveBackTo(user)}
      does={granted ? ui.actions.save : administration.giveBack}
      pending={give.isPending}
      error={give.error}
      onDo={() => give.mutate({ account: row.account, role, party }, { onSuccess: () => onDone(role) })}
      onClose={onClose}
    >
      <Choice label={administration.columns.role} value={role} options={roles.map((one) => [one, words.role[one]])} onChange={setRole} />
      <Choice label={administration.columns.party} value={party} options={parties.map(({ id, name }) => [id, name])} onChange={setParty} />
    </Ask>
  );
}
