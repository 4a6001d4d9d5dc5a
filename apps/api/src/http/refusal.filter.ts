import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { Refusal, type RefusalReason } from '@sparbar/domain';
import { messages, type Language } from '@sparbar/messages';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sendProblem, type ProblemDocument } from './problem-document';
import { languageOf } from './reader-language';

/** The only place where a domain word meets an HTTP code. 404: it is not there; 409: not as things stand; 422: not like that. */
export const refusalStatus = {
  AlreadyExists: 409,
  NotFound: 404,
  TextMissing: 422,
  DateMalformed: 422,
  DateAhead: 422,
  OutOfOrder: 422,
  ReasonMissing: 422,
  ActivityNotProposed: 409,
  ActivityNotDecided: 409,
  ActivityNotRunning: 409,
  ActivityNotPaused: 409,
  ActivityAlreadyCompleted: 409,
  ActivityCancelled: 409,
  ActivityAlreadyContinued: 409,
  ActivityIntoItself: 422,
  ActivitySplitIntoOne: 422,
  ActivityContinuesInOne: 422,
  SuccessorEnded: 422,
  TermsNotAgreed: 409,
  TermsAlreadyAgreed: 409,
  FieldUnchanged: 409,
  DecisionRevoked: 409,
  DecisionNotTaken: 409,
  DecisionAlreadyClosed: 409,
  DecisionStandsOtherwise: 409,
  FollowUpAlreadySubmitted: 409,
  FollowUpAlreadyMissed: 409,
  PeriodNotScheduled: 422,
  PartyAlreadyMerged: 409,
  PartyAlreadySplit: 409,
  PartySplitIntoOne: 422,
  PartyIntoItself: 422,
  AreaTwice: 422,
  AreaOfSameAppendix: 422,
  ForumNotFormed: 409,
  ForumDissolved: 409,
  ForumIntoItself: 422,
  ForumMemberAlready: 409,
  ForumMemberGone: 409,
  FrequencyUnclear: 422,
  RoleHeldAlready: 409,
  RoleAlreadyEnded: 409,
  NotInForum: 409,
  AgreementUnfinished: 422,
  AgreementHasEnded: 409,
  PartyNotInAgreement: 422,
  AreaNotInAppendix: 422,
  AreaRefersToItself: 422,
  AccessMissing: 404,
  AccountIsClosed: 409,
  InstallationHasAdministrator: 409,
} as const satisfies Record<RefusalReason, 404 | 409 | 422>;

@Catch(Refusal)
export class RefusalFilter implements ExceptionFilter<Refusal> {
  catch(refusal: Refusal, host: ArgumentsHost): void {
    const language = languageOf(host.switchToHttp().getRequest<FastifyRequest>());
    sendProblem(host.switchToHttp().getResponse<FastifyReply>(), refusalDocument(refusal, language));
  }
}

export function refusalDocument(refusal: Refusal, language: Language): ProblemDocument {
  // Reason and values were paired by `refuse`; the table of sentences is keyed by the reason.
  const sentence = messages(language).refused[refusal.reason] as (values: object) => Pick<ProblemDocument, 'title' | 'detail'>;
  const { title, detail } = sentence(refusal.values);
  return { type: `/refusals/${refusal.reason}`, title, status: refusalStatus[refusal.reason], detail };
}
