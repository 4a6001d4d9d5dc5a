export const tertials = ['T1', 'T2', 'VB'] as const;
export type Tertial = (typeof tertials)[number];

/** T1 ends with April, T2 with August, and VB is the whole year. */
export function tertialEnd(year: number, tertial: Tertial): string {
  return `${year}-${{ T1: '04-30', T2: '08-31', VB: '12-31' }[tertial]}`;
}
