export const tertials = ['T1', 'T2', 'VB'] as const;
export type Tertial = (typeof tertials)[number];

/** T1 ends with April, T2 with August, and VB is the whole year. */
export function tertialEnd(year: number, tertial: Tertial): string {
  return `${year}-${{ T1: '04-30', T2: '08-31', VB: '12-31' }[tertial]}`;
}

/** The ends of the tertials that have been, the latest first. */
export function lastEnds(today: string): readonly { readonly tertial: Tertial; readonly year: number; readonly end: string }[] {
  const year = Number(today.slice(0, 4));
  return [year, year - 1]
    .flatMap((one) => tertials.map((tertial) => ({ tertial, year: one, end: tertialEnd(one, tertial) })))
    .filter(({ end }) => end < today)
    .sort((one, other) => other.end.localeCompare(one.end))
    .slice(0, 4);
}
