/** 2026-09-24, 20260924 and 2026-9-24 are the same day; what is no day, or only half written, is none. */
export function typedDay(typed: string): string | undefined {
  const found = /^(\d{4})-?(\d{1,2})-?(\d{1,2})$/.exec(typed.trim());
  if (found === null) return undefined;
  const [, year = '', month = '', day = ''] = found;
  // Without lines between them all eight digits must be there: 2026924 could be two days.
  if (!typed.includes('-') && typed.trim().length !== 8) return undefined;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const instant = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(date) ? date : undefined;
}
