import { appendLeaf, frontierOf } from '@sparbar/evidence';
import type { Lifting } from './codec';
import { inHand, take, type InHand } from './documents-in-hand';
import type { EventStore, Position } from './event-store';
import { factOf } from './fold';
import { follow, pull, type Followed } from './follow';
import { leafHashOnce } from './leaf-once';
import type { Checkpoint, DocumentVersion, Index, ParkedStream, ReadModel, ReadModelTable } from './read-model';

export interface ProjectorOptions<Document extends object> {
  readonly model: ReadModel<Document>;
  readonly table: ReadModelTable<Document>;
  readonly events: EventStore;
  readonly codec: Lifting;
  /** The origin of the log, as it stands in every leaf. */
  readonly log: string;
  /** How many events are carried over between two checkpoints. */
  readonly batch?: number;
}

export interface ProjectorState {
  readonly caughtUp: boolean;
  readonly seq: number;
  readonly position: Position;
  readonly parked: readonly ParkedStream[];
}

export interface Projector {
  /** One batch. `caughtUp`: there was nothing to do. */
  step(): Promise<ProjectorState>;
  /** Follows the log until the signal aborts, telling how far it has come after each batch. */
  run(signal: AbortSignal, onProgress?: (state: ProjectorState) => void): Promise<void>;
}

/** Another projector has taken over the model. What this one wrote does no harm; its next step would take the model back. */
export class TakenOver extends Error {
  override readonly name = 'TakenOver';
  constructor(readonly follower: string) {
    super(`another process has taken over ${follower}`);
  }
}

const keptInHand = 4096;

/** Carries a log over into one model's documents, and keeps with them the proof that nothing was skipped, doubled or swapped. */
export function createProjector<Document extends object>(options: ProjectorOptions<Document>): Projector {
  const { table, events, batch = 1000 } = options;
  let checkpoint: Checkpoint | undefined;
  let hand = new Map<string, InHand<Document>>();

  const forget = (): void => {
    checkpoint = undefined;
    hand = new Map();
  };
  const apply = async (from: Checkpoint, page: readonly Followed[]): Promise<Checkpoint> => {
    try {
      const carried = await carryOver(options, from, page, hand);
      if (!(await table.commit(carried.versions, from, carried.next))) throw new TakenOver(options.model.name);
      for (const [id, document] of carried.changed) {
        hand.delete(id);
        hand.set(id, document);
      }
      for (const id of hand.keys()) {
        if (hand.size <= keptInHand) break;
        hand.delete(id);
      }
      return carried.next;
    } catch (error) {
      forget();
      throw error;
    }
  };
  const stateAt = ({ seq, position, parked }: Checkpoint, caughtUp: boolean): ProjectorState => ({ caughtUp, seq, position, parked });

  return {
    async step() {
      checkpoint ??= await takeOver(table, options.model.name);
      const page = await pull(events, checkpoint, batch);
      if (page.length === 0) return stateAt(checkpoint, true);
      checkpoint = await apply(checkpoint, page);
      return stateAt(checkpoint, false);
    },
    async run(signal, onProgress) {
      checkpoint ??= await takeOver(table, options.model.name);
      for await (const page of follow(events, checkpoint, signal)) {
        for (let start = 0; start < page.length && !signal.aborted; start += batch) {
          checkpoint = await apply(checkpoint, page.slice(start, start + batch));
          onProgress?.(stateAt(checkpoint, false));
        }
        if (signal.aborted) return;
      }
    },
  };
}

/** From here on an earlier holder can no longer move the checkpoint. */
async function takeOver<Document extends object>(table: ReadModelTable<Document>, name: string): Promise<Checkpoint> {
  for (let attempt = 0; attempt < 10; attempt += 1) {
    const found = await table.checkpoint();
    const mine = { ...found, epoch: found.epoch + 1 };
    if (await table.advance(found, mine)) return mine;
  }
  throw new TakenOver(name);
}

interface CarriedOver<Document extends object> {
  readonly next: Checkpoint;
  readonly versions: readonly DocumentVersion[];
  readonly changed: ReadonlyMap<string, InHand<Document>>;
}

