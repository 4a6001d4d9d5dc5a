import { firstDay } from '../calendar/on-date';
import { carried, carriedInOrder, dayOf } from '../carried';
import { demandDate, demandReason, demandText, demandTextOrNull } from '../demands';
import { heldFrom, placed, saidOf, sinceOf, valueAt, type Dated } from '../effective-order';
import type { AggregateDecider, CommandContext } from '../fact';
import { refuse } from '../refusal';
import { same } from '../same';
import type {
  AppendixArea,
  AppendixEvent,
  AreaFate,
  PriorityAppendix,
  PriorityAppendixAdopted,
  PriorityAppendixReviewed,
  PriorityAreaMapped,
} from './appendix.events';

// Commands

export type AppendixCommand = CommandContext &
  /** `hash` is made of the document where the command is on its way; `known`: which of the successors there are, read in their own streams. */
  (
    | ({ readonly type: 'AdoptAppendix' } & PriorityAppendixAdopted['data'])
    | ({ readonly type: 'ReviewAppendix' } & PriorityAppendixReviewed['data'])
    | ({ readonly type: 'MapArea'; readonly appendix: string; readonly known: readonly string[] } & Omit<
        PriorityAreaMapped['data'],
        'from'
      >)
    | { readonly type: 'AlsoCallArea' | 'NotCallArea'; readonly area: string; readonly alias: string }
  );

type Order<Type extends AppendixCommand['type']> = Extract<AppendixCommand, { readonly type: Type }>;

// State

type Mapping = Pick<PriorityAreaMapped['data'], 'to' | 'ground' | 'comment'>;

interface Known {
  readonly adopted: PriorityAppendixAdopted['data'];
  readonly since: string | null;
  readonly reviews: readonly Dated<PriorityAppendixReviewed['data']>[];
  /** What has been decided of each area, by its id in the document. */
  readonly mappings: Readonly<Record<string, readonly Dated<Mapping>[]>>;
  readonly aliases: Readonly<Record<string, readonly string[]>>;
}

export type AppendixState = { readonly status: 'none' } | ({ readonly status: 'adopted' } & Known);

// One function per command

function adopt(command: Order<'AdoptAppendix'>, state: AppendixState): readonly AppendixEvent[] {
  const data = { ...appendixAsStored(command), hash: command.hash };
  if (state.status === 'none') return [{ type: 'PriorityAppendixAdopted', data, ...carried(sinceItWasThere(command)) }];
  return same(state.adopted, data) ? [] : refuse('AlreadyExists', { what: 'appendix' });
}

/** The document as it is kept, and as its sum is made: trimmed, in one form, in its own order. */
export function appendixAsStored(given: PriorityAppendix): PriorityAppendix {
  const { origin, signedOn, reviewDue } = given;
  return {
    title: demandText('title', given.title),
    version: demandText('version', given.version),
    origin: { issuer: demandText('issuer', origin.issuer), reference: demandTextOrNull('reference', origin.reference) },
    inForceFrom: demandDate('inForceFrom', given.inForceFrom),
    signedOn: signedOn === null ? null : demandDate('signedOn', signedOn),
    reviewDue: reviewDue === null ? null : demandDate('reviewDue', reviewDue),
    areas: areasIn(given),
  };
}

function areasIn({ areas }: PriorityAppendix): readonly AppendixArea[] {
  if (areas.length === 0) refuse('TextMissing', { field: 'areas' });
  const ids = new Set<string>();
  for (const { id, name } of areas) {
    if (ids.has(id)) refuse('AreaTwice', { area: name });
    ids.add(id);
  }
  return areas.map(({ id, name, description, level, handling }) => ({
    id: demandText('area', id),
    name: demandText('area', name),
    description: demandTextOrNull('description', description),
    level,
    handling,
  }));
}

/** It holds from the day it was signed or came into force, whichever came first; where both lie ahead, from the day it was taken in. */
function sinceItWasThere(command: Order<'AdoptAppendix'>): CommandContext {
  if (command.effectiveOn !== undefined) return command;
  const come = [command.inForceFrom, ...(command.signedOn === null ? [] : [command.signedOn])].filter(
    (on) => (firstDay(on) ?? '9') <= command.today,
  );
  const [first] = come.toSorted((one, other) => ((firstDay(one) ?? '') < (firstDay(other) ?? '') ? -1 : 1));
  return first === undefined ? command : { ...command, effectiveOn: first };
}

function review(command: Order<'ReviewAppendix'>, state: Known): readonly AppendixEvent[] {
  const { outcome, nextReview } = command;
  const data = { outcome, nextReview: nextReview === null ? null : demandDate('nextReview', nextReview) };
  const { latest } = sinceOf(state.reviews);
  const context = carriedInOrder(command, { first: state.since, latest: latest ?? state.since });
  const day = dayOf(context, command.today) ?? command.today;
  return state.reviews.some((before) => before.day === day && same(before.value, data))
    ? []
    : [{ type: 'PriorityAppendixReviewed', data, ...context }];
}

