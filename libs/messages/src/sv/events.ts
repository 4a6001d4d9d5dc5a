import type { EventSentences, EventWords } from '../event-words';
import type { DurationWords, FieldValue } from '../words';
import { dates } from './dates';
import { foraEvents } from './fora-events';
import { peopleEvents } from './people';
import { labels } from './labels';
import { values } from './values';

const fieldNames: Readonly<Record<string, string>> = labels.field;
const roleNames: Readonly<Record<string, string>> = labels.role;
const nameOf = (field: string) => fieldNames[field] ?? field;

/** Long texts are cut in a sentence; the whole stands on the decision's own page. */
const quoted = (text: string) => `”${text.length > 160 ? `${text.slice(0, 157).trimEnd()} …` : text.replace(/\.$/, '')}”`;

function duration({ activity, to, direction, takesEffect }: EventWords['ActivityDurationChanged']): string {
  const ahead = takesEffect === undefined ? '' : `, från ${dates.plain(takesEffect)}`;
  const verb = { extended: 'förlängdes', shortened: 'kortades', changed: 'fick ny löptid' }[direction];
  return direction === 'changed' ? `${activity} ${verb}: ${values.duration(to)}${ahead}.` : `${activity} ${verb} ${until(to)}${ahead}.`;
}

function until(to: DurationWords): string {
  switch (to.kind) {
    case 'openEnded':
      return 'och löper tills vidare';
    case 'dueBy':
      return `till ${dates.plain(to.date)}`;
    case 'assignmentYear':
      return `till slutet av ${to.year}`;
    case 'milestone':
      return `till ${dates.periodInFull(to)}`;
    case 'stateByDate':
      return `till ${dates.plain(to.date)}: ${to.state}`;
  }
}

/** What is written in sentences of its own stands in quotes. */
const sentences: readonly string[] = ['cause', 'measure', 'operativeGoal', 'when', 'who', 'comment'];
const saidOf = (field: string, value: FieldValue): string =>
  sentences.includes(field) && typeof value === 'string' ? quoted(value) : values.fieldNamed(field, value);

const corrected = ({ activity, field, from, to }: EventWords['ActivityCorrected']) =>
  `Rättelse av ${activity}: ${nameOf(field)} ska vara ${saidOf(field, to)}, inte ${saidOf(field, from)}.`;

const amended = ({ activity, field, from, to }: EventWords['ActivityAmended']) =>
  `${activity} ändrades: ${nameOf(field)} är nu ${saidOf(field, to)} i stället för ${saidOf(field, from)}.`;

