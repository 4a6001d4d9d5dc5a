import { streamKinds, type StreamKind } from '@sparbar/domain';

export interface StreamParts {
  readonly cooperation: string;
  readonly kind: StreamKind;
  readonly id: string;
}

// "activity-terms-7" also begins with "activity-": the longest kind that fits is the one meant.
const longestFirst = [...streamKinds].sort((a, b) => b.length - a.length);

/** `norrvik.activity-terms-7` → norrvik, activity-terms, 7. Kinds and ids hold dashes and ids dots; a cooperation's name holds neither. */
export function streamParts(stream: string): StreamParts | undefined {
  const dot = stream.indexOf('.');
  if (dot < 1) return undefined;
  const rest = stream.slice(dot + 1);
  const kind = longestFirst.find((candidate) => rest.startsWith(`${candidate}-`) && rest.length > candidate.length + 1);
  return kind && { cooperation: stream.slice(0, dot), kind, id: rest.slice(kind.length + 1) };
}

/** The id alone: that of the activity for its life and for its terms. */
export function streamId(stream: string): string {
  const parts = streamParts(stream);
  if (!parts) throw new Error(`${stream} is not the name of a stream: <cooperation>.<kind>-<id>`);
  return parts.id;
}
