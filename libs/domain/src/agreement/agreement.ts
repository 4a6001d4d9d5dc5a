import { areaId, areaParts } from '../appendix/appendix';
import { carriedInOrder, dayOf, isLate } from '../carried';
import { demandReason } from '../demands';
import { heldFrom, placed, saidOf, sinceOf, valueAt, withSaid, type Dated } from '../effective-order';
import type { AggregateDecider, CommandContext, FactContext } from '../fact';
import { refuse } from '../refusal';
import { same } from '../same';
import { agreementContent, agreementTerms, designation, fromItsOwnDay } from './agreement-content';
import type { AgreementArea, AgreementContent, AgreementEvent, AgreementSigned, AgreementThemeTraced } from './agreement.events';

// Commands

/** What `known` holds is read in other streams where the command is on its way: the ids of those it names that are there. */
export type AgreementCommand = CommandContext & { readonly known: readonly string[] } & (
    | ({ readonly type: 'DraftAgreement' | 'ReviseAgreement' } & AgreementContent)
    | { readonly type: 'JoinAgreement' | 'DepartFromAgreement'; readonly party: string }
    | ({ readonly type: 'DescribeArea'; readonly agreement: string } & Omit<AgreementArea, 'area'> & { readonly area: string | null })
    | { readonly type: 'DropArea'; readonly area: string }
    | ({ readonly type: 'TraceTheme' } & AgreementThemeTraced['data'])
    | ({ readonly type: 'SignAgreement' } & AgreementSigned['data'])
    | { readonly type: 'StartReview' | 'ConfirmAgreement' }
    | { readonly type: 'EndAgreement'; readonly replacedBy: string | null }
  );

type Order<Type extends AgreementCommand['type']> = Extract<AgreementCommand, { readonly type: Type }>;

// State

interface Known {
  readonly since: string | null;
  readonly contents: readonly Dated<AgreementContent>[];
  readonly parties: Readonly<Record<string, readonly Dated<boolean>[]>>;
  readonly areas: Readonly<Record<string, readonly Dated<AgreementArea | null>[]>>;
  readonly themes: Readonly<Record<string, readonly Dated<readonly string[]>[]>>;
  readonly signatures: readonly Dated<readonly string[]>[];
  readonly reviews: readonly Dated<'started' | 'confirmed' | 'revised'>[];
  readonly ended: Dated<string | null> | null;
}

export type AgreementState = { readonly status: 'none' } | ({ readonly status: 'recorded' } & Known);

// One function per command

function draft(command: Order<'DraftAgreement' | 'ReviseAgreement'>, state: AgreementState): readonly AgreementEvent[] {
  const data = agreementContent(command);
  if (state.status === 'recorded') return same(state.contents[0]?.value, data) ? [] : refuse('AlreadyExists', { what: 'agreement' });
  if (data.appendix !== null && !command.known.includes(data.appendix)) refuse('NotFound', { what: 'appendix' });
  return [{ type: 'AgreementDrafted', data, ...carriedInOrder(fromItsOwnDay(command, data.inForceFrom), { first: null, latest: null }) }];
}

function revise(command: Order<'DraftAgreement' | 'ReviseAgreement'>, state: Known): readonly AgreementEvent[] {
  const data = agreementContent(command);
  if (data.appendix !== null && !command.known.includes(data.appendix)) refuse('NotFound', { what: 'appendix' });
  const context = inOrder(fromItsOwnDay(command, data.inForceFrom), state, state.contents);
  const stands = valueAt(state.contents, dayOf(context, command.today));
  return same(stands, data) ? [] : [{ type: 'AgreementRevised', data, ...context }];
}

function join(command: Order<'JoinAgreement' | 'DepartFromAgreement'>, state: Known): readonly AgreementEvent[] {
  const { party } = command;
  if (!command.known.includes(party)) refuse('NotFound', { what: 'party' });
  const spells = saidOf(state.parties, party);
  const context = inOrder(command, state, spells);
  return valueAt(spells, dayOf(context, command.today)) === true ? [] : [{ type: 'AgreementPartyJoined', data: { party }, ...context }];
}

function depart(command: Order<'JoinAgreement' | 'DepartFromAgreement'>, state: Known): readonly AgreementEvent[] {
  const { party } = command;
  const spells = saidOf(state.parties, party);
  if (spells.length === 0) refuse('PartyNotInAgreement', {});
  const context = inOrder(command, state, spells);
  const stands = valueAt(spells, dayOf(context, command.today));
  if (stands === undefined) refuse('PartyNotInAgreement', {});
  return stands ? [{ type: 'AgreementPartyDeparted', data: { party }, ...context }] : [];
}

