import type { CommandFor } from '@sparbar/decisions';
import type { FollowUpKind, OnDate, Protected, Rating, StreamKind, Tertial } from '@sparbar/domain';
import { derivedId } from '@sparbar/event-sourcing';
import { demonstrationCooperation, demonstrationVersion } from './demonstration-day';

/** Who acts in the demonstration. These are roles to sign in as, not people. */
export type DemonstrationAccount = 'demo-beredningsgrupp' | 'demo-styrgrupp' | 'demo-revisor' | 'demo-administrator';

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

export const activityId = (reference: string): string => derivedId(demonstrationCooperation, 'activity', reference);

/** The preparatory group's secretary keeps the record, whoever decided. */
export const secretary: DemonstrationAccount = 'demo-beredningsgrupp';

const decisionKey = (name: string): string => keyOf('decision', name);
export const decisionId = (name: string): string => derivedId(demonstrationCooperation, secretary, decisionKey(name));

export const activity = (at: string, reference: string, command: ToldFor<'activity'>, by = secretary): Step =>
  step(at, by, 'activity', activityId(reference), command);

export const terms = (at: string, reference: string, command: ToldFor<'activity-terms'>, by = secretary): Step =>
  step(at, by, 'activity-terms', activityId(reference), command);

export const update = (at: string, reference: string, text: string, by = secretary): Step =>
  activity(at, reference, { type: 'RecordUpdate', text: said(text) }, by);

export const decision = (at: string, name: string, command: ToldFor<'decision'>, by = secretary): Step =>
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
    },
): Step {
  const { on, presentedBy, tookPart, ...content } = told;
  const command: ToldFor<'decision'> = {
    type: 'RecordDecision',
    ground: null,
    effects: [],
    proposal: null,
    ...content,
    presentedBy: presentedBy === undefined ? null : said(presentedBy),
    tookPart: tookPart === undefined ? null : said(tookPart),
    effectiveOn: day(on),
  };
  return { ...decision(at, name, command), key: decisionKey(name) };
}

export function followUp(
  at: string,
  reference: string,
  tertial: Tertial,
  told: { readonly kind: FollowUpKind; readonly rating: Rating; readonly text: string },
  year = Number(at.slice(0, 4)),
): Step {
  return step(at, secretary, 'follow-up', `${activityId(reference)}.${year}-${tertial.toLowerCase()}`, {
    type: 'SubmitFollowUp',
    activity: activityId(reference),
    period: { year, tertial },
    kind: told.kind,
    rating: told.rating,
    text: said(told.text),
  });
}

export const said = (text: string): Protected<string> => ({ open: text });
export const day = (date: string): OnDate => ({ precision: 'day', date });
