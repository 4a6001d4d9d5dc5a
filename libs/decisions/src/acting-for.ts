import {
  actingOn,
  forumDecider,
  nameOn,
  partyDecider,
  personDecider,
  refuse,
  rolesOn,
  settledOn,
  thereOn,
  type Acting,
  type ContactRef,
  type KnownForum,
  type PartyState,
} from '@sparbar/domain';
import type { Engine } from '@sparbar/event-sourcing';
import { stateOf } from './state-of';

/** Where the states of one cooperation's streams are read. */
export interface Place {
  readonly engine: Engine;
  readonly cooperation: string;
}

/** Who means to act for a forum on a day, held against who sits in it, and in the fora it consists of. */
export async function actingFor(at: Place, forum: KnownForum, party: string, day: string): Promise<Acting> {
  const names = new Map<string, string>();
  for (const id of await seatedParties(at, forum, day)) {
    const { ids, states } = await carriers(at, id, day);
    for (const [index, one] of ids.entries()) names.set(one, partyNameOn(states[index], day) ?? one);
  }
  const own = partyNameOn(await stateOf(at.engine, at.cooperation, partyDecider, party), day) ?? party;
  const seats = [...names.values()].sort((one, other) => one.localeCompare(other, 'sv'));
  return { forum: nameOn(forum, day), party: own, seated: names.has(party), seats, there: thereOn(forum, day) };
}

/** The parties that have somebody in it. A forum that consists of others is theirs too; one that has been passed is not passed again. */
async function seatedParties(
  at: Place,
  forum: KnownForum,
  day: string,
  passed: ReadonlySet<string> = new Set(),
): Promise<readonly string[]> {
  const parties: string[] = [];
  const people: string[] = [];
  const fora: string[] = [...(settledOn(forum, 'of', day) ?? [])];
  const take = (who: ContactRef): void => {
    switch (who.kind) {
      case 'party':
        parties.push(who.party);
        return;
      case 'role':
      case 'unit':
        if (who.party !== undefined) parties.push(who.party);
        return;
      case 'group':
        if (who.forum !== undefined) fora.push(who.forum);
        return;
      case 'several':
        who.of.forEach(take);
        return;
      case 'person':
        people.push(who.person);
        return;
      case 'sameAs':
        return;
      case 'toBeAppointed':
        if (who.by !== undefined) parties.push(who.by);
        return;
    }
  };
  actingOn(forum, day).forEach(take);
  for (const id of people) {
    const person = await stateOf(at.engine, at.cooperation, personDecider, id);
    if (person.status !== 'none') parties.push(...rolesOn(person, day).map(({ party }) => party));
  }
  for (const id of fora.filter((one) => !passed.has(one))) {
    const part = await stateOf(at.engine, at.cooperation, forumDecider, id);
    if (part.status !== 'none') parties.push(...(await seatedParties(at, part, day, new Set([...passed, ...fora]))));
  }
  return [...new Set(parties)];
}

/** What was a party's seat is that of those who carry on what was its. */
async function carriers({ engine, cooperation }: Place, party: string, day: string) {
  const ids: string[] = [];
  const states: PartyState[] = [];
  const passed = new Set<string>();
  const follow = async (id: string): Promise<void> => {
    if (passed.has(id)) return;
    passed.add(id);
    const state = await stateOf(engine, cooperation, partyDecider, id);
    const gone = (state.status === 'merged' || state.status === 'split') && (state.on === null || state.on <= day);
    if (gone) {
      for (const next of [state.into].flat()) await follow(next);
      return;
    }
    ids.push(id);
    states.push(state);
  };
  await follow(party);
  return { ids, states };
}

function partyNameOn(state: PartyState | undefined, day: string): string | undefined {
  if (state === undefined || state.status === 'none') return undefined;
  const names = state.names.filter((one) => one.day === null || one.day <= day);
  return (names.at(-1) ?? state.names[0])?.value.name;
}

/** Whoever is named as a person has to be registered: a name is never written into what everybody reads. */
export async function demandPeople({ engine, cooperation }: Place, command: object): Promise<void> {
  for (const id of peopleIn(command))
    if (!isId.test(id) || (await stateOf(engine, cooperation, personDecider, id)).status === 'none') refuse('NotFound', { what: 'person' });
}

/** What could be somebody's id; anything else is a name that somebody typed. */
const isId = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;

function peopleIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(peopleIn);
  if (typeof value !== 'object' || value === null) return [];
  if ('kind' in value && value.kind === 'person' && 'person' in value) return [String(value.person)];
  return Object.values(value).flatMap(peopleIn);
}

/** Every forum reached from these, by what it consists of or by what it answers to; those themselves with them. Undefined: one of them is not there. */
export async function reachedFrom(at: Place, fora: readonly string[], by: 'of' | 'to'): Promise<readonly string[] | undefined> {
  const reached = new Set<string>();
  const wanted = [...fora];
  for (let id = wanted.pop(); id !== undefined; id = wanted.pop()) {
    if (reached.has(id)) continue;
    const forum = await stateOf(at.engine, at.cooperation, forumDecider, id);
    if (forum.status === 'none') return undefined;
    reached.add(id);
    const next = settledOn(forum, by, null);
    wanted.push(...(Array.isArray(next) ? (next as readonly string[]) : typeof next === 'string' ? [next] : []));
  }
  return [...reached];
}
