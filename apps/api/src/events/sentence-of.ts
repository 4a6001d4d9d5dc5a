import { areaId, dueDay, type DomainEvent, type Duration } from '@sparbar/domain';
import { stockholmDay } from '@sparbar/event-sourcing';
import { messages, type EventWords } from '@sparbar/messages';
import type { HistoryDocument } from '@sparbar/read-models';
import { contactWords, fieldWords } from '../reading/contact-words';
import { forumSentence } from './forum-sentence';
import { shortened, type Names } from '../reading/names';

type HistoryEvent = Extract<DomainEvent, { type: HistoryDocument['type'] }>;

const inOrder = (texts: readonly string[], language: string): readonly string[] =>
  [...texts].sort((one, other) => one.localeCompare(other, language));

/** What happened, in the reader's language, with names in the place of ids. */
export function sentenceOf(document: HistoryDocument, names: Names): string {
  // A document's values are its event's data: they were put together from one event.
  const event = { type: document.type, data: document.values } as unknown as HistoryEvent;
  const say = messages(names.language).event;
  const [about] = document.activities;
  const activity = about === undefined ? '' : names.activity(about);
  const decision = decisionIn(document, names);
  const agreement = document.streamKind === 'agreement' ? names.agreement(document.streamId) : '';
  switch (event.type) {
    case 'CooperationOpened':
      return say.CooperationOpened(event.data);
    case 'PartyRegistered':
      return say.PartyRegistered(event.data);
    case 'PartyMerged':
      return say.PartyMerged({ party: names.party(document.streamId), into: names.party(event.data.into) });
    case 'PartyDivided':
      return say.PartyDivided({ party: names.party(document.streamId), into: inOrder(event.data.into.map(names.party), names.language) });
    case 'PartyRenamed':
      return say.PartyRenamed(event.data);
    case 'PartyAlsoCalled':
    case 'PartyNotCalled':
      return say[event.type]({ party: names.party(document.streamId), alias: event.data.alias });
    case 'ForumEstablished':
      return say.ForumEstablished(event.data);
    case 'PersonRegistered':
    case 'PersonRenamed':
    case 'PersonContactChanged':
      return say[event.type]({});
    case 'RoleAssigned': {
      const { title, party, unit } = event.data;
      return say.RoleAssigned({ roleTitle: title, party: names.party(party), unit });
    }
    case 'RoleEnded':
      return say.RoleEnded({ roleTitle: event.data.title, party: names.party(event.data.party) });
    case 'ForumAnnounced':
    case 'ForumRenamed':
    case 'ForumMandateChanged':
    case 'ForumChairsNamed':
    case 'ForumMemberJoined':
    case 'ForumMemberDeparted':
    case 'ForumComposed':
    case 'ForumSubordinated':
    case 'ForumMeetingsAgreed':
    case 'ForumMinutesAgreed':
    case 'ForumDissolved':
      return forumSentence(event, document.streamId, names);
    case 'AccessGranted':
      return say.AccessGranted({ account: shortened(event.data.account), role: event.data.role, party: names.party(event.data.party) });
    case 'AccessRevoked':
      return say.AccessRevoked({ account: shortened(event.data.account) });
    case 'ActivityProposed':
      return say.ActivityProposed({ activity: event.data.reference, title: event.data.title, area: event.data.area });
    case 'ActivityDecided':
    case 'ActivityStarted':
    case 'ActivityUpdateRecorded':
    case 'ActivityPaused':
    case 'ActivityResumed':
    case 'ActivityCompleted':
    case 'ActivityCancelled':
    case 'ActivityDurationTookEffect':
      return say[event.type]({ activity });
    case 'ActivityContinued':
      return say.ActivityContinued({ activity, ...event.data, in: event.data.in.map(names.activity) });
    case 'ActivityDelayed':
      return say.ActivityDelayed({ activity, ...event.data });
    case 'ActivityBackOnTrack':
      return say.ActivityBackOnTrack({ activity, due: event.data.due });
    case 'ActivityDueDatePassed':
      return say.ActivityDueDatePassed({ activity, due: event.data.due });
    case 'ActivityCorrected':
    case 'ActivityAmended':
    case 'ActivityTermsCorrected':
    case 'ActivityTermsAmended': {
      const { field, from, to } = event.data;
      return say[event.type]({ activity, field, from: fieldWords(from, names), to: fieldWords(to, names) });
    }
    case 'ActivityTermsAgreed':
      return say.ActivityTermsAgreed({ activity, duration: event.data.duration });
    case 'ActivityDurationChanged':
      return say.ActivityDurationChanged({
        activity,
        ...event.data,
        direction: directionOf(event.data.from, event.data.to),
        ...ahead(document),
      });
    case 'FollowUpSubmitted':
      return say.FollowUpSubmitted({ activity, period: event.data.period, rating: event.data.rating });
    case 'FollowUpMissed':
      return say.FollowUpMissed({ activity, period: event.data.period, lastDay: event.data.lastDay });
    case 'DecisionRecorded':
    case 'DecisionProposed':
      return say[event.type]({ decision, forum: names.forum(event.data.forum), text: event.data.text });
    case 'DecisionAssigned':
      return say.DecisionAssigned({ decision, to: contactWords(event.data.to, names), due: event.data.due });
    case 'DecisionCarriedOut':
    case 'DecisionNotCarriedOut':
    case 'DecisionRevoked':
      return say[event.type]({ decision });
    case 'DecisionStandingCorrected':
      return say.DecisionStandingCorrected({ decision, was: event.data.from.standing });
    case 'DecisionCorrected':
    case 'DecisionAmended':
      return say[event.type]({ decision, field: event.data.field });
    case 'PriorityAppendixAdopted': {
      const { title, version, areas } = event.data;
      return say.PriorityAppendixAdopted({ title, version, count: areas.length });
    }
    case 'PriorityAppendixReviewed':
      return say.PriorityAppendixReviewed({ appendix: names.appendix(document.streamId), verdict: event.data.outcome });
    case 'PriorityAreaMapped': {
      const { area, from, to } = event.data;
      const successors = to.kind === 'successors' ? inOrder(to.areas.map(names.area), names.language) : [];
      return say.PriorityAreaMapped({ area: names.area(areaId(document.streamId, area)), fate: to.kind, successors, anew: from !== null });
    }
    case 'PriorityAreaAlsoCalled':
    case 'PriorityAreaNotCalled': {
      const { area, alias } = event.data;
      return say[event.type]({ area: names.area(areaId(document.streamId, area)), alias });
    }
    case 'AgreementDrafted':
    case 'AgreementRevised':
      return say[event.type]({ agreement: event.data.title });
    case 'AgreementPartyJoined':
    case 'AgreementPartyDeparted':
      return say[event.type]({ agreement, party: names.party(event.data.party) });
    case 'AgreementAreaDescribed': {
      const { area, local, handledIn, prioritised } = event.data;
      return say.AgreementAreaDescribed({ agreement, area: local ?? names.area(area), handledIn, prioritised });
    }
    case 'AgreementAreaDropped':
      return say.AgreementAreaDropped({ agreement, area: names.area(event.data.area) });
    case 'AgreementThemeTraced': {
      const { theme, areas } = event.data;
      return say.AgreementThemeTraced({ agreement, theme, areas: inOrder(areas.map(names.area), names.language) });
    }
    case 'AgreementSigned':
      return say.AgreementSigned({ agreement, parties: inOrder(event.data.parties.map(names.party), names.language) });
    case 'AgreementReviewStarted':
    case 'AgreementConfirmed':
      return say[event.type]({ agreement });
    case 'AgreementEnded': {
      const { replacedBy } = event.data;
      return say.AgreementEnded({ agreement, replacedBy: replacedBy === null ? null : names.agreement(replacedBy) });
    }
    case 'DecisionEffectRefused':
      return say.DecisionEffectRefused({ decision, activity, refusal: refusalInWords(event.data.refusal, event.data.values, names) });
  }
}

