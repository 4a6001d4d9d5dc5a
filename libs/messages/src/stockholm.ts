const parts = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** An instant as a clock on a Swedish wall shows it: the day as in 2026-09-24, and the time as in 08.12. */
export function onTheWall(instant: string): { readonly day: string; readonly time: string } {
  const found: Record<string, string> = {};
  for (const { type, value } of parts.formatToParts(new Date(instant))) found[type] = value;
  return { day: `${found['year']}-${found['month']}-${found['day']}`, time: `${found['hour']}.${found['minute']}` };
}

/** The numbers of 2026-09-24; those that are not written are missing. */
export function numbersOf(date: string): { readonly year: string; readonly second?: number; readonly third?: number } {
  const [year = '', second, third] = date.split('-');
  return {
    year,
    ...(second === undefined ? {} : { second: Number(second) }),
    ...(third === undefined ? {} : { third: Number(third) }),
  };
}

/** Keeps a number and its word on one line: "24 september", "T1 2026", "kl. 08.12". For display alone; texts that are compared or searched keep their spaces. */
export function unbroken(text: string): string {
  return text.replace(
    /(?<!\d)(\d{1,3}) (?=\p{Letter})|(T1|T2|VB|kl\.|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december) (?=\d)/gu,
    '$1$2\u00a0',
  );
}
