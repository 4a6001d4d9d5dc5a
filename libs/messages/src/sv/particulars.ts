/** What the screens say of an activity's particulars: what is stated of them, in whose words, and what they come to together. */
export const particulars = {
  title: 'Orsak, mål och kostnad',
  complete: (of: number) => `Alla ${of} uppgifter som behövs finns.`,
  stated: (stated: number, of: number, missing: string) => `${stated} av ${of} uppgifter som behövs finns. Saknas: ${missing}.`,
  notYet: (fields: string) => `Ännu inte utsett: ${fields}.`,
  notStated: (fields: string) => `Ej angivet: ${fields}.`,
  inThePlan: 'Så står det i planen',
  under: (label: string) => `under rubriken ${label}`,
  filterFollowedUp: 'Följs upp',
  everyPeriod: 'Alla uppföljningar',
  followedUpIn: (period: string) => `Följs upp i ${period}`,
  filterParticulars: 'Uppgifter',
  everyParticular: 'Alla, med eller utan luckor',
  state: { incomplete: 'Uppgifter saknas', complete: 'Alla uppgifter finns' },
  sums: (T1: number, T2: number, VB: number) => `Följs upp i T1: ${T1}, i T2: ${T2}, i VB: ${VB}.`,
  cost: (amount: string, stated: number, notStated: number) =>
    stated === 0
      ? 'Ingen kostnad är angiven.'
      : notStated === 0
        ? `Kostnad: ${amount} kronor.`
        : `Kostnad: ${amount} kronor för ${stated} av aktiviteterna. För ${notStated} är ingen kostnad angiven.`,
  incomplete: (count: number) => (count === 0 ? 'Ingen saknar uppgifter.' : `Uppgifter saknas för ${count}.`),
  amount: 'Belopp i kronor',
  amountHint: 'Lämna tomt om beloppet inte är angivet. Det är inte detsamma som noll.',
  financing: 'Finansiering',
  recurrence: { regularly: 'Regelbundet', asNeeded: 'Vid behov' },
  times: 'Antal gånger',
  upTo: 'Högst (om det står ”två till tre”)',
  every: 'Hur många perioder emellan (2 för varannan)',
  per: 'Per',
  interval: { day: 'dag', week: 'vecka', month: 'månad', term: 'termin', year: 'år' },
};
