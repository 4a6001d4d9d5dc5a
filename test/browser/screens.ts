/** Who sees a screen: nobody signed in, or somebody with that role in the demonstration. */
export type Seer = 'nobody' | 'beredningsgrupp' | 'administrator';

export interface ScreenCase {
  readonly name: string;
  readonly address: string;
  readonly seer: Seer;
}

/** Every screen there is, at an address that shows what it has to show. */
export const screens: readonly ScreenCase[] = [
  { name: 'sign in', address: '/logga-in', seer: 'nobody' },
  { name: 'the one-time link', address: '/first#not-a-token', seer: 'nobody' },
  { name: 'accessibility', address: '/tillganglighet', seer: 'nobody' },
  { name: 'not found', address: '/finns/inte/alls', seer: 'beredningsgrupp' },
  { name: 'plan', address: '/norrvik/plan', seer: 'beredningsgrupp' },
  { name: 'plan in the past', address: '/norrvik/plan?at=2026-04-30', seer: 'beredningsgrupp' },
  { name: 'activity', address: '/norrvik/aktivitet/NV-04', seer: 'beredningsgrupp' },
  { name: 'activity in the past', address: '/norrvik/aktivitet/NV-04?at=2026-09-23&clock=was', seer: 'beredningsgrupp' },
  { name: 'activity that is not there', address: '/norrvik/aktivitet/NV-99', seer: 'beredningsgrupp' },
  { name: 'propose an activity', address: '/norrvik/aktivitet-ny', seer: 'beredningsgrupp' },
  { name: 'record a decision', address: '/norrvik/registrera-beslut?activity=NV-04', seer: 'beredningsgrupp' },
  { name: 'decisions', address: '/norrvik/beslut', seer: 'beredningsgrupp' },
  { name: 'decision', address: '/norrvik/beslut/:decision', seer: 'beredningsgrupp' },
  { name: 'history', address: '/norrvik/historik', seer: 'beredningsgrupp' },
  { name: 'history with an open event', address: '/norrvik/historik?event=118', seer: 'beredningsgrupp' },
  { name: 'administration', address: '/administration', seer: 'administrator' },
];
