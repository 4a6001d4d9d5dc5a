/** The guided tour of the demonstration. */
export const tour = {
  name: 'Rundtur',
  offer: 'Ny här? Rundturen visar i fem steg hur man läser planen, frågar varför och ser bakåt i tiden.',
  start: 'Visa rundturen',
  notNow: 'Inte nu',
  step: (at: number, of: number) => `Steg ${at} av ${of}`,
  toIt: 'Gå till det som visas',
  elsewhere: 'Det som visas finns på en annan sida.',
  showAgain: 'Visa det igen',
  end: 'Avsluta rundturen',
  left: 'Rundturen är avslutad. Den finns kvar längst ner på sidan och bland kortkommandona.',
  done: 'Klart',
  steps: {
    sentence: {
      title: 'Svaret först',
      text: 'Meningen säger hur det står till i dag, räknat ur allt som är registrerat. Under den har varje aktivitet sin rad: det ifyllda har varit, det prickade ska bli.',
    },
    why: {
      title: 'Fråga varför',
      text: 'Bredvid varje uppgift finns en fråga. Tryck på Varför? och läs vem som angav den, när, av vilket skäl och enligt vilket beslut.',
    },
    changed: {
      title: 'Vad har hänt sedan sist?',
      text: 'Välj T1, T2 eller planens start, och läs rad för rad vad som har blivit annorlunda sedan dess.',
    },
    past: {
      title: 'Se bakåt i tiden',
      text: 'Nu ser du planen vid slutet av första tertialet, som ni kände den då. Tryck på Byt dag för en annan dag, eller för att också se det som skrevs in efteråt. Härifrån går inget att ändra.',
    },
    record: {
      title: 'Registrera ett beslut',
      text: 'Skriv vad forumet beslutade och vad det ändrar. Rutan visar meningen som kommer att stå i historiken, innan du registrerar. Har forumet inte mandat blir det ett förslag.',
    },
    waiting: {
      title: 'Det som väntar på er',
      text: 'Registret visar vad som är föreslaget och vad som är beslutat men inte genomfört. Ett klick är aldrig forumets beslut: det tas på mötet, och beredningsgruppen skriver in det.',
    },
    followed: {
      title: 'Följ ett beslut',
      text: 'Också det som upphävdes, inte blev av eller inte kunde införas står kvar. Öppna ett beslut och läs vad gruppen visste då och vad som följde.',
    },
    parties: {
      title: 'Vilka som är med',
      text: 'Parter kommer, går och slås ihop. Det som har sagts om en part står kvar under dess namn, med vad den heter i dag.',
    },
    history: {
      title: 'Allt står kvar',
      text: 'Här finns varje händelse, med vem, när och varför. Inget tas bort: det som blev fel rättas med en ny händelse, och båda går att läsa.',
    },
  },
};
