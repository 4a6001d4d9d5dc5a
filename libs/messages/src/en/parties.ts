import type { parties as swedish } from '../sv/parties';

/** What a party is called, was called before, and is called besides. */
export const parties: typeof swedish = {
  change: 'Rename, merge or split',
  rename: 'Rename a party',
  renameHint: 'The name it had stays in the history, with the day it was changed.',
  name: 'New name',
  shortName: 'New short name',
  formerly: (name, until) => `called ${name} until ${until}`,
  split: 'Split a party',
  splitHint: 'First register the parties that take over. What was said of the old one stays under its name, with what it is called today.',
  splitParty: 'Party that is split',
  splitInto: 'Split into',
  became: (into, day) => `split into ${into} ${day}`,
  also: 'also called',
  alsoCall: 'Add a name that is used',
  alias: 'Also called',
  aliasHint: 'As in older papers or in everyday speech.',
  remove: 'Remove',
  notCall: (party, alias) => `Remove the name ${alias} of ${party}`,
};
