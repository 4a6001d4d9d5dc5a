/** What a party is called, was called before, and is called besides. */
export const parties = {
  rename: 'Byt namn på en part',
  renameHint: 'Det namn den hade står kvar i historiken, med dagen då det byttes.',
  name: 'Nytt namn',
  shortName: 'Nytt kortnamn',
  formerly: (name: string, until: string) => `hette ${name} till ${until}`,
  split: 'Dela en part',
  splitHint: 'Registrera först de parter som tar över. Det som sagts om den gamla står kvar under dess namn, med vad den heter i dag.',
  splitParty: 'Part som delas',
  splitInto: 'Delas i',
  became: (into: string, day: string) => `delades i ${into} ${day}`,
  also: 'kallas också',
  alsoCall: 'Lägg till ett namn som används',
  alias: 'Kallas också',
  aliasHint: 'Som i äldre handlingar eller i dagligt tal.',
  remove: 'Ta bort',
  notCall: (party: string, alias: string) => `Ta bort namnet ${alias} för ${party}`,
};
