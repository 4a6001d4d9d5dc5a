import type { CooperationAnswer, JoinForumDto } from '@sparbar/contracts';
import { Choice, Text } from '../administration/labelled';
import { useWords } from '../words/language';

/** Who is meant, as it is typed: a role, a unit, or a party without either. */
export interface ContactDraft {
  readonly kind: 'role' | 'party' | 'unit';
  readonly name: string;
  readonly party: string;
}

export const blankContact: ContactDraft = { kind: 'role', name: '', party: '' };

type Contact = JoinForumDto['who'];

/** As the API wants it; undefined where nobody is named. */
export function contactIn({ kind, name, party }: ContactDraft): Contact | undefined {
  if (kind === 'party') return party === '' ? undefined : { kind, party };
  if (name.trim() === '') return undefined;
  const of = party === '' ? {} : { party };
  return kind === 'role' ? { kind, role: name, ...of } : { kind, name, ...of };
}

interface ContactFieldsProps {
  readonly value: ContactDraft;
  readonly parties: CooperationAnswer['parties'];
  readonly onChange: (value: ContactDraft) => void;
}

export function ContactFields({ value, parties, onChange }: ContactFieldsProps) {
  const { fora } = useWords();
  const { kind, name, party } = value;
  const kinds = (['role', 'party', 'unit'] as const).map((one) => [one, fora.kinds[one]] as const);
  return (
    <>
      <Choice label={fora.contactKind} value={kind} options={kinds} onChange={(to) => onChange({ ...value, kind: to })} />
      {kind !== 'party' && (
        <Text
          label={kind === 'role' ? fora.roleName : fora.unitName}
          hint={fora.roleHint}
          value={name}
          onChange={(to) => onChange({ ...value, name: to })}
        />
      )}
      <Choice
        label={fora.ofParty}
        value={party}
        options={[['', fora.noParty], ...parties.map((one) => [one.id, one.name] as const)]}
        onChange={(to) => onChange({ ...value, party: to })}
      />
    </>
  );
}
