import type { RefusalSentences } from '../refusal-words';
import { dates } from './dates';
import { labels } from './labels';
import { values } from './values';

const fieldNames: Readonly<Record<string, string>> = labels.field;
const things: Readonly<Record<string, string>> = {
  cooperation: 'The cooperation',
  party: 'The party',
  forum: 'The group',
  member: 'The member',
  person: 'The person',
  role: 'The role',
  access: 'The access',
  account: 'The account',
  installation: 'The installation',
  activity: 'The activity',
  'activity-terms': 'The duration and contacts',
  'follow-up': 'The follow-up',
  decision: 'The decision',
  proposal: 'The proposal',
  appendix: 'The appendix',
  agreement: 'The agreement',
  area: 'The area',
};
const statuses: Readonly<Record<string, string>> = {
  none: 'not proposed',
  proposed: 'proposed but not decided on',
  decided: 'decided on but not started',
  running: 'running',
  delayed: 'delayed',
  late: 'delayed',
  paused: 'paused',
  completed: 'completed',
  cancelled: 'cancelled',
  continued: 'continued as another',
};
const outcomes: Readonly<Record<string, string>> = {
  proposed: 'a proposal',
  decided: 'decided',
  carriedOut: 'carried out',
  notCarriedOut: 'not carried out',
  revoked: 'revoked',
};

const thing = (what: string) => things[what] ?? what;
const fieldName = (field: string) => fieldNames[field] ?? field;
const status = (word: string) => statuses[word] ?? word;

