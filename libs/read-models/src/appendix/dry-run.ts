import type { AppendixArea, AreaFate, AreaHandling } from '@sparbar/domain';
import type { AgreementDocument } from '../agreement/agreement';
import type { AppendixAreaEntry, AppendixDocument } from './appendix';
import type { Lineage } from './lineage';

/** What is thought to become of an area of today. The successors are areas of the proposal, by their ids there. */
export interface ProposedFate {
  readonly area: string;
  readonly fate: AreaFate['kind'];
  readonly successors: readonly string[];
}

export interface Proposal {
  readonly areas: readonly AppendixArea[];
  readonly fates: readonly ProposedFate[];
}

/** An activity as far as a trial is concerned: what it is filed under. */
export interface TriedActivity {
  readonly id: string;
  readonly area: string;
}

/** Why an activity would be left without an area. `unknown`: its words are no area's today either. */
export type OrphanedBecause = 'ceased' | 'instrument' | 'undecided' | 'unknown';

export interface TriedToday {
  readonly id: string;
  readonly name: string;
  /** As the agreement handles it today; the appendix, where the agreement says nothing. */
  readonly handledIn: AreaHandling | null;
  readonly fate: AreaFate['kind'] | 'undecided';
  /** Nobody said so: the proposal has an area of the same name. */
  readonly assumed: boolean;
  readonly successors: readonly string[];
  readonly activities: readonly string[];
}

export interface TriedArea extends AppendixArea {
  /** The areas of today that would go on in it. */
  readonly from: readonly string[];
  readonly activities: readonly string[];
  /** No activity, though it is to be dealt with in the action plan, or nobody has said how. */
  readonly uncovered: boolean;
}

export interface DryRun {
  readonly today: readonly TriedToday[];
  readonly proposed: readonly TriedArea[];
  readonly orphaned: readonly { readonly activity: string; readonly area: string; readonly because: OrphanedBecause }[];
}

/** What would come of a proposed appendix, given what stands today. Nothing is written, and nothing is asked but what is handed in. */
export function dryRun(
  proposal: Proposal,
  current: AppendixDocument | undefined,
  agreement: AgreementDocument | undefined,
  activities: readonly TriedActivity[],
  lineage: Lineage,
): DryRun {
  const entries = current?.areas ?? [];
  const isCurrent = new Set(entries.map(({ id }) => id));
  const homes = new Map(activities.map((activity) => [activity.id, homesOf(activity.area, isCurrent, lineage)] as const));
  const today = entries.map((entry) => {
    const { fate, successors, assumed } = fateOf(entry, proposal);
    const taken = agreement?.areas.find(({ area }) => area === entry.id);
    return {
      ...{ id: entry.id, name: entry.name, handledIn: taken?.handledIn ?? entry.handling, fate, successors, assumed },
      activities: activities.filter(({ id }) => homes.get(id)?.has(entry.id) === true).map(({ id }) => id),
    };
  });
  const goesOnIn = (activity: TriedActivity): ReadonlySet<string> =>
    new Set([
      ...today.filter(({ activities: filed }) => filed.includes(activity.id)).flatMap(({ successors }) => successors),
      ...proposal.areas.filter(({ name }) => sameWords(name, activity.area)).map(({ id }) => id),
    ]);
  const reached = activities.map((activity) => ({ activity, areas: goesOnIn(activity) }));
  const proposed = proposal.areas.map((area) => {
    const filed = reached.filter(({ areas }) => areas.has(area.id)).map(({ activity }) => activity.id);
    const inPlan = area.handling === null || area.handling === 'actionPlan';
    return {
      ...area,
      from: today.filter(({ successors }) => successors.includes(area.id)).map(({ id }) => id),
      activities: filed,
      uncovered: filed.length === 0 && inPlan,
    };
  });
  const orphaned = reached
    .filter(({ areas }) => areas.size === 0)
    .map(({ activity }) => ({ activity: activity.id, area: activity.area, because: because(activity.id, today) }));
  return { today, proposed, orphaned };
}

/** The areas of today that an activity's words lead to, be it through an older area. */
function homesOf(words: string, isCurrent: ReadonlySet<string>, lineage: Lineage): ReadonlySet<string> {
  const found = new Set<string>();
  const passed = new Set<string>();
  const climb = (entry: AppendixAreaEntry): void => {
    if (passed.has(entry.id)) return;
    passed.add(entry.id);
    if (isCurrent.has(entry.id)) found.add(entry.id);
    else for (const next of lineage.successors(entry.id)) climb(next);
  };
  for (const entry of lineage.called(words)) climb(entry);
  return found;
}

function fateOf(entry: AppendixAreaEntry, { areas, fates }: Proposal): Pick<TriedToday, 'fate' | 'successors' | 'assumed'> {
  const said = fates.find(({ area }) => area === entry.id);
  if (said !== undefined) {
    const there = said.successors.filter((id) => areas.some((area) => area.id === id));
    return { fate: said.fate, successors: said.fate === 'successors' ? there : [], assumed: false };
  }
  const same = areas.filter(({ name }) => sameWords(name, entry.name)).map(({ id }) => id);
  return same.length === 0
    ? { fate: 'undecided', successors: [], assumed: false }
    : { fate: 'successors', successors: same, assumed: true };
}

function because(activity: string, today: readonly TriedToday[]): OrphanedBecause {
  const home = today.find(({ activities }) => activities.includes(activity));
  if (home === undefined) return 'unknown';
  return home.fate === 'successors' ? 'undecided' : home.fate;
}

const sameWords = (one: string, other: string): boolean => one.localeCompare(other, 'sv', { sensitivity: 'accent' }) === 0;
