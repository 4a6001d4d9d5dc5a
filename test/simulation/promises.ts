import { activityDecider, type ActivityCommand, type ActivityEvent, type ActivityState } from '@sparbar/domain';
import { canonical } from '@sparbar/event-sourcing';
import { sourcesIn } from '../../libs/stores/rules/source-text';
import { effectsOf, type Definition, type Recorded } from './definition';
import type { Row } from './document-server';
import type { Machine } from './machine';
import type { People, Settled } from './people';
import type { World } from './world';

const endless = Number.MAX_SAFE_INTEGER;

/** Looked at whenever one of them moves: how far each follower says it has come, and whether that is so. */
export function watchFollowers(world: World): void {
  const holders = new Map<string, string>();
  world.documents.written = (collection, before, after, by) => {
    const [cooperation = '', what = ''] = collection.split('.');
    const definition = world.definitions.get(cooperation);
    if (definition === undefined || (what !== 'models' && what !== 'progress')) return;
    if (before?.['epoch'] === after['epoch'] && before?.['position'] === after['position']) return;
    const who = `${cooperation}/${what === 'models' ? String(after['name']) : after._id}`;
    moved(world, definition, who, before, after);
    if (before !== undefined) fenced(world, holders, who, after, by);
    if (what === 'models') carriedOver(world, definition, before, after);
  };
}

function moved(world: World, { log }: Definition, who: string, before: Row | undefined, after: Row): void {
  const [seq, position] = [Number(after['seq']), BigInt(String(after['position']))];
  world.tell(() => `  ${who} is at ${seq}, epoch ${Number(after['epoch'])}`);
  world.holds(before === undefined || (after['position'] as string) >= (before['position'] as string), () => `${who} went back to ${seq}`);
  world.holds(
    before === undefined || (after['epoch'] as string) >= (before['epoch'] as string),
    () => `${who} was moved by somebody who had lost it: epoch ${Number(after['epoch'])} after ${Number(before?.['epoch'])}`,
  );
  world.holds((seq === 0 ? 0n : log[seq - 1]?.position) === position, () => `${who} takes what is at ${position} for event ${seq}`);
}

/** An epoch is one holder's. */
function fenced(world: World, holders: Map<string, string>, who: string, { epoch }: Row, { name }: Machine): void {
  const held = `${who} ${String(epoch)}`;
  const holder = holders.get(held) ?? name;
  holders.set(held, holder);
  world.holds(holder === name, () => `${who}: epoch ${Number(epoch)} is held by ${holder}, and ${name} moved it`);
}

/** Once a read model says it has come so far, every document up to there is as it is to be. */
function carriedOver(world: World, definition: Definition, before: Row | undefined, after: Row): void {
  const model = world.models.find(({ name }) => name === after['name']);
  if (model === undefined) return;
  const stored = (made: Made): Row | undefined => world.documents.row(`${definition.cooperation}.versions.${after._id}`, placeOf(made));
  const seq = Number(after['seq']);
  const { frontier } = definition.log[seq - 1] ?? ({ frontier: '[]' } as Recorded);
  world.holds(after['frontier'] === frontier, () => `${definition.cooperation}/${model.name}: the proof at ${seq} is not that of the log`);
  for (let own = Number(before?.['seq'] ?? 0) + 1; own <= seq; own += 1) {
    for (const { made, before: earlier } of definition.madeBy(model, own)) {
      isDefined(world, model.name, stored(made), made);
      const ended = earlier && stored(earlier);
      world.holds(
        earlier === undefined || Number(ended?.['to']) === own,
        () => `${model.name} ${made.id}: version ${earlier?.from} holds until ${String(ended?.['to'])}, and not until ${own}`,
      );
    }
  }
}

type Made = ReturnType<Definition['madeBy']>[number]['made'];

const placeOf = ({ id, from }: Made): string => `${String(from).padStart(16, '0')}/${id}`;

function isDefined(world: World, model: string, row: Row | undefined, { id, from, document, seqs }: Made): void {
  const stored = row === undefined ? 'nothing' : `${String(row['document'])} of ${seqsOf(row).join()}`;
  const wanted = `${String(document)} of ${seqs.join()}`;
  world.holds(stored === wanted, () => `${model} ${id} at ${from} is ${stored} and not ${wanted}`);
}

const seqsOf = (row: Row): readonly number[] => sourcesIn(String(row['sources'])).map(({ seq }) => seq);