async function carryOver<Document extends object>(
  { model, table, events, codec, log }: ProjectorOptions<Document>,
  from: Checkpoint,
  page: readonly Followed[],
  hand: ReadonlyMap<string, InHand<Document>>,
): Promise<CarriedOver<Document>> {
  const concerns = page.map((followed) => concernsOf(model, codec, followed));
  const missing = new Set(concerns.flatMap(({ ids }) => ids).filter((id) => !hand.has(id)));
  const bases = missing.size === 0 ? new Map<string, never>() : await table.getMany([...missing], from.seq);
  const changed = new Map<string, InHand<Document>>();
  const versions: DocumentVersion[] = [];
  const parked = new Map(from.parked.map((stream) => [stream.stream, stream]));
  const park = (stream: string, seq: number, error: unknown): void => {
    if (!parked.has(stream)) parked.set(stream, { stream, seq, why: error instanceof Error ? error.message : String(error) });
  };
  let frontier = frontierOf(from.seq, from.frontier);

  for (const [index, followed] of page.entries()) {
    const { seq, envelope, knownAt } = followed;
    frontier = appendLeaf(frontier, leafHashOnce(envelope, seq, log));
    const { ids, poison } = concerns[index] ?? { ids: [] };
    if (parked.has(envelope.stream)) continue;
    if (poison !== undefined) park(envelope.stream, seq, poison);
    if (ids.length === 0) continue;

    // An event is carried over into all the documents it concerns, or into none.
    const fact = factOf(seq, followed);
    const results = new Map<string, InHand<Document>>();
    const made: DocumentVersion[] = [];
    const dropped: { readonly stream: string; readonly seq: number; readonly error: unknown }[] = [];
    try {
      for (const id of ids) {
        const before = changed.get(id) ?? hand.get(id) ?? inHand(bases.get(id));
        const taken = await take(model, events, codec, id, before, fact, knownAt);
        if ('poison' in taken) throw new Poison(taken.poison);
        for (const old of taken.dropped) dropped.push({ stream: old.fact.stream, seq: old.fact.seq, error: old.error });
        results.set(id, taken.next);
        made.push({
          id,
          from: seq,
          document: taken.next.document,
          index: indexOf(model, taken.next.document, id),
          sources: taken.next.sources,
        });
      }
    } catch (error) {
      if (!(error instanceof Poison)) throw error;
      park(envelope.stream, seq, error.cause);
      continue;
    }
    for (const [id, document] of results) changed.set(id, document);
    for (const version of made) versions.push(version);
    for (const old of dropped) park(old.stream, old.seq, old.error);
  }
  const last = page.at(-1) ?? from;
  const next = {
    position: last.position,
    seq: last.seq,
    knownAt: last.knownAt,
    frontier: frontier.hashes,
    epoch: from.epoch,
    parked: [...parked.values()],
  };
  return { next, versions, changed };
}

/** Why an event cannot be taken in, on its way out of the loop. */
class Poison extends Error {
  constructor(cause: unknown) {
    super('poison', { cause });
  }
}

/** Which documents an event concerns, or why that cannot be told. */
function concernsOf(
  model: Pick<ReadModel, 'name' | 'reads' | 'ignores' | 'documentsOf'>,
  codec: Lifting,
  { envelope }: Followed,
): { readonly ids: readonly string[]; readonly poison?: unknown } {
  if (model.ignores.includes(envelope.type)) return { ids: [] };
  if (!model.reads.includes(envelope.type))
    return { ids: [], poison: new Error(`${model.name} neither reads nor ignores ${envelope.type}`) };
  try {
    return { ids: [...new Set(model.documentsOf(codec.lift(envelope)))] };
  } catch (poison) {
    return { ids: [], poison };
  }
}

function indexOf<Document extends object>(model: ReadModel<Document>, document: Document | undefined, id: string): Index {
  if (document === undefined) return Object.fromEntries(Object.keys(model.indexes).map((field) => [field, null]));
  try {
    return model.index(document, id);
  } catch (cause) {
    throw new Poison(cause);
  }
}