/** Decided once, and revised by deciding again: what stood before stays in the log, with the days it held. */
function map(command: Order<'MapArea'>, state: Known): readonly AppendixEvent[] {
  const { area } = areaIn(state, command.area);
  const mapping: Mapping = {
    to: fateIn(command),
    ground: demandReason('PriorityAreaMapped', command.ground),
    comment: demandTextOrNull('comment', command.comment),
  };
  const before = saidOf(state.mappings, area);
  const { latest } = sinceOf(before);
  const context = carriedInOrder(command, { first: state.since, latest: latest ?? state.since });
  const stands = valueAt(before, dayOf(context, command.today));
  if (same(stands, mapping)) return [];
  return [{ type: 'PriorityAreaMapped', data: { area, from: stands?.to ?? null, ...mapping }, ...context }];
}

function fateIn({ appendix, known, to }: Order<'MapArea'>): AreaFate {
  if (to.kind !== 'successors') return to;
  const areas = [...new Set(to.areas)].sort();
  if (areas.length === 0) refuse('TextMissing', { field: 'areas' });
  for (const one of areas) {
    if (one.startsWith(`${appendix}.`)) refuse('AreaOfSameAppendix', {});
    if (!known.includes(one)) refuse('NotFound', { what: 'area' });
  }
  return { kind: 'successors', areas };
}

function alsoCall(command: Order<'AlsoCallArea' | 'NotCallArea'>, state: Known): readonly AppendixEvent[] {
  const { area, aliases } = areaIn(state, command.area);
  const alias = demandText('alias', command.alias);
  return aliases.includes(alias) ? [] : [{ type: 'PriorityAreaAlsoCalled', data: { area, alias }, ...carried(command) }];
}

function notCall(command: Order<'AlsoCallArea' | 'NotCallArea'>, state: Known): readonly AppendixEvent[] {
  const { area, aliases } = areaIn(state, command.area);
  const alias = demandText('alias', command.alias);
  const context = { ...carried(command), reason: demandReason('alias', command.reason) };
  return aliases.includes(alias) ? [{ type: 'PriorityAreaNotCalled', data: { area, alias }, ...context }] : [];
}

function areaIn(state: Known, area: string): { readonly area: string; readonly aliases: readonly string[] } {
  if (!state.adopted.areas.some(({ id }) => id === area)) refuse('NotFound', { what: 'area' });
  return { area, aliases: saidOf(state.aliases, area) };
}

function decide(command: AppendixCommand, state: AppendixState): readonly AppendixEvent[] {
  switch (command.type) {
    case 'AdoptAppendix':
      return adopt(command, state);
    case 'ReviewAppendix':
      return review(command, known(state));
    case 'MapArea':
      return map(command, known(state));
    case 'AlsoCallArea':
      return alsoCall(command, known(state));
    case 'NotCallArea':
      return notCall(command, known(state));
  }
}

const known = (state: AppendixState): Known => (state.status === 'none' ? refuse('NotFound', { what: 'appendix' }) : state);

function evolve(state: AppendixState, event: AppendixEvent): AppendixState {
  if (event.type === 'PriorityAppendixAdopted')
    return { status: 'adopted', adopted: event.data, since: heldFrom(event), reviews: [], mappings: {}, aliases: {} };
  if (state.status === 'none') return state;
  const day = heldFrom(event);
  switch (event.type) {
    case 'PriorityAppendixReviewed':
      return { ...state, reviews: placed(state.reviews, { day, value: event.data }) };
    case 'PriorityAreaMapped': {
      const { area, to, ground, comment } = event.data;
      const mapped = placed(saidOf(state.mappings, area), { day, value: { to, ground, comment } });
      return { ...state, mappings: { ...state.mappings, [area]: mapped } };
    }
    case 'PriorityAreaAlsoCalled':
      return withAliases(state, event.data.area, (aliases) => [...aliases, event.data.alias]);
    case 'PriorityAreaNotCalled':
      return withAliases(state, event.data.area, (aliases) => aliases.filter((alias) => alias !== event.data.alias));
  }
}

const withAliases = <S extends Known>(state: S, area: string, change: (aliases: readonly string[]) => readonly string[]): S => ({
  ...state,
  aliases: { ...state.aliases, [area]: change(saidOf(state.aliases, area)) },
});

export const appendixDecider: AggregateDecider<AppendixState, AppendixCommand, AppendixEvent> = {
  kind: 'appendix',
  initial: { status: 'none' },
  decide,
  evolve,
};

/** How an area is called in the whole log: its appendix, and its id there. */
export const areaId = (appendix: string, area: string): string => `${appendix}.${area}`;

/** The two again; undefined where it cannot be the id of an area. An area's id in its document holds no dot. */
export function areaParts(id: string): { readonly appendix: string; readonly area: string } | undefined {
  const dot = id.lastIndexOf('.');
  return dot < 1 || dot === id.length - 1 ? undefined : { appendix: id.slice(0, dot), area: id.slice(dot + 1) };
}