export const refusals: RefusalSentences = {
  AlreadyExists: ({ what }) => ({
    title: `${thing(what)} already exists.`,
    detail: 'The same name or reference has been recorded before. Open the one there is, or choose another name.',
  }),
  NotFound: ({ what }) => ({
    title: `${thing(what)} does not exist.`,
    detail: 'It has not been recorded in this cooperation. Check the reference and try again.',
  }),
  TextMissing: ({ field }) => ({
    title: `The ${fieldName(field)} is missing.`,
    detail: `It is needed for others to understand this later. Fill in the ${fieldName(field)} and record again.`,
  }),
  DateMalformed: ({ field, value }) => ({
    title: `The ${fieldName(field)} cannot be read.`,
    detail: `“${value}” is no day in the calendar. Write the day as 2026-09-24, or only 2026-09 or 2026 if it is not known more closely.`,
  }),
  DateAhead: ({ date, today }) => ({
    title: 'That day has not come yet.',
    detail: `${dates.day(date)} is after today, ${dates.day(today)}. What has happened cannot be dated ahead. State a day up to and including today.`,
  }),
  OutOfOrder: ({ date, since }) => ({
    title: 'The day is too early.',
    detail: `${dates.day(date)} is before what has already been recorded from ${dates.day(since)}. State a later day, or mark that it is recorded afterwards.`,
  }),
  ReasonMissing: () => ({
    title: 'The reason is missing.',
    detail: 'Whoever reads this later needs to know why. Write the reason and record again.',
  }),
  ActivityNotProposed: ({ status: now }) => ({
    title: 'The activity cannot be decided on now.',
    detail: `Only a proposed activity can be included in the plan, and this one is ${status(now)}. Propose the activity first, if it is missing.`,
  }),
  ActivityNotDecided: ({ status: now }) => ({
    title: 'The activity cannot be started now.',
    detail: `Only an activity that has been decided on and not started can be started, and this one is ${status(now)}. Record the decision first, if it is missing.`,
  }),
  ActivityNotRunning: ({ status: now }) => ({
    title: 'The activity is not running.',
    detail: `This can only be done with an activity that is running, and this one is ${status(now)}. Start or resume it first.`,
  }),
  ActivityNotPaused: ({ status: now }) => ({
    title: 'The activity is not paused.',
    detail: `Only a paused activity can be resumed, and this one is ${status(now)}. Check the status on the activity's page.`,
  }),
  ActivityAlreadyCompleted: () => ({
    title: 'The activity is already completed.',
    detail: 'A finished activity is not changed. Correct the entry if it was wrong, or propose a new activity.',
  }),
  ActivityCancelled: () => ({
    title: 'The activity has been cancelled.',
    detail: 'A cancelled activity cannot be changed. Propose a new activity if the work is to be taken up again.',
  }),
  ActivityAlreadyContinued: () => ({
    title: 'The activity already goes on as another.',
    detail: 'Record what happens now on the activity that has taken over. It is named on the page of this one.',
  }),
  ActivityIntoItself: () => ({
    title: 'An activity cannot go on as itself.',
    detail: 'Choose another activity that takes over. Propose it first if it is not there.',
  }),
  ActivitySplitIntoOne: () => ({
    title: 'An activity is split into at least two.',
    detail: 'Choose at least two activities that take over. If it has gone into a single one, merge them instead.',
  }),
  ActivityContinuesInOne: () => ({
    title: 'The activity can go on as only one other here.',
    detail: 'Choose one activity that takes over. If several take a part each, split it instead.',
  }),
  SuccessorEnded: () => ({
    title: 'The activity that is to take over has itself ended.',
    detail: 'A cancelled activity, or one that itself goes on as another, cannot take over. Choose another one.',
  }),
  TermsNotAgreed: () => ({
    title: 'Duration and contacts have not been agreed on.',
    detail: 'There is nothing to change yet. Agree on the duration and contacts of the activity first.',
  }),
  TermsAlreadyAgreed: () => ({
    title: 'Duration and contacts have already been agreed on.',
    detail: 'They are agreed on once. Change the duration, or correct the entry that is to be another.',
  }),
  FieldUnchanged: ({ field }) => ({
    title: `The ${fieldName(field)} is unchanged.`,
    detail: 'The new value is the same as the old one. Write what is to hold instead.',
  }),
  DecisionRevoked: () => ({
    title: 'The decision has been revoked.',
    detail: 'A revoked decision no longer holds. Record a new decision if the matter is to be taken up again.',
  }),
  DecisionNotTaken: () => ({
    title: 'There is no decision, only a proposal.',
    detail: 'The group was not entitled to decide. Let a group that may decide settle the proposal first.',
  }),
  DecisionAlreadyClosed: ({ outcome }) => ({
    title: 'The decision has already been closed.',
    detail: `It is marked as ${outcomes[outcome] ?? outcome}. Record a new decision if something else is to hold.`,
  }),
  DecisionStandsOtherwise: ({ standing }) => ({
    title: 'What was to be corrected no longer stands there.',
    detail: `The decision is now ${outcomes[standing] ?? standing}. Read the page again and correct what is wrong now.`,
  }),
  FollowUpAlreadySubmitted: ({ period }) => ({
    title: `The follow-up for ${period} has already been handed in.`,
    detail: "Each activity is followed up once per period. Read the one there is on the activity's page.",
  }),
  FollowUpAlreadyMissed: ({ period }) => ({
    title: `The time for the follow-up for ${period} has run out.`,
    detail: 'It has been noted that none was handed in. Write an update instead.',
  }),
  PeriodNotScheduled: ({ period }) => ({
    title: `The activity is not to be followed up for ${period}.`,
    detail: "The plan names other periods. Choose one of them, or change the activity's follow-up first.",
  }),
  PartyAlreadyMerged: () => ({
    title: 'The party has already merged into another.',
    detail: 'A party that is no longer there can neither be merged again nor renamed. Choose the party that is there today.',
  }),
  PartyAlreadySplit: () => ({
    title: 'The party has already been split.',
    detail: 'A party that has been split into several can be neither split, merged nor renamed. Choose the party that is there today.',
  }),
  PartySplitIntoOne: () => ({
    title: 'A party is split into at least two.',
    detail: 'Choose at least two parties that take over. If it has gone into a single one, merge them instead.',
  }),
  PartyIntoItself: () => ({
    title: 'A party cannot merge into itself.',
    detail: 'When two parties merge, one takes over the other. Choose which other party takes over.',
  }),
  AreaTwice: ({ area }) => ({
    title: `The area ${area} has the same designation as another.`,
    detail: 'Each area of the appendix needs a designation of its own. Change one of them and record it again.',
  }),
  AreaOfSameAppendix: () => ({
    title: 'The area stands in the same appendix.',
    detail: 'An area goes on in another appendix than its own. Choose areas of the appendix that came after.',
  }),
  ForumNotFormed: () => ({
    title: 'The forum is not yet in place.',
    detail: 'It has been announced but not established, and can decide nothing. Register first that it has been established.',
  }),
  ForumDissolved: () => ({
    title: 'The forum is no more.',
    detail:
      'What held while it was there can be recorded afterwards, with the day on which it held. Otherwise choose a forum that is there today.',
  }),
  ForumIntoItself: () => ({
    title: 'A forum cannot be a part of itself.',
    detail: 'One of those chosen leads back to this one. Choose another forum.',
  }),
  ForumMemberAlready: () => ({
    title: 'The member already has a seat in the forum.',
    detail: 'The same member has one seat at a time in the same capacity. Register first that the seat before was left.',
  }),
  ForumMemberGone: () => ({
    title: 'The member has already left the forum.',
    detail: 'It is recorded for another day. Read the page again; whoever has come back gets a new seat.',
  }),
  FrequencyUnclear: ({ least, most }) => ({
    title: 'How often the forum meets cannot be read.',
    detail: `From ${least} to ${most} times is no range. Write whole numbers, the smaller first, or the words alone.`,
  }),
  RoleHeldAlready: () => ({
    title: 'The person already has that role for the same party.',
    detail: 'A role is held once at a time. Register first that the one before was left.',
  }),
  RoleAlreadyEnded: () => ({
    title: 'The role has already been left.',
    detail: 'It is recorded for another day. Read the page again; whoever has the role again gets it as a new one.',
  }),
  NotInForum: ({ forum, party, seats }) => ({
    title: `${party} has no seat in ${forum} on that day.`,
    detail: `Whoever stands for ${values.either(seats)} can record it. If it comes from older papers, record it afterwards.`,
  }),
  AgreementUnfinished: ({ missing }) => ({
    title: {
      purposes: 'The purposes are missing.',
      areas: 'The areas are missing.',
      parties: 'There are fewer than two parties.',
    }[missing],
    detail:
      'An agreement says at least for which purposes and in which areas one cooperates, and who the parties are. Fill in what is missing and sign then. If it is about older papers: give the day, and that it is recorded afterwards.',
  }),
  AgreementHasEnded: () => ({
    title: 'The agreement has ended.',
    detail: 'An agreement that no longer holds is not changed. Give a day before it ended, or draw up a new one.',
  }),
  PartyNotInAgreement: () => ({
    title: 'The party is not in the agreement.',
    detail: 'Only a party that has joined can do that. Record first that the party joined, and when.',
  }),
  AreaNotInAppendix: () => ({
    title: 'The area is not in the appendix that the agreement follows.',
    detail: 'The local areas are those that the city has named. Choose one of them, or add an area of your own with a name.',
  }),
  AreaRefersToItself: () => ({
    title: 'The area cannot refer to itself.',
    detail: 'A reference says under which other area the matter is dealt with. Choose another area.',
  }),
  AccessMissing: () => ({
    title: 'The user has no access here.',
    detail: 'There is no access to take away in this cooperation. Check the user name.',
  }),
  AccountIsClosed: () => ({
    title: 'The account has been closed.',
    detail: 'A closed account can be neither used nor changed. Ask the administrator to open a new one.',
  }),
  InstallationHasAdministrator: () => ({
    title: 'The link has already been used.',
    detail: 'There is an administrator. Sign in, or ask the administrator for an account.',
  }),
};
