import type { Envelope } from './envelope';
import type { Position } from './event-store';

/** An event as a follower gets it: with its dense number in the cooperation's log, and the instant by which all up to it was known. */
export interface Delivered {
  readonly seq: number;
  readonly position: Position;
  /**
   * max(knownAt of the one before, recordedAt): two machines' clocks differ. `evolve` is always given the event's own `recordedAt` here: an event that
   * is folded anew comes without what lay before it in the log, and must give the same document.
   */
  readonly knownAt: string;
  /** Lifted to the newest schema; sealed values still sealed. */
  readonly event: Envelope;
}

/** A declared index field is text, a number, or absent. Nothing else can be filtered or sorted on. */
export type IndexValue = string | number | null;

/** `texts` are several, and the document is found by each of them. They have no order: a range of them, or a sort by them, is refused. None is absent. */
export type IndexKind = 'text' | 'number' | 'texts';

/** What a document is found by: a value for each declared field. */
export type Index = Readonly<Record<string, IndexValue | readonly string[]>>;

/** Which event made a document: its number, and where it stands. What a late arrival refolds from, and what "visa underlag" shows. */
export interface SourceRef {
  readonly seq: number;
  readonly stream: string;
  readonly version: number;
}

/**
 * One question's answer, kept with its whole past. Pure: the same events give the same documents, always.
 * Raise `revision` by hand when `evolve`, `documentsOf` or `index` would give other documents from the same log.
 */
export interface ReadModel<Document extends object = object> {
  readonly name: string;
  readonly revision: number;
  /** The oldest revision whose documents can still be read as this one's: while the new is being made, the old ones answer. Left out: only its own can. */
  readonly readableFrom?: number;
  /** Every event type this model reads … */
  readonly reads: readonly string[];
  /** … and every one it knowingly passes over. A type in neither fails the build. */
  readonly ignores: readonly string[];
  /** Which documents an event concerns: by the event alone. */
  readonly documentsOf: (event: Envelope) => readonly string[];
  readonly evolve: (document: Document | undefined, delivered: Delivered, id: string) => Document | undefined;
  /** Left out: a fact dated ahead is a plan, and waits for its day. `shown`: a model that lists the facts themselves shows each as soon as it is known. */
  readonly plans?: 'shown';
  /** The declared fields, with their kind; `sort` fields are text that is already a sort key. */
  readonly indexes: Readonly<Record<string, IndexKind>>;
  readonly index: (document: Document, id: string) => Index;
}

/** One version of one document: it held from seq `from` until its successor. `document` undefined: from then on there is none. */
export interface DocumentVersion {
  readonly id: string;
  readonly from: number;
  readonly document: object | undefined;
  readonly index: Index;
  readonly sources: readonly SourceRef[];
}

export interface FoundDocument<Document extends object = object> {
  readonly id: string;
  readonly from: number;
  readonly document: Document;
  readonly sources: readonly SourceRef[];
}

/** What a projector goes on from: the version of a document that stands at its checkpoint, be it that there is none. */
export interface BaseDocument<Document extends object = object> {
  readonly id: string;
  readonly from: number;
  readonly document: Document | undefined;
  readonly sources: readonly SourceRef[];
}

/** How far a model has come. `frontier` are the Merkle frontier's hashes (hex) over all leaves delivered: it proves nothing was skipped, doubled or swapped. */
export interface Checkpoint {
  readonly position: Position;
  readonly seq: number;
  readonly knownAt: string;
  readonly frontier: readonly string[];
  /** Raised by whoever takes over the model; an older holder's writes of the checkpoint are refused. */
  readonly epoch: number;
  readonly parked: readonly ParkedStream[];
}

export interface ParkedStream {
  readonly stream: string;
  readonly seq: number;
  readonly why: string;
}

export const startOfLog: Checkpoint = { position: 0n, seq: 0, knownAt: '', frontier: [], epoch: 0, parked: [] };

export interface Find {
  readonly where?: Readonly<
    Record<string, IndexValue | { readonly in: readonly IndexValue[] } | { readonly from?: IndexValue; readonly to?: IndexValue }>
  >;
  readonly sort?: readonly { readonly field: string; readonly descending?: boolean }[];
  /** The cursor a page ended with. */
  readonly after?: string;
  readonly limit: number;
  /** As known at this seq. Left out, or later than the checkpoint: at the checkpoint. Nothing after it is ever visible. */
  readonly at?: number;
}

/** What was given as `after` is not a cursor of this question. Ask again from the first page. */
export class BadCursor extends Error {
  override readonly name = 'BadCursor';
  constructor() {
    super('The cursor does not belong to this question; ask again from the first page');
  }
}

export interface Page<Document extends object = object> {
  readonly items: readonly FoundDocument<Document>[];
  /** Give this as `after` to get the next page; undefined at the end. */
  readonly next: string | undefined;
  /** The seq the answer was read at. */
  readonly at: number;
}

/**
 * The stored documents of one model (name and revision) of one cooperation.
 *
 * `write` and `advance` repeat harmlessly and commute with a second projector's: a version is inserted if its (id, from) is absent and stays as it
 * was if it is there; then every version of that document ends where its next one begins. Only `advance` is fenced: it happens if the stored
 * checkpoint is still `expected` (position and epoch), and answers false otherwise. A store with transactions may make `commit` one.
 */
export interface ReadModelTable<Document extends object = object> {
  readonly revision: number;
  checkpoint(): Promise<Checkpoint>;
  write(versions: readonly DocumentVersion[]): Promise<void>;
  advance(expected: Checkpoint, next: Checkpoint): Promise<boolean>;
  /** `write`, then `advance`. */
  commit(versions: readonly DocumentVersion[], expected: Checkpoint, next: Checkpoint): Promise<boolean>;
  get(id: string, at?: number): Promise<FoundDocument<Document> | undefined>;
  /**
   * A projector's base documents, read at its own checkpoint. Also those that are none then (their version's `document` is undefined): their
   * sources count, for a document may come of them later. Only an id without any version at that seq is left out.
   */
  getMany(ids: readonly string[], at: number): Promise<ReadonlyMap<string, BaseDocument<Document>>>;
  find(query: Find): Promise<Page<Document>>;
}

export interface ReadModelStore {
  /** Opens the model's documents, making what it needs on first use. */
  table<Document extends object>(model: ReadModel<Document>): Promise<ReadModelTable<Document>>;
  /**
   * The documents that questions are answered from: of the newest earlier revision that is kept and can be read as this one (`readableFrom`, the same
   * index fields), and where there is none the model's own. So `retire` is the moment at which a new revision takes over.
   */
  answering<Document extends object>(model: ReadModel<Document>): Promise<ReadModelTable<Document>>;
  /** How far those have come that answer for these models, in the same order. Asked of the store once, however many they are. */
  checkpoints(models: readonly ReadModel[]): Promise<readonly Checkpoint[]>;
  /** Forgets the documents of this name under every revision but the given one. Whoever is reading them may finish. */
  retire(name: string, keepRevision: number): Promise<void>;
  /**
   * Clears away a little of what was retired before: as much as nobody is kept waiting for. Answers whether there is more. What this store has retired
   * itself somebody may still be reading; it waits for the next one that opens. Broken off anywhere, it goes on where it was.
   */
  tidy(): Promise<boolean>;
  /** A text that is another whenever any question might be answered otherwise than before: how far each model has come. */
  standing(): Promise<string>;
  close(): Promise<void>;
}