/** An area of the appendix it follows, or one of its own, which has a name instead. */
function describe(command: Order<'DescribeArea'>, state: Known): readonly AgreementEvent[] {
  const terms = agreementTerms(command);
  if (command.area === null && terms.local === null) refuse('TextMissing', { field: 'area' });
  const area = command.area ?? areaId(command.agreement, designation(terms.local ?? ''));
  const spells = saidOf(state.areas, area);
  const before = spells.findLast(({ value }) => value !== null)?.value ?? null;
  // One of its own that is named by its id keeps the name it has.
  const data: AgreementArea = { area, ...terms, local: command.area === null ? terms.local : (before?.local ?? null) };
  const context = inOrder(command, state, spells);
  const day = dayOf(context, command.today);
  if (data.local === null) demandInAppendix(area, command, state, day);
  if (data.crossReference === area) refuse('AreaRefersToItself', {});
  if (data.crossReference !== null && !command.known.includes(data.crossReference) && !Object.hasOwn(state.areas, data.crossReference))
    refuse('NotFound', { what: 'area' });
  return same(valueAt(spells, day) ?? null, data) ? [] : [{ type: 'AgreementAreaDescribed', data, ...context }];
}

/** the local areas are those of the appendix the agreement follows. What held before it did is entered afterwards. */
function demandInAppendix(area: string, command: Order<'DescribeArea'>, state: Known, day: string | null): void {
  if (!command.known.includes(area)) refuse('NotFound', { what: 'area' });
  if (isLate(command)) return;
  if (valueAt(state.contents, day)?.appendix !== areaParts(area)?.appendix) refuse('AreaNotInAppendix', {});
}

function drop(command: Order<'DropArea'>, state: Known): readonly AgreementEvent[] {
  const { area } = command;
  const spells = saidOf(state.areas, area);
  if (spells.length === 0) refuse('NotFound', { what: 'area' });
  const context = { ...inOrder(command, state, spells), reason: demandReason('AgreementAreaDropped', command.reason) };
  return (valueAt(spells, dayOf(context, command.today)) ?? null) === null
    ? []
    : [{ type: 'AgreementAreaDropped', data: { area }, ...context }];
}

function trace(command: Order<'TraceTheme'>, state: Known): readonly AgreementEvent[] {
  const theme = command.theme.normalize('NFC').trim();
  if (theme === '') refuse('TextMissing', { field: 'theme' });
  const areas = [...new Set(command.areas)].sort();
  if (areas.some((area) => !Object.hasOwn(state.areas, area))) refuse('NotFound', { what: 'area' });
  const spells = saidOf(state.themes, theme);
  const context = inOrder(command, state, spells);
  const stands = valueAt(spells, dayOf(context, command.today)) ?? [];
  return same(stands, areas) ? [] : [{ type: 'AgreementThemeTraced', data: { theme, areas }, ...context }];
}

/** at least its purposes and areas have to be there, and somebody to agree. What was signed long ago is entered as it was. */
function sign(command: Order<'SignAgreement'>, state: Known): readonly AgreementEvent[] {
  const parties = [...new Set(command.parties)].sort();
  const context = inOrder(command, state, state.contents);
  const day = dayOf(context, command.today);
  if (parties.length === 0) refuse('TextMissing', { field: 'party' });
  if (parties.some((party) => !Object.hasOwn(state.parties, party))) refuse('PartyNotInAgreement', {});
  if (!isLate(command)) {
    if ((valueAt(state.contents, day)?.purposes ?? []).length === 0) refuse('AgreementUnfinished', { missing: 'purposes' });
    if (!Object.values(state.areas).some((spells) => (valueAt(spells, day) ?? null) !== null))
      refuse('AgreementUnfinished', { missing: 'areas' });
    if (Object.values(state.parties).filter((spells) => valueAt(spells, day) === true).length < 2)
      refuse('AgreementUnfinished', { missing: 'parties' });
  }
  const held = day ?? command.today;
  return state.signatures.some((before) => before.day === held && same(before.value, parties))
    ? []
    : [{ type: 'AgreementSigned', data: { parties, signatories: command.signatories }, ...context }];
}

function startReview(command: CommandContext, state: Known): readonly AgreementEvent[] {
  const context = inOrder(command, state, state.reviews);
  return valueAt(state.reviews, dayOf(context, command.today)) === 'started'
    ? []
    : [{ type: 'AgreementReviewStarted', data: {}, ...context }];
}

