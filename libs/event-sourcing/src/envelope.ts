/** The stored form of an event: canonical JSON (RFC 8785) of exactly these members. Never edited, never deleted. */
export interface Envelope {
  readonly id: string;
  readonly stream: StreamName;
  /** From 1, dense within the stream. */
  readonly version: number;
  readonly type: string;
  readonly schema: number;
  /** When it became known, RFC 3339 in UTC with milliseconds. */
  readonly recordedAt: string;
  /** When it held, as well as that is known. */
  readonly effectiveOn: EffectiveOn;
  readonly actor: Actor;
  /** The party that owns what is said. Its key domain seals what is sealed. */
  readonly owner: string;
  readonly onBehalfOf?: string;
  readonly reason?: string;
  readonly decision?: string;
  readonly afterwards?: true;
  readonly source?: {
    readonly document: string;
    readonly page?: string;
    readonly quote?: string;
    readonly reading: 'stated' | 'inferred' | 'uncertain';
  };
  readonly $correlationId: string;
  /** The event that led to this one; null where a person acted. */
  readonly $causationId: string | null;
  readonly $command: { readonly key: string; readonly hash: string };
  /** 16 random bytes, base64url. Kept here and never in the leaf: it is what hides the values behind their commitments. */
  readonly salt: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** `<cooperation>.<kind>-<id>` */
export type StreamName = `${string}.${string}-${string}`;

export interface EffectiveOn {
  readonly precision: 'day' | 'month' | 'season' | 'year' | 'unknown';
  readonly date: string | null;
  readonly text?: string;
}

/** Pseudonymous: who it was stands in the account, under a key that can be destroyed. */
export interface Actor {
  readonly id: string;
  readonly role: string;
  readonly party: string;
}

/** What stands in the place of a value that only some may read. */
export interface Sealed {
  readonly sealed: { readonly domain: string; readonly key: string; readonly commitment: string; readonly box: string };
}
