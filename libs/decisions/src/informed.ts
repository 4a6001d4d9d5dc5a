import { hash } from 'node:crypto';
import {
  activityDecider,
  activityTermsDecider,
  agreementDecider,
  appendixAsStored,
  appendixDecider,
  areaParts,
  dayOf,
  decisionDecider,
  forumDecider,
  mandateOn,
  partyDecider,
  refuse,
  type AggregateDecider,
  type AgreementCommand,
  type AppendixCommand,
  type AreaFate,
  type CommandContext,
  type DecisionEffect,
  type PartyState,
  type StreamKind,
} from '@sparbar/domain';
import { canonical, type Engine } from '@sparbar/event-sourcing';
import { actingFor, demandPeople, reachedFrom, type Place } from './acting-for';
import { stateOf } from './state-of';

/**
 * Some decisions hang on what another stream says: whether the decision that is carried out was ever taken, what a forum may decide, whether an activity
 * is cancelled, which periods its terms name, whether the party or forum another is to go into is there, and whether `party` has a seat where it decides.
 * Whoever sends the command does not say; it is read here, where the command is on its way to its own stream.
 */
export async function informed(
  engine: Engine,
  cooperation: string,
  kind: StreamKind,
  id: string,
  command: CommandContext & object,
  party: string,
): Promise<object> {
  const at = { engine, cooperation };
  // Stored for ever with the fact that it is said to have led to: so it has to be there.
  if ('decision' in command && typeof command.decision === 'string') {
    if ((await stateOf(engine, cooperation, decisionDecider, command.decision)).status === 'none') refuse('NotFound', { what: 'decision' });
  }
  if (kind === 'decision' && isOf(command, 'RecordDecision') && 'forum' in command) {
    const forum = await stateOf(engine, cooperation, forumDecider, String(command.forum));
    if (forum.status === 'none') refuse('NotFound', { what: 'forum' });
    // A decision about nothing there is would be recorded for ever, and its effect refused.
    for (const { activity } of effectsOf(command)) {
      if ((await stateOf(engine, cooperation, activityDecider, activity)).status === 'none') refuse('NotFound', { what: 'activity' });
    }
    const day = dayOf(command, command.today) ?? command.today;
    return { ...command, mandate: mandateOn(forum, day), acting: await actingFor(at, forum, party, day) };
  }
  if (kind === 'decision' && (isOf(command, 'AmendDecision') || isOf(command, 'RevokeDecision'))) {
    const decided = await stateOf(engine, cooperation, decisionDecider, id);
    if (decided.status === 'none') return command;
    const forum = await stateOf(engine, cooperation, forumDecider, decided.content.forum);
    if (forum.status === 'none') return command;
    return { ...command, acting: await actingFor(at, forum, party, dayOf(command, command.today) ?? command.today) };
  }
  if (kind === 'person' && isOf(command, 'AssignRole') && 'party' in command) {
    return { ...command, partyStatus: (await stateOf(engine, cooperation, partyDecider, String(command.party))).status };
  }
  if (kind === 'forum') await demandPeople(at, command);
  if (kind === 'forum') return { ...command, ...(await related(at, id, command)) };
  if (kind === 'activity-terms' && isOf(command, 'ChangeDuration')) {
    const { status } = await stateOf(engine, cooperation, activityDecider, id);
    return { ...command, activity: status };
  }
  if (kind === 'activity' && isOf(command, 'ContinueActivity') && 'in' in command && Array.isArray(command.in)) {
    const standings: string[] = [];
    for (const other of command.in) standings.push((await stateOf(engine, cooperation, activityDecider, String(other))).status);
    return { ...command, activity: id, standings };
  }
  if (kind === 'follow-up' && isOf(command, 'SubmitFollowUp') && 'activity' in command) {
    const terms = await stateOf(engine, cooperation, activityTermsDecider, String(command.activity));
    const schedule = terms.status === 'none' ? undefined : terms.fields.followUp.at(-1)?.value;
    // Terms that name no schedule leave it open, which is not the same as none.
    return isSchedule(schedule) ? { ...command, scheduled: schedule.periods } : command;
  }
  if (kind === 'party' && isOf(command, 'MergeParty') && 'into' in command) {
    const { status } = await stateOf(engine, cooperation, partyDecider, String(command.into));
    return { ...command, party: id, successor: status };
  }
  if (kind === 'party' && isOf(command, 'SplitParty') && 'into' in command && Array.isArray(command.into)) {
    const successors: PartyState['status'][] = [];
    for (const other of command.into) successors.push((await stateOf(engine, cooperation, partyDecider, String(other))).status);
    return { ...command, party: id, successors };
  }
  // The sum is made of what is stored, so that whoever has the document can make it too.
  if (kind === 'appendix' && isOf(command, 'AdoptAppendix')) {
    const document = appendixAsStored(command as Extract<AppendixCommand, { readonly type: 'AdoptAppendix' }>);
    return { ...command, hash: hash('sha256', canonical(document), 'hex') };
  }
  if (kind === 'appendix' && isOf(command, 'MapArea') && 'to' in command) {
    const known: string[] = [];
    for (const area of successorsIn(command.to as AreaFate)) if (await isArea(engine, cooperation, area)) known.push(area);
    return { ...command, appendix: id, known };
  }
  if (kind === 'agreement')
    return { ...command, agreement: id, known: await namedAndThere(engine, cooperation, command as AgreementCommand) };
  return command;
}