function confirm(command: CommandContext, state: Known): readonly AgreementEvent[] {
  const context = inOrder(command, state, state.reviews);
  const day = dayOf(context, command.today) ?? command.today;
  return state.reviews.some((before) => before.day === day && before.value === 'confirmed')
    ? []
    : [{ type: 'AgreementConfirmed', data: {}, ...context }];
}

function end(command: Order<'EndAgreement'>, state: Known): readonly AgreementEvent[] {
  const { replacedBy } = command;
  if (state.ended !== null) return state.ended.value === replacedBy ? [] : refuse('AgreementHasEnded', {});
  if (replacedBy !== null && !command.known.includes(replacedBy)) refuse('NotFound', { what: 'agreement' });
  const context = inOrder(command, state, state.contents);
  const reason = replacedBy === null ? { reason: demandReason('AgreementEnded', command.reason) } : {};
  return [{ type: 'AgreementEnded', data: { replacedBy }, ...context, ...reason }];
}

/** After what is so now of the same thing; entered afterwards, after the agreement was there. One that has ended takes only what was before. */
function inOrder(command: CommandContext, state: Known, spells: readonly Pick<Dated<unknown>, 'day'>[]): FactContext {
  const { latest } = sinceOf(spells);
  const context = carriedInOrder(command, { first: state.since, latest: latest ?? state.since });
  const day = dayOf(context, command.today);
  if (state.ended !== null && (day === null || state.ended.day === null || day >= state.ended.day)) refuse('AgreementHasEnded', {});
  return context;
}

function decide(command: AgreementCommand, state: AgreementState): readonly AgreementEvent[] {
  switch (command.type) {
    case 'DraftAgreement':
      return draft(command, state);
    case 'ReviseAgreement':
      return revise(command, known(state));
    case 'JoinAgreement':
      return join(command, known(state));
    case 'DepartFromAgreement':
      return depart(command, known(state));
    case 'DescribeArea':
      return describe(command, known(state));
    case 'DropArea':
      return drop(command, known(state));
    case 'TraceTheme':
      return trace(command, known(state));
    case 'SignAgreement':
      return sign(command, known(state));
    case 'StartReview':
      return startReview(command, known(state));
    case 'ConfirmAgreement':
      return confirm(command, known(state));
    case 'EndAgreement':
      return end(command, known(state));
  }
}

const known = (state: AgreementState): Known => (state.status === 'none' ? refuse('NotFound', { what: 'agreement' }) : state);

function evolve(state: AgreementState, event: AgreementEvent): AgreementState {
  const day = heldFrom(event);
  if (event.type === 'AgreementDrafted') {
    const nothing = { parties: {}, areas: {}, themes: {}, signatures: [], reviews: [], ended: null };
    return { status: 'recorded', since: day, contents: [{ day, value: event.data }], ...nothing };
  }
  if (state.status === 'none') return state;
  switch (event.type) {
    case 'AgreementRevised':
      return {
        ...state,
        contents: placed(state.contents, { day, value: event.data }),
        reviews: placed(state.reviews, { day, value: 'revised' }),
      };
    case 'AgreementPartyJoined':
    case 'AgreementPartyDeparted':
      return { ...state, parties: withSaid(state.parties, event.data.party, { day, value: event.type === 'AgreementPartyJoined' }) };
    case 'AgreementAreaDescribed':
      return { ...state, areas: withSaid(state.areas, event.data.area, { day, value: event.data }) };
    case 'AgreementAreaDropped':
      return { ...state, areas: withSaid(state.areas, event.data.area, { day, value: null }) };
    case 'AgreementThemeTraced':
      return { ...state, themes: withSaid(state.themes, event.data.theme, { day, value: event.data.areas }) };
    case 'AgreementSigned':
      return { ...state, signatures: placed(state.signatures, { day, value: event.data.parties }) };
    case 'AgreementReviewStarted':
      return { ...state, reviews: placed(state.reviews, { day, value: 'started' }) };
    case 'AgreementConfirmed':
      return { ...state, reviews: placed(state.reviews, { day, value: 'confirmed' }) };
    case 'AgreementEnded':
      return { ...state, ended: { day, value: event.data.replacedBy } };
  }
}

export const agreementDecider: AggregateDecider<AgreementState, AgreementCommand, AgreementEvent> = {
  kind: 'agreement',
  initial: { status: 'none' },
  decide,
  evolve,
};
