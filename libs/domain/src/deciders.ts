import { accessDecider } from './access/access';
import { accountDecider } from './account/account';
import { activityDecider } from './activity/activity';
import { activityTermsDecider } from './activity-terms/activity-terms';
import { agreementDecider } from './agreement/agreement';
import { appendixDecider } from './appendix/appendix';
import type { StreamKind } from './catalogue';
import { cooperationDecider } from './cooperation/cooperation';
import { decisionDecider } from './decision/decision';
import { followUpDecider } from './follow-up/follow-up';
import { forumDecider } from './forum/forum';
import { installationDecider } from './installation/installation';
import { partyDecider } from './party/party';
import { personDecider } from './person/person';

/** Who decides in each kind of stream. */
export const deciders = {
  cooperation: cooperationDecider,
  party: partyDecider,
  forum: forumDecider,
  person: personDecider,
  access: accessDecider,
  account: accountDecider,
  installation: installationDecider,
  activity: activityDecider,
  'activity-terms': activityTermsDecider,
  'follow-up': followUpDecider,
  decision: decisionDecider,
  appendix: appendixDecider,
  agreement: agreementDecider,
} as const satisfies Record<StreamKind, unknown>;

/** What may be asked of an aggregate of this kind. */
export type CommandOf<Kind extends StreamKind> = Parameters<(typeof deciders)[Kind]['decide']>[0];
