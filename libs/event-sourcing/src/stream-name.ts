import type { StreamName } from './envelope';

const cooperationId = /^[a-z][a-z0-9]{1,31}$/;
const streamId = /^[A-Za-z0-9][A-Za-z0-9._-]{0,119}$/;

/** `<cooperation>.<kind>-<id>`. What could not be read back as the same three parts is refused. */
export function streamName(cooperation: string, kind: string, id: string): StreamName {
  if (!cooperationId.test(cooperation))
    throw new TypeError(`"${cooperation}" cannot be the id of a cooperation: a small letter, then small letters and digits`);
  if (!streamId.test(id)) throw new TypeError(`"${id}" cannot be the id of a stream: letters, digits, and . _ - after the first`);
  return `${cooperation}.${kind}-${id}`;
}

export interface StreamParts {
  readonly cooperation: string;
  readonly kind: string;
  readonly id: string;
}

/** The three parts, or undefined where the name has none of these kinds. `activity-terms` is asked for before `activity`. */
export function streamParts(stream: string, kinds: readonly string[]): StreamParts | undefined {
  const dot = stream.indexOf('.');
  const rest = stream.slice(dot + 1);
  let kind: string | undefined;
  for (const candidate of kinds) {
    if (rest.startsWith(`${candidate}-`) && candidate.length > (kind?.length ?? 0)) kind = candidate;
  }
  if (dot < 1 || kind === undefined) return undefined;
  return { cooperation: stream.slice(0, dot), kind, id: rest.slice(kind.length + 1) };
}