/** One sentence for each thing that can have happened. */
export const events: EventSentences = {
  CooperationOpened: ({ name, district }) => `Samverkan ${name} öppnades för ${district}.`,
  PartyRegistered: ({ name }) => `${name} blev part i samverkan.`,
  PartyMerged: ({ party, into }) => `${party} gick upp i ${into}.`,
  PartyDivided: ({ party, into }) => `${party} delades i ${values.list(into)}.`,
  PartyRenamed: ({ from, name, shortName }) => `${from} bytte namn till ${name} (${shortName}).`,
  PartyAlsoCalled: ({ party, alias }) => `${party} kallas också ${alias}.`,
  PartyNotCalled: ({ party, alias }) => `${party} kallas inte ${alias}.`,
  ...foraEvents,
  ...peopleEvents,
  AccessGranted: ({ account, role, party }) => `${account} fick behörighet som ${roleNames[role] ?? role} för ${party}.`,
  AccessRevoked: ({ account }) => `${account} har inte längre behörighet.`,
  AccountOpened: () => 'Ett konto öppnades.',
  PasswordChanged: () => 'Ett lösenord byttes.',
  AccountClosed: () => 'Ett konto stängdes.',
  FirstAdministratorMade: () => 'Den första administratören utsågs.',
  ActivityProposed: ({ activity, title, area }) => `${activity} ${quoted(title)} föreslogs inom området ${area}.`,
  ActivityDecided: ({ activity }) => `${activity} togs med i planen.`,
  ActivityStarted: ({ activity }) => `${activity} påbörjades.`,
  ActivityUpdateRecorded: ({ activity }) => `En lägesuppdatering skrevs om ${activity}.`,
  ActivityDelayed: ({ activity, because, due }) =>
    because === 'reported' || due === null
      ? `${activity} anmäldes som försenad.`
      : `${activity} blev försenad: slutdagen ${dates.day(due)} passerade.`,
  ActivityBackOnTrack: ({ activity, due }) =>
    due === null ? `${activity} är inte längre försenad.` : `${activity} är inte längre försenad: ny slutdag är ${dates.day(due)}.`,
  ActivityPaused: ({ activity }) => `${activity} pausades.`,
  ActivityResumed: ({ activity }) => `${activity} återupptogs.`,
  ActivityCompleted: ({ activity }) => `${activity} blev klar.`,
  ActivityCancelled: ({ activity }) => `${activity} avbröts.`,
  ActivityContinued: ({ activity, how, in: into, plan }) => {
    switch (how) {
      case 'nextPlan':
        return `${activity} går vidare i ${plan ?? 'nästa plan'} som ${values.list(into)}.`;
      case 'split':
        return `${activity} delades i ${values.list(into)}.`;
      case 'merged':
        return `${activity} gick upp i ${values.list(into)}.`;
    }
  },
  ActivityCorrected: corrected,
  ActivityAmended: amended,
  ActivityTermsAgreed: ({ activity, duration: long }) =>
    long === null
      ? `Kontakter och uppföljning för ${activity} bestämdes.`
      : `Löptid och kontakter för ${activity} bestämdes: ${values.duration(long)}.`,
  ActivityDurationChanged: duration,
  ActivityDueDatePassed: ({ activity, due }) => `Slutdagen för ${activity}, ${dates.day(due)}, passerade.`,
  ActivityDurationTookEffect: ({ activity }) => `Den nya löptiden för ${activity} började gälla.`,
  ActivityTermsCorrected: corrected,
  ActivityTermsAmended: amended,
  FollowUpSubmitted: ({ activity, period, rating }) => `${activity} följdes upp inför ${dates.period(period)}: ${labels.rating[rating]}.`,
  FollowUpMissed: ({ activity, period, lastDay }) =>
    `${activity} följdes inte upp inför ${dates.period(period)}. Sista dagen var ${dates.day(lastDay)}.`,
  DecisionRecorded: ({ decision, forum, text }) => `${forum} beslutade (${decision}): ${quoted(text)}.`,
  DecisionProposed: ({ decision, forum, text }) => `${forum} föreslog (${decision}): ${quoted(text)}.`,
  DecisionAssigned: ({ decision, to, due }) =>
    `${decision} ska genomföras av ${values.contact(to)}${due === null ? '' : `, senast ${dates.day(due)}`}.`,
  DecisionCarriedOut: ({ decision }) => `${decision} genomfördes.`,
  DecisionNotCarriedOut: ({ decision }) => `${decision} genomfördes inte.`,
  DecisionEffectRefused: ({ decision, activity, refusal }) => `${decision} kunde inte införas för ${activity}: ${refusal}.`,
  DecisionCorrected: ({ decision, field }) => `Rättelse av ${decision}: ${nameOf(field)} var fel skriven.`,
  DecisionAmended: ({ decision, field }) => `${decision} ändrades: ny ${nameOf(field)}.`,
  DecisionRevoked: ({ decision }) => `${decision} upphävdes.`,
  DecisionStandingCorrected: ({ decision, was }) => `Rättelse av ${decision}: ”${labels.standing[was]}” var fel antecknat.`,
  PriorityAppendixAdopted: ({ title, version, count }) =>
    `${title} (${version}) togs in som gällande bilaga, med ${count} ${count === 1 ? 'område' : 'områden'}.`,
  PriorityAppendixReviewed: ({ appendix, verdict }) =>
    verdict === 'kept' ? `${appendix} sågs över och behålls.` : `${appendix} sågs över och ska ersättas.`,
  PriorityAreaMapped: ({ area, fate, successors, anew }) => {
    const ny = anew ? 'Ny bedömning: området' : 'Området';
    switch (fate) {
      case 'successors':
        return `${ny} ${area} förs vidare i ${values.list(successors)}.`;
      case 'instrument':
        return `${ny} ${area} är ett verktyg i de andra områdena.`;
      case 'ceased':
        return `${ny} ${area} förs inte vidare.`;
    }
  },
  PriorityAreaAlsoCalled: ({ area, alias }) => `Området ${area} kallas också ${alias}.`,
  PriorityAreaNotCalled: ({ area, alias }) => `Området ${area} kallas inte ${alias}.`,
  AgreementDrafted: ({ agreement }) => `${agreement} upprättades.`,
  AgreementRevised: ({ agreement }) => `${agreement} reviderades.`,
  AgreementPartyJoined: ({ agreement, party }) => `${party} gick med i ${agreement}.`,
  AgreementPartyDeparted: ({ agreement, party }) => `${party} lämnade ${agreement}.`,
  AgreementAreaDescribed: ({ agreement, area, handledIn, prioritised }) => {
    const how = handledIn === null ? 'hur det hanteras är ej angivet' : `hanteras ${labels.handledIn[handledIn]}`;
    return `${agreement}: området ${area} ${how}${prioritised ? ', lokalt prioriterat' : ''}.`;
  },
  AgreementAreaDropped: ({ agreement, area }) => `${agreement}: området ${area} ingår inte längre.`,
  AgreementThemeTraced: ({ agreement, theme, areas }) =>
    areas.length === 0
      ? `${agreement}: ${theme} är inte längre en fråga för flera områden.`
      : `${agreement}: ${theme} vävs in i ${values.list(areas)}.`,
  AgreementSigned: ({ agreement, parties }) => `${agreement} undertecknades av ${values.list(parties)}.`,
  AgreementReviewStarted: ({ agreement }) => `En översyn av ${agreement} började.`,
  AgreementConfirmed: ({ agreement }) => `${agreement} sågs över och behålls som den är.`,
  AgreementEnded: ({ agreement, replacedBy }) =>
    replacedBy === null ? `${agreement} upphörde att gälla.` : `${agreement} ersattes av ${replacedBy}.`,
};
