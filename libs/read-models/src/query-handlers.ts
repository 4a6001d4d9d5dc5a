import { ActivityHandler } from './activity/activity.query';
import { ActivityListHandler } from './activity-list/activity-list.query';
import { AgreementListHandler } from './agreement/agreement.query';
import { AppendixListHandler } from './appendix/appendix.query';
import { CooperationHandler } from './cooperation/cooperation.query';
import { DecisionHandler, DecisionListHandler } from './decision/decision.query';
import { ForumHandler, ForumListHandler } from './forum/forum.query';
import { HistoryActorsHandler } from './history/history-actors.query';
import { HistoryMarksHandler } from './history/history-marks.query';
import { PeopleHandler } from './person/person.query';
import { HistoryEventHandler, HistoryHandler, KnownByHandler } from './history/history.query';

/** Everyone who answers: to be provided together, beside `READ_MODELS`. */
export const queryHandlers = [
  ActivityHandler,
  ActivityListHandler,
  AgreementListHandler,
  AppendixListHandler,
  CooperationHandler,
  DecisionHandler,
  DecisionListHandler,
  ForumHandler,
  ForumListHandler,
  PeopleHandler,
  HistoryHandler,
  HistoryEventHandler,
  HistoryActorsHandler,
  HistoryMarksHandler,
  KnownByHandler,
] as const;
