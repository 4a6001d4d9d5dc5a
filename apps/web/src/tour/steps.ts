import type { Role } from '@sparbar/contracts';
import type { Messages } from '@sparbar/messages';

export type StepName = keyof Messages['tour']['steps'];

/** Where a step is shown: a screen, and on it the thing that is pointed at. */
export interface Step {
  readonly name: StepName;
  readonly screen: 'plan' | 'planAtT1' | 'activity' | 'record' | 'decisions' | 'administration' | 'history';
  readonly points: string;
}

const all: Readonly<Record<StepName, Omit<Step, 'name'>>> = {
  sentence: { screen: 'plan', points: 'main .lead' },
  why: { screen: 'activity', points: '[aria-labelledby="particulars"] dl > div button' },
  changed: { screen: 'plan', points: 'main .changed' },
  past: { screen: 'planAtT1', points: '.past' },
  record: { screen: 'record', points: '[aria-labelledby="preview-title"]' },
  waiting: { screen: 'decisions', points: 'main [role="group"]' },
  followed: { screen: 'decisions', points: 'main [role="group"]' },
  parties: { screen: 'administration', points: '[aria-labelledby="parties"] ul' },
  history: { screen: 'history', points: 'main .history-days' },
};

/** Five for each: who writes is shown where, who decides what waits for her, who audits what remains of a decision. */
const shownTo: Readonly<Record<Role, readonly StepName[]>> = {
  beredningsgrupp: ['sentence', 'why', 'past', 'record', 'history'],
  styrgrupp: ['sentence', 'changed', 'past', 'waiting', 'history'],
  revisor: ['sentence', 'why', 'past', 'followed', 'history'],
  administrator: ['sentence', 'why', 'past', 'parties', 'history'],
};

export const stepsFor = (role: Role): readonly Step[] => shownTo[role].map((name) => ({ name, ...all[name] }));

/** The last part of the address of the screen. */
export const addressOf: Readonly<Record<Step['screen'], string>> = {
  plan: 'plan',
  planAtT1: 'plan',
  activity: 'aktivitet/NV-04',
  record: 'registrera-beslut',
  decisions: 'beslut',
  administration: 'administration',
  history: 'historik',
};
