/** What is said when a request cannot be carried out as it was sent: what is wrong, where, and what to do. */
export const edge = {
  problem: {
    NotFound: () => ({
      title: 'Finns inte',
      detail: 'Det du söker finns inte, eller så har du inte tillgång till det. Kontrollera adressen.',
    }),
    NoSuchAddress: (v: { readonly address: string }) => ({
      title: 'Ingen sådan adress',
      detail: `Det finns inget på ${v.address}. Adresserna står i /api/docs.`,
    }),
    MethodNotAllowed: (v: { readonly method: string; readonly allowed: string }) => ({
      title: 'Så kan adressen inte användas',
      detail: `${v.method} går inte här. Använd ${v.allowed}.`,
    }),
    AddressMalformed: () => ({
      title: 'Adressen går inte att läsa',
      detail: 'Adressen innehåller tecken som inte går att tolka. Kontrollera den.',
    }),
    BodyMalformed: () => ({
      title: 'Innehållet går inte att läsa',
      detail: 'Innehållet är inte giltig JSON. Kontrollera citattecken, komman och klamrar.',
    }),
    BodyMissing: () => ({ title: 'Innehåll saknas', detail: 'Skicka ett JSON-objekt med uppgifterna.' }),
    BodyTooDeep: (v: { readonly limit: number }) => ({ title: 'För många nivåer', detail: `Innehållet får ha högst ${v.limit} nivåer.` }),
    BodyTooLarge: (v: { readonly limit: number }) => ({
      title: 'För stort',
      detail: `Innehållet får vara högst ${v.limit} kB. Dela upp det.`,
    }),
    TextUnreadable: () => ({
      title: 'Texten går inte att läsa',
      detail: 'Texten innehåller tecken som inte går att spara. Skriv om den eller klistra in den utan formatering.',
    }),
    MediaTypeUnsupported: () => ({ title: 'Fel slags innehåll', detail: 'Skicka innehållet som application/json.' }),
    TooManyRequests: (v: { readonly seconds: number }) => ({
      title: 'För många försök',
      detail: `Vänta ${v.seconds} ${v.seconds === 1 ? 'sekund' : 'sekunder'} och försök igen.`,
    }),
    TooSlow: () => ({
      title: 'Det tog för lång tid',
      detail: 'Hela anropet kom inte fram i tid. Inget har ändrats. Kontrollera förbindelsen och försök igen.',
    }),
    HeadersTooLarge: () => ({
      title: 'För stora huvuden',
      detail: 'Anropets huvuden får vara högst 16 kB tillsammans. Ta bort kakor och huvuden som inte behövs.',
    }),
    TooManyLinesOfOne: (v: { readonly most: number }) => ({
      title: 'För många fönster följer nyheterna',
      detail: `Du har redan ${v.most} fönster öppna som följer nyheterna, och fler får ett konto inte ha. Stäng några av dem och läs om sidan.`,
    }),
    TooManyListening: () => ({
      title: 'Många lyssnar redan',
      detail:
        'Så många följer nyheterna just nu att ingen fler får plats. Allt annat går som vanligt. Läs om sidan, eller försök igen om en stund.',
    }),
    NotSignedIn: () => ({ title: 'Du är inte inloggad', detail: 'Logga in och försök igen.' }),
    WrongCredentials: () => ({ title: 'Inloggningen stämmer inte', detail: 'Användarnamnet eller lösenordet stämmer inte. Försök igen.' }),
    LinkSpent: () => ({
      title: 'Länken gäller inte',
      detail: 'Länken är redan använd eller felaktig. Starta om Spårbar med --no-demo för en ny länk, om ingen administratör finns ännu.',
    }),
    DemoUnavailable: () => ({
      title: 'Ingen demonstration här',
      detail:
        'Demonstrationens roller kan bara väljas på den egna datorn, när demonstrationen är igång. Logga in med användarnamn och lösenord.',
    }),
    MayNot: (v: { readonly roles: string }) => ({
      title: 'Det får inte din roll göra',
      detail: `Det här får ${v.roles} göra. Be någon med den rollen.`,
    }),
    NotYourAccounts: () => ({
      title: 'Det får inte du göra',
      detail: 'Andras konton får bara den ändra som satte upp Spårbar här. Be den personen.',
    }),
    CrossSite: () => ({
      title: 'Anropet kom från en annan webbplats',
      detail: 'Av säkerhetsskäl tas ändringar bara emot från Spårbars egna sidor. Öppna Spårbar direkt.',
    }),
    Invalid: (v: { readonly count: number }) => ({
      title: 'Uppgifterna behöver rättas',
      detail: v.count === 1 ? 'En uppgift behöver rättas.' : `${v.count} uppgifter behöver rättas.`,
    }),
    KeyMissing: () => ({
      title: 'Idempotency-Key saknas',
      detail: 'Skicka huvudet Idempotency-Key med en UUID, ny för varje sak du gör och samma när du försöker igen.',
    }),
    KeyMalformed: () => ({
      title: 'Idempotency-Key är felaktig',
      detail: 'Idempotency-Key ska vara en UUID, till exempel 2b1f0c7e-6a55-4b0e-9a65-0d1f1c8f3b7a.',
    }),
    KeyReused: () => ({
      title: 'Nyckeln är redan använd',
      detail: 'Samma Idempotency-Key har redan använts till något annat. Skicka med en ny nyckel.',
    }),
    IfMatchMalformed: () => ({
      title: 'If-Match är felaktigt',
      detail: 'If-Match ska vara den ETag du fick när du läste, till exempel "3".',
    }),
    VersionMismatch: () => ({
      title: 'Någon annan hann före',
      detail: 'Det har ändrats sedan du läste det. Läs om, kontrollera och försök igen.',
    }),
    Contention: () => ({ title: 'Många skriver samtidigt', detail: 'Ändringen hann inte in. Försök igen om en stund.' }),
    NotYet: () => ({
      title: 'Inte framme ännu',
      detail: 'Det du väntar på har inte hunnit räknas in. Det är sparat. Försök igen om en stund.',
    }),
    StoredUnreadable: (v: { readonly stream: string; readonly number: number }) => ({
      title: 'Något sparat går inte att läsa',
      detail: `Händelse ${v.number} i ${v.stream} går inte att läsa med den här versionen av Spårbar. Det beror inte på det du skickade, och inget har gått förlorat. Säg till den som sköter Spårbar, och nämn platsen.`,
    }),
    ModelBroken: (v: { readonly model: string }) => ({
      title: 'Det här går inte att visa just nu',
      detail: `Sammanställningen ${v.model} räknas inte fram som den ska och visas därför inte. Allt som är sparat finns kvar, och resten av Spårbar fungerar. Säg till den som sköter Spårbar, och försök igen sedan.`,
    }),
    SubjectErased: (v: { readonly place: string }) => ({
      title: 'Uppgifterna är raderade',
      detail: `Personuppgifterna i ${v.place} har raderats, och inga nya kan sparas där. Lägg upp ett nytt ärende för det som ska sägas, eller skriv det utan personuppgifter.`,
    }),
    Unavailable: () => ({
      title: 'Kan inte nås just nu',
      detail: 'Lagringen går inte att nå just nu. Inget har gått förlorat. Försök igen om en stund.',
    }),
    Full: () => ({
      title: 'Det går bara att läsa just nu',
      detail:
        'Det sparades inte, för disken är full. Allt som redan är sparat finns kvar. Säg till den som sköter Spårbar, och försök igen sedan.',
    }),
    NotReady: () => ({ title: 'Startar', detail: 'Spårbar startar och är strax klar. Försök igen om en stund.' }),
    Failed: () => ({
      title: 'Något gick fel hos oss',
      detail: 'Det har noterats. Försök igen, och säg till den som sköter Spårbar om det fortsätter.',
    }),
  },
  rule: {
    text: (v: { readonly field: string; readonly max: number }) => `${v.field}: skriv en text på högst ${v.max} tecken.`,
    textMissing: (v: { readonly field: string }) => `${v.field}: får inte vara tomt.`,
    choice: (v: { readonly field: string; readonly values: string }) => `${v.field}: välj något av ${v.values}.`,
    day: (v: { readonly field: string }) => `${v.field}: skriv ett datum som 2026-09-24.`,
    areaCode: (v: { readonly field: string }) =>
      `${v.field}: skriv områdets beteckning med små bokstäver, siffror och bindestreck, som trygga-platser.`,
    sum: (v: { readonly field: string }) => `${v.field}: en kontrollsumma är 64 tecken, siffrorna 0–9 och bokstäverna a–f.`,
    sumDiffers: (v: { readonly field: string }) =>
      `${v.field}: dokumentet är inte det som summan gjordes av. Jämför med originalet, eller utelämna summan.`,
    dateAsKnown: (v: { readonly field: string }) =>
      `${v.field}: skriv datumet så noga det är känt, som 2026-09-24, 2026-09, 2026-21 (våren) eller 2026.`,
    moment: (v: { readonly field: string }) =>
      `${v.field}: skriv ett datum som 2026-09-24, en tidpunkt som 2026-09-24T10:00:00Z eller ett händelsenummer som 57.`,
    whole: (v: { readonly field: string; readonly min: number; readonly max: number }) =>
      `${v.field}: skriv ett heltal från ${v.min} till ${v.max}.`,
    decimal: (v: { readonly field: string }) => `${v.field}: skriv talet som text med punkt, som "23.5".`,
    yesNo: (v: { readonly field: string }) => `${v.field}: skriv true eller false.`,
    onlyTrue: (v: { readonly field: string }) => `${v.field}: skriv true, eller utelämna uppgiften.`,
    identifier: (v: { readonly field: string }) => `${v.field}: ange en identitet som Spårbar har gett ut.`,
    position: (v: { readonly field: string }) => `${v.field}: ange den position som skrivningen svarade med.`,
    cursor: (v: { readonly field: string }) => `${v.field}: ange det värde på next som förra sidan slutade med.`,
    cooperationId: (v: { readonly field: string }) =>
      `${v.field}: använd 2–32 tecken, små bokstäver a–z och siffror, med en bokstav först. Några namn, som system och plan, är upptagna.`,
    password: (v: { readonly field: string }) => `${v.field}: välj 12–200 tecken. Några vanliga ord i rad går bra.`,
    list: (v: { readonly field: string; readonly max: number }) => `${v.field}: skicka en lista med högst ${v.max} delar.`,
    object: (v: { readonly field: string }) => `${v.field}: skicka ett objekt med de uppgifter som står i /api/docs.`,
    unknown: (v: { readonly field: string }) => `${v.field}: finns inte. Kontrollera stavningen, eller ta bort uppgiften.`,
    together: (v: { readonly field: string; readonly other: string }) => `${v.field}: kan inte användas samtidigt med ${v.other}.`,
    either: (v: { readonly field: string; readonly other: string }) => `${v.field}: ange ${v.field} eller ${v.other}.`,
    readable: (v: { readonly field: string }) => `${v.field}: innehåller styrtecken eller halva tecken. Skriv om texten.`,
    turned: (v: { readonly field: string }) =>
      `${v.field}: innehåller osynliga tecken som vänder läsriktningen. Skriv om texten, eller klistra in den utan formatering.`,
    currentPassword: (v: { readonly field: string }) => `${v.field}: stämmer inte. Skriv det lösenord som gäller nu.`,
    notOneself: (v: { readonly field: string }) => `${v.field}: det är ditt eget konto, och det kan du inte stänga. Ange någon annans.`,
    missing: (v: { readonly field: string }) => `${v.field}: uppgiften saknas.`,
  },
} as const;

/** The Swedish text sets the shape: the English one does not compile until it has every sentence. */
export type Edge = typeof edge;
