import type { swedish } from '../sv/index';
import { inOneText } from '../refusal-words';
import { abbreviations } from './abbreviations';
import { administration } from './administration';
import { agreement } from './agreement';
import { continuation } from './continuation';
import { calendar } from './calendar';
import { dates } from './dates';
import { decisionFilters, decisionPage, recordDecision } from './decision-screens';
import { edge } from './edge';
import { events } from './events';
import { fora } from './fora';
import { people } from './people';
import { frame } from './frame';
import { labels } from './labels';
import { particulars } from './particulars';
import { parties } from './parties';
import { reading } from './reading';
import { refusals } from './refusals';
import { number, stateOfThings } from './state-of-things';
import { tour } from './tour';
import { ui } from './ui';
import { values } from './values';

/** The same in English: what is missing here does not compile. */
export const english: typeof swedish = {
  ui,
  tour,
  frame,
  recordDecision,
  decisionPage,
  decisionFilters,
  reading,
  administration,
  calendar,
  parties,
  agreement,
  fora,
  particulars,
  continuation,
  people,
  label: labels,
  status: labels.status,
  field: labels.field,
  role: labels.role,
  refusal: inOneText(refusals),
  refused: refusals,
  event: events,
  edge,
  problem: edge.problem,
  abbreviation: abbreviations,
  stateOfThings,
  number,
  ...dates,
  duration: values.duration,
  contact: values.contact,
  minutesRule: values.minutes,
  nowCalled: values.nowCalled,
  schedule: values.schedule,
  value: values.field,
  valueOf: values.fieldNamed,
  recurrence: values.recurrence,
  cost: values.cost,
  decimal: values.decimal,
  list: values.list,
  notStated: values.notStated,
};