/** Of what a command to an agreement names in other streams: that which is there. */
async function namedAndThere(engine: Engine, cooperation: string, command: AgreementCommand): Promise<readonly string[]> {
  const there = async <State extends { readonly status: string }, Command, Event>(
    decider: AggregateDecider<State, Command, Event>,
    id: string,
  ): Promise<boolean> => (await stateOf(engine, cooperation, decider, id)).status !== 'none';
  const ifThere = async (id: string | null, is: (id: string) => Promise<boolean>): Promise<readonly string[]> =>
    id !== null && (await is(id)) ? [id] : [];
  switch (command.type) {
    case 'DraftAgreement':
    case 'ReviseAgreement':
      return ifThere(command.appendix, (id) => there(appendixDecider, id));
    case 'JoinAgreement':
    case 'DepartFromAgreement':
      return ifThere(command.party, (id) => there(partyDecider, id));
    case 'DescribeArea': {
      const area = (id: string): Promise<boolean> => isArea(engine, cooperation, id);
      return [...(await ifThere(command.area, area)), ...(await ifThere(command.crossReference, area))];
    }
    case 'EndAgreement':
      return ifThere(command.replacedBy, (id) => there(agreementDecider, id));
    case 'DropArea':
    case 'TraceTheme':
    case 'SignAgreement':
    case 'StartReview':
    case 'ConfirmAgreement':
      return [];
  }
}

const successorsIn = (to: AreaFate): readonly string[] => (to.kind === 'successors' ? to.areas : []);

async function isArea(engine: Engine, cooperation: string, id: string): Promise<boolean> {
  const parts = areaParts(id);
  if (parts === undefined) return false;
  const appendix = await stateOf(engine, cooperation, appendixDecider, parts.appendix);
  return appendix.status === 'adopted' && appendix.adopted.areas.some((one) => one.id === parts.area);
}

/** What a forum is to be made of, placed under or to become has to be there, and must not lead back to it. */
async function related(at: Place, forum: string, command: object): Promise<object> {
  const { of, to, into } = command as { readonly of?: readonly string[]; readonly to?: string | null; readonly into?: readonly string[] };
  const fora = isOf(command, 'ComposeForum')
    ? of
    : isOf(command, 'DissolveForum')
      ? into
      : isOf(command, 'SubordinateForum')
        ? [to]
        : undefined;
  if (fora === undefined) return {};
  const ids = fora.flatMap((id) => id ?? []);
  const reached = await reachedFrom(at, ids, isOf(command, 'ComposeForum') ? 'of' : 'to');
  if (reached === undefined) return refuse('NotFound', { what: 'forum' });
  return { forum, related: isOf(command, 'DissolveForum') ? ids : reached };
}

const isOf = (command: object, type: string): boolean => 'type' in command && command.type === type;
const effectsOf = (command: object): readonly DecisionEffect[] =>
  'effects' in command && Array.isArray(command.effects) ? (command.effects as readonly DecisionEffect[]) : [];
const isSchedule = (value: unknown): value is { readonly periods: readonly string[] } =>
  typeof value === 'object' && value !== null && 'periods' in value;
