import type { CommandFor } from '@sparbar/decisions';
import type { ActivityTerms, FactContext, FollowUpKind, OnDate, Protected, Rating, Source, StreamKind, Tertial } from '@sparbar/domain';
import { derivedId } from '@sparbar/event-sourcing';
import { demonstrationCooperation, demonstrationVersion } from './demonstration-day';

/** Who acts in the demonstration. These are roles, not people; the first four are those one can sign in as. */
export type DemonstrationAccount =
  | 'demo-beredningsgrupp'
  | 'demo-styrgrupp'
  | 'demo-revisor'
  | 'demo-administrator'
  | 'demo-polisen'
  | 'demo-skolan'
  | 'demo-granhojden'
  | 'demo-trafikkontoret';

/** One act of the story: who sends which command to which stream, and when. */
export interface Step {
  /** Local time in Norrvik, `2026-01-07T09:00`. */
  readonly at: string;
  readonly by: DemonstrationAccount;
  readonly kind: StreamKind;
  readonly id: string;
  readonly key: string;
  readonly command: { readonly type: string };
}

/** A command as the story has it: the day it is given is filled in from the step's own time. */
export type Told<Command> = Command extends unknown ? Omit<Command, 'today'> : never;

type ToldFor<Kind extends StreamKind> = Told<CommandFor<Kind>> & { readonly type: string };

/** The key makes a step the same step however many times the story is loaded. */
export function step<Kind extends StreamKind>(at: string, by: DemonstrationAccount, kind: Kind, id: string, command: ToldFor<Kind>): Step {
  return { at, by, kind, id, key: keyOf(at, kind, id, command.type), command };
}

const keyOf = (...parts: readonly string[]): string => derivedId('demonstration', String(demonstrationVersion), ...parts);

/** What is called otherwise since: an activity's id is made of the reference it was proposed under. */
const proposedAs: Readonly<Record<string, string>> = { 'NV-13': '25-02', 'NV-14': '25-08' };

export const activityId = (reference: string): string =>
  derivedId(demonstrationCooperation, 'activity', proposedAs[reference] ?? reference);

/** The preparatory group's secretary keeps the record, whoever decided. */
export const secretary: DemonstrationAccount = 'demo-beredningsgrupp';
/** The other parties write for themselves how it goes with what is theirs. */
export const officer: DemonstrationAccount = 'demo-polisen';
export const school: DemonstrationAccount = 'demo-skolan';
export const hillside: DemonstrationAccount = 'demo-granhojden';
export const street: DemonstrationAccount = 'demo-trafikkontoret';

const decisionKey = (name: string): string => keyOf('decision', name);
export const decisionId = (name: string): string => derivedId(demonstrationCooperation, secretary, decisionKey(name));

export const activity = (at: string, reference: string, command: ToldFor<'activity'>, by: DemonstrationAccount = secretary): Step =>
  step(at, by, 'activity', activityId(reference), command);

export const terms = (at: string, reference: string, command: ToldFor<'activity-terms'>, by: DemonstrationAccount = secretary): Step =>
  step(at, by, 'activity-terms', activityId(reference), command);

export const update = (at: string, reference: string, text: string, by: DemonstrationAccount = secretary): Step =>
  activity(at, reference, { type: 'RecordUpdate', text: said(text) }, by);

export const decision = (at: string, name: string, command: ToldFor<'decision'>, by: DemonstrationAccount = secretary): Step =>
  step(at, by, 'decision', decisionId(name), command);

type Recording = Extract<ToldFor<'decision'>, { readonly type: 'RecordDecision' }>;

/** A decision as its forum took it; what is left out was not stated. */
export function record(
  at: string,
  name: string,
  told: Pick<Recording, 'forum' | 'text'> &
    Partial<Pick<Recording, 'ground' | 'effects' | 'proposal'>> & {
      readonly on: string;
      readonly presentedBy?: string;
      readonly tookPart?: string;
      /** Taken from older papers. */
      readonly afterwards?: Source;
    },
): Step {
  const { on, presentedBy, tookPart, afterwards, ...content } = told;
  const command: ToldFor<'decision'> = {
    type: 'RecordDecision',
    ground: null,
    effects: [],
    proposal: null,
    ...content,
    presentedBy: presentedBy === undefined ? null : said(presentedBy),
    tookPart: tookPart === undefined ? null : said(tookPart),
    effectiveOn: day(on),
    ...(afterwards === undefined ? {} : { afterwards: true, source: afterwards }),
  };
  return { ...decision(at, name, command), key: decisionKey(name) };
}

export function followUp(
  at: string,
  reference: string,
  tertial: Tertial,
  told: { readonly kind: FollowUpKind; readonly rating: Rating; readonly text: string },
  year = Number(at.slice(0, 4)),
  more: Pick<FactContext, 'afterwards' | 'reason'> = {},
): Step {
  return step(at, secretary, 'follow-up', `${activityId(reference)}.${year}-${tertial.toLowerCase()}`, {
    type: 'SubmitFollowUp',
    activity: activityId(reference),
    period: { year, tertial },
    kind: told.kind,
    rating: told.rating,
    text: said(told.text),
    ...more,
  });
}

/** What a plan says of an activity before anything has happened to it. */
export interface Planned {
  readonly reference: string;
  readonly title: string;
  readonly area: string;
  readonly targetGroup?: string;
  readonly terms: ActivityTerms;
}

/** An activity enters a plan as a proposal, and its terms are agreed the same minute. */
export const proposed = (at: string, plan: string, { reference, title, area, targetGroup, terms: agreed }: Planned): readonly Step[] => [
  activity(`${at}:00`, reference, {
    type: 'ProposeActivity',
    ...{ reference, title, area, plan },
    ...(targetGroup === undefined ? {} : { targetGroup }),
  }),
  terms(`${at}:30`, reference, { type: 'AgreeTerms', terms: agreed }),
];

/** Told by activity, month or meeting, whichever reads best; lived in order of time. */
export const inTime = (steps: readonly Step[]): readonly Step[] =>
  steps.toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));

export const said = (text: string): Protected<string> => ({ open: text });
export const day = (date: string): OnDate => ({ precision: 'day', date });
