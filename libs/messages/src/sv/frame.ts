/** What stands around every screen: who one is, which day one looks at, what one can search for and do, and whether there is contact. */
export const frame = {
  account: {
    label: 'Konto och inställningar',
    settings: 'Inställningar',
    you: 'Du är inloggad',
    as: (role: string, party: string) => `${role}, för ${party}`,
    keys: 'Kortkommandon med en bokstav',
    keysHint: 'Stäng av dem om de krockar med talstyrning eller ett hjälpmedel.',
  },
  cooperation: {
    label: 'Byt samverkan',
    here: 'Du är här',
    switched: (name: string) => `Du är nu i ${name}.`,
  },
  time: {
    label: 'Gå tillbaka i tiden',
    today: 'I dag',
    day: 'Dag',
    usual: 'Vanliga dagar',
    usualDay: (tertial: string, year: number) => `${tertial} ${year}`,
    how: 'Vad vill du se?',
    clock: {
      both: 'Läget som vi kände det då',
      was: 'Läget som det var',
      known: 'Allt vi visste då',
    },
    clockHint: {
      both: 'Det som gällde den dagen och som var registrerat då.',
      was: 'Det som gällde den dagen, också det som registrerades efteråt.',
      known: 'Allt som var registrerat den dagen, också det som skulle gälla senare.',
    },
    show: 'Visa den dagen',
    home: 'Tillbaka till i dag',
    backHome: 'Du är tillbaka i dag.',
    change: 'Byt dag',
    sees: {
      both: (day: string) => `Du ser planen som den var den ${day}, som vi kände den då.`,
      was: (day: string) => `Du ser planen som den var den ${day}, med det vi vet i dag.`,
      known: (day: string) => `Du ser allt vi visste om planen den ${day}.`,
    },
    closed: 'Här går det inte att registrera.',
  },
};