/** Looked at when all is over: nothing is missing, nothing is there twice. */
export function lookBack(world: World, people: People): void {
  for (const settled of people.settled) {
    settledOnce(world, settled);
    decidedOn(world, settled);
  }
  for (const definition of world.definitions.values()) {
    eachOnce(world, definition);
    effects(world, definition);
    for (const { name } of world.models) wholePast(world, definition, name);
  }
}

/** Who was told that it was done finds it once; who was told no, or that there is nothing to do, finds nothing. */
function settledOnce(world: World, { wish, answer, onlyOnce }: Settled): void {
  const { byKey } = world.definition(wish.cooperation);
  const written = byKey.get(wish.key)?.length ?? 0;
  const promised = answer.kind === 'accepted' ? answer.transacted.events.length : 0;
  if (promised === 0 && !onlyOnce) return;
  world.holds(written === promised, () => `${wish.key} was ${answer.kind} with ${promised} events, and ${written} stand in the log`);
}

/** Versions of a stream follow each other; a key is used in one append, and an id once. */
function eachOnce(world: World, { cooperation, log }: Definition): void {
  const versions = new Map<string, number>();
  const keys = new Map<string, string>();
  const ids = new Set<string>();
  let lastKey = '';
  for (const { envelope } of log) {
    const { stream, version, id, $command } = envelope;
    world.holds(version === (versions.get(stream) ?? 0) + 1, () => `${stream} goes on with ${version} after ${versions.get(stream)}`);
    versions.set(stream, version);
    world.holds(!ids.has(id), () => `${id} is in the log of ${cooperation} twice`);
    ids.add(id);
    const { key } = $command;
    const before = keys.get(key);
    world.holds(
      before === undefined || (before === stream && key === lastKey),
      () => `what was asked as ${key} was written twice, in ${stream}`,
    );
    keys.set(key, stream);
    lastKey = key;
  }
}

/** What a decision decided has happened, or was refused and that is noted: each effect once. Anything else leads to one event at the most. */
function effects(world: World, { log, led }: Definition): void {
  for (const { envelope } of log) {
    const happened = led(envelope).length;
    const [least, most] = envelope.type === 'DecisionRecorded' ? [effectsOf(envelope), effectsOf(envelope)] : [0, 1];
    world.holds(
      least <= happened && happened <= most,
      () => `what ${envelope.stream} ${envelope.version} leads to is to happen ${most} times, and happened ${happened} times`,
    );
  }
}

/** Each answer was decided on exactly what stands before it in its stream. */
function decidedOn(world: World, { wish, answer }: Settled): void {
  if (wish.kind !== 'activity' || answer.kind !== 'accepted' || answer.transacted.events.length === 0) return;
  const [first] = answer.transacted.events;
  const stream = world.definition(wish.cooperation).log.filter(({ envelope }) => envelope.stream === first?.stream);
  const state = stream
    .filter(({ envelope }) => envelope.version < (first?.version ?? 0))
    .reduce((folded, { envelope }) => activityDecider.evolve(folded, envelope as unknown as ActivityEvent), activityDecider.initial);
  const command = { ...wish.command, today: '2026-02-21' } as unknown as ActivityCommand;
  const shown = (facts: readonly { readonly type: string; readonly data: object }[]): string =>
    JSON.stringify(facts.map(({ type, data }) => (type === 'ActivityUpdateRecorded' ? type : [type, canonical(data)])));
  world.holds(
    shown(decidedAgain(command, state)) === shown(answer.transacted.events),
    () => `${wish.key}, version ${first?.version} of ${first?.stream}, was decided on something else than stands before it`,
  );
}

function decidedAgain(command: ActivityCommand, state: ActivityState): readonly ActivityEvent[] {
  try {
    return activityDecider.decide(command, state);
  } catch {
    return [];
  }
}

/** Every document as it was at every seq, and nothing beside. */
function wholePast(world: World, definition: Definition, model: string): void {
  const generation = world.documents.rows(`${definition.cooperation}.models`).find((row) => row['name'] === model)?._id;
  const rows = world.documents.rows(`${definition.cooperation}.versions.${String(generation)}`);
  const stored = new Map(rows.map((row) => [row._id, row]));
  let wanted = 0;
  for (const versions of definition.versions(model).values()) {
    for (const [index, made] of versions.entries()) {
      wanted += 1;
      isDefined(world, model, stored.get(placeOf(made)), made);
      const to = versions[index + 1]?.from ?? endless;
      const ends = Number(stored.get(placeOf(made))?.['to']);
      world.holds(ends === to, () => `${model} ${made.id}: version ${made.from} holds until ${ends}, and not until ${to}`);
    }
  }
  world.holds(rows.length === wanted, () => `${definition.cooperation}/${model} has ${rows.length} versions instead of ${wanted}`);
}