/** A decision is called after the number of its first event, which may be this very one. */
function decisionIn({ decision, type, seq }: HistoryDocument, names: Names): string {
  if (type === 'DecisionRecorded' || type === 'DecisionProposed') return `B-${seq}`;
  return decision === null ? '' : (names.decision(decision) ?? shortened(decision));
}

function directionOf(from: Duration | null, to: Duration): EventWords['ActivityDurationChanged']['direction'] {
  if (from === null) return 'changed';
  const [was, is] = [dueDay(from), dueDay(to)];
  if (was === is) return 'changed';
  if (is === null) return 'extended';
  if (was === null) return 'shortened';
  return is > was ? 'extended' : 'shortened';
}

function ahead({ effectiveOn, when }: HistoryDocument): Pick<EventWords['ActivityDurationChanged'], 'takesEffect'> {
  const later = effectiveOn.precision === 'day' && effectiveOn.date > stockholmDay(new Date(when));
  return later ? { takesEffect: effectiveOn } : {};
}

/** A stored refusal is a reason by its name, for ever; one that this version does not know is said by that name. */
export function refusalInWords(reason: string, values: Readonly<Record<string, string | number | null>>, { language }: Names): string {
  const { refused } = messages(language);
  if (!Object.hasOwn(refused, reason)) return reason;
  const sentence = refused[reason as keyof typeof refused] as (values: object) => { readonly title: string };
  return sentence(values).title.replace(/\.$/, '');
}
