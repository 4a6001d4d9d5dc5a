/** Who sees a screen: nobody signed in, or somebody with that role in the demonstration. */
export type Seer = 'nobody' | 'beredningsgrupp' | 'administrator';

export interface ScreenCase {
  readonly name: string;
  /** Where it stands under apps/web/src. */
  readonly file: string;
  readonly address: string;
  readonly seer: Seer;
}

const group: Seer = 'beredningsgrupp';

/** Every screen there is, at addresses that show what it has to show. */
export const screens: readonly ScreenCase[] = [
  { name: 'sign in', file: 'sign-in/sign-in', address: '/logga-in', seer: 'nobody' },
  { name: 'the one-time link', file: 'sign-in/first-administrator', address: '/first#not-a-token', seer: 'nobody' },
  { name: 'accessibility', file: 'accessibility/accessibility', address: '/tillganglighet', seer: 'nobody' },
  { name: 'not found', file: 'frame/states', address: '/finns/inte/alls', seer: group },
  { name: 'plan', file: 'plan/plan', address: '/norrvik/plan', seer: group },
  { name: 'plan as a list', file: 'plan/plan', address: '/norrvik/plan?vy=lista', seer: group },
  { name: 'plan in the past', file: 'plan/plan', address: '/norrvik/plan?at=2026-04-30', seer: group },
  { name: 'activity', file: 'activity/activity', address: '/norrvik/aktivitet/NV-04', seer: group },
  { name: 'activity as it was', file: 'activity/activity', address: '/norrvik/aktivitet/NV-04?at=2026-09-23&clock=was', seer: group },
  { name: 'activity that is not there', file: 'activity/activity', address: '/norrvik/aktivitet/NV-99', seer: group },
  { name: 'propose an activity', file: 'propose/propose', address: '/norrvik/aktivitet-ny', seer: group },
  { name: 'record a decision', file: 'record-decision/record-decision', address: '/norrvik/registrera-beslut?activity=NV-04', seer: group },
  { name: 'decisions', file: 'decisions/decisions', address: '/norrvik/beslut', seer: group },
  { name: 'decision', file: 'decision/decision', address: '/norrvik/beslut/B-248', seer: group },
  { name: 'fora', file: 'fora/fora', address: '/norrvik/fora', seer: group },
  { name: 'fora of a kind that there is none of', file: 'fora/fora', address: '/norrvik/fora?level=advisory', seer: group },
  { name: 'forum', file: 'forum/forum', address: '/norrvik/fora/styrgruppen', seer: 'administrator' },
  { name: 'people', file: 'people/people', address: '/norrvik/personer', seer: group },
  { name: 'people to whoever may not read names', file: 'people/people', address: '/norrvik/personer', seer: 'administrator' },
  { name: 'history', file: 'history/history', address: '/norrvik/historik', seer: group },
  {
    name: 'history of one type by one actor',
    file: 'history/history',
    address: '/norrvik/historik?type=DecisionRecorded&actor=demo-beredningsgrupp',
    seer: group,
  },
  { name: 'history with an open event', file: 'history/history', address: '/norrvik/historik?event=338', seer: group },
  { name: 'two days compared', file: 'compare/compare', address: '/norrvik/jamfor?from=2026-04-30&to=2026-08-31', seer: group },
  { name: 'the agreement', file: 'agreement/agreement', address: '/norrvik/overenskommelse', seer: group },
  {
    ...{ name: 'the agreement before it was signed', file: 'agreement/agreement', seer: group },
    address: '/norrvik/overenskommelse?at=2024-03-05&clock=was',
  },
  { name: 'an agreement nobody knew of', file: 'agreement/agreement', address: '/norrvik/overenskommelse?at=2025-03-05', seer: group },
  { name: 'a priority area', file: 'area/area', address: '/norrvik/omrade/bilaga-2024~system', seer: group },
  { name: 'a new appendix tried', file: 'trial/trial', address: '/norrvik/bilaga-prov', seer: group },
  { name: 'administration', file: 'administration/administration', address: '/administration', seer: 'administrator' },
];
