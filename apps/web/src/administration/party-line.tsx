import type { PartyAnswer } from '@sparbar/contracts';
import { unbroken, useLanguage } from '../words/language';
import { NotCallParty } from './party-alias';

interface PartyLineProps {
  readonly coop: string;
  readonly party: PartyAnswer;
  readonly nameOf: (id: string) => string;
}

/** A party with what has become of it, what it was called before, and what it is called besides. */
export function PartyLine({ coop, party, nameOf }: PartyLineProps) {
  const { language, words } = useLanguage();
  const { parties: say, ui } = words;
  const { name, kind, merged, split, formerNames, aliases } = party;
  const told = [
    ...(merged === null ? [] : [ui.administration.merged(nameOf(merged.into), words.plain(merged.on))]),
    ...(split === null
      ? []
      : [say.became(words.list(split.into.map(nameOf).sort((one, other) => one.localeCompare(other, language))), words.plain(split.on))]),
    ...formerNames.map((former) => say.formerly(former.name, words.plain(former.until))),
  ];
  return (
    <li>
      {name} <span className="quiet">{[words.label.partyKind[kind], ...told].map(unbroken).join(' · ')}</span>
      {aliases.map((alias) => (
        <span key={alias} className="quiet">
          {' · '}
          {say.also} {alias} <NotCallParty coop={coop} party={party} alias={alias} />
        </span>
      ))}
    </li>
  );
}

/** Those that are there: neither gone into another nor become several. */
export const isThere = ({ merged, split }: PartyAnswer): boolean => merged === null && split === null;
