import { hash } from 'node:crypto';
import { canonical } from './canonical';
import { commitmentOf, pathKeys } from './commitment';

/** What a leaf is made of: the stored event, exactly. Members beyond these are committed to as well, whatever they are. */
export interface LeafSource {
  readonly id: string;
  readonly type: string;
  readonly schema: number;
  readonly stream: string;
  readonly version: number;
  readonly recordedAt: string;
  readonly effectiveOn: { readonly date: string | null; readonly precision: string };
  readonly actor: object;
  readonly $causationId: string | null;
  readonly salt: string;
  readonly data: object;
}

/** The header of an event: opaque ids, no names, nothing of what it says but a hash. Can be shown to anyone. */
export interface Leaf {
  readonly v: 1;
  readonly log: string;
  readonly seq: number;
  readonly id: string;
  readonly type: string;
  readonly schema: number;
  readonly stream: string;
  readonly version: number;
  readonly recordedAt: string;
  readonly effectiveOn: { readonly date: string | null; readonly precision: string };
  readonly actor: object;
  readonly cause: string | null;
  readonly body: string;
}

/** One member of an event, and what stands for it in the body. */
export type PathCommitment = readonly [path: string, commitment: string];

/** The members that stand in the leaf word for word, and the salt, which is the key to the commitments of all others. */
const verbatim = new Set(['id', 'type', 'schema', 'stream', 'version', 'recordedAt', 'actor', '$causationId', 'salt', 'data']);

/** A pure function of the stored event, its number and the log's origin: any follower computes it alone. */
export function leafOf(event: LeafSource, seq: number, log: string): Leaf {
  return {
    v: 1,
    log,
    seq,
    id: event.id,
    type: event.type,
    schema: event.schema,
    stream: event.stream,
    version: event.version,
    recordedAt: event.recordedAt,
    effectiveOn: { date: event.effectiveOn.date, precision: event.effectiveOn.precision },
    actor: event.actor,
    cause: event.$causationId,
    body: hash('sha256', canonical(commitmentsOf(event)), 'hex'),
  };
}

/** RFC 6962: a leaf is hashed behind a zero byte, so that no leaf can pass for a node. */
export function leafHash(leaf: Leaf): string {
  return hash('sha256', `\0${canonical(leaf)}`, 'hex');
}

/** Every member that is not word for word in the leaf, and each member of `data` by itself, so that any one can be withheld with proof. */
export function commitmentsOf(event: LeafSource): readonly PathCommitment[] {
  const keyOf = pathKeys(event.salt);
  const list: PathCommitment[] = [];
  for (const name of Object.keys(event)) {
    if (verbatim.has(name)) continue;
    const path = `/${escaped(name)}`;
    list.push([path, commitmentOf(keyOf(path), path, (event as unknown as Readonly<Record<string, unknown>>)[name])]);
  }
  if (typeof event.data !== 'object' || event.data === null || Array.isArray(event.data)) throw new TypeError('data is an object');
  for (const [name, value] of Object.entries(event.data)) {
    const path = `/data/${escaped(name)}`;
    list.push([path, commitmentOfSealed(value) ?? commitmentOf(keyOf(path), path, value)]);
  }
  return list.sort(([one], [other]) => (one < other ? -1 : 1));
}

function commitmentOfSealed(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('sealed' in value) || Object.keys(value).length !== 1) return undefined;
  const { sealed } = value;
  if (typeof sealed !== 'object' || sealed === null || !('commitment' in sealed)) return undefined;
  return typeof sealed.commitment === 'string' ? sealed.commitment : undefined;
}

/** As in a JSON pointer: a slash in a name must not look like a step down. */
function escaped(name: string): string {
  return name.includes('~') || name.includes('/') ? name.replaceAll('~', '~0').replaceAll('/', '~1') : name;
}
