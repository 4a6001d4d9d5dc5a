import type { ReadModel } from '@sparbar/event-sourcing';
import { activityModel } from './activity/activity';
import { activityListModel } from './activity-list/activity-list';
import { agreementModel } from './agreement/agreement';
import { appendixModel } from './appendix/appendix';
import { cooperationModel } from './cooperation/cooperation';
import { decisionModel } from './decision/decision';
import { forumModel } from './forum/forum';
import { historyModel } from './history/history';
import { personModel } from './person/person';

const all = [
  ...[activityModel, activityListModel, decisionModel, historyModel, cooperationModel],
  ...[appendixModel, agreementModel, forumModel, personModel],
];

/** Every question that has an answer kept ready. Whoever runs them hands each model back only the documents it made itself. */
export const readModels = all as readonly unknown[] as readonly ReadModel[];
