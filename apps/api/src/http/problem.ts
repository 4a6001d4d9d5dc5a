import type { Edge } from '@sparbar/messages';

export type ProblemKind = keyof Edge['problem'];
type ValuesOf<Sentence extends (...values: never[]) => unknown> =
  Parameters<Sentence> extends [] ? Record<never, never> : Parameters<Sentence>[0];
export type ProblemValues = { readonly [Kind in ProblemKind]: ValuesOf<Edge['problem'][Kind]> };

export type RuleName = keyof Edge['rule'];

/** One particular that is wrong: where (`effects.0.kind`), which rule it breaks, and the rule's values. */
export interface Fault {
  readonly property: string;
  readonly rule: RuleName;
  readonly values: Readonly<Record<string, string | number>>;
}

/** Which HTTP status each of the edge's own problems has. */
export const problemStatus = {
  NotFound: 404,
  NoSuchAddress: 404,
  MethodNotAllowed: 405,
  AddressMalformed: 400,
  BodyMalformed: 400,
  BodyMissing: 400,
  BodyTooDeep: 400,
  BodyTooLarge: 413,
  TextUnreadable: 400,
  MediaTypeUnsupported: 415,
  TooManyRequests: 429,
  TooSlow: 408,
  HeadersTooLarge: 431,
  TooManyListening: 503,
  TooManyLinesOfOne: 429,
  NotSignedIn: 401,
  WrongCredentials: 401,
  LinkSpent: 403,
  DemoUnavailable: 403,
  MayNot: 403,
  NotYourAccounts: 403,
  CrossSite: 403,
  Invalid: 400,
  KeyMissing: 400,
  KeyMalformed: 400,
  KeyReused: 422,
  IfMatchMalformed: 400,
  VersionMismatch: 412,
  Contention: 503,
  NotYet: 503,
  StoredUnreadable: 503,
  ModelBroken: 503,
  SubjectErased: 409,
  Unavailable: 503,
  Full: 507,
  NotReady: 503,
  Failed: 500,
} as const satisfies Record<ProblemKind, number>;

/** Something the edge itself says no to. Domain refusals are another thing: `refusal.filter.ts`. */
export class HttpProblem<Kind extends ProblemKind = ProblemKind> extends Error {
  override readonly name = 'HttpProblem';

  constructor(
    readonly kind: Kind,
    readonly values: ProblemValues[Kind],
    readonly extra: { readonly faults?: readonly Fault[]; readonly headers?: Readonly<Record<string, string>> } = {},
  ) {
    super(kind);
  }
}

/** Particulars that need correcting, each with its own sentence. */
export const invalid = (...faults: readonly Fault[]): HttpProblem<'Invalid'> =>
  new HttpProblem('Invalid', { count: faults.length }, { faults });

export const notFound = (): HttpProblem<'NotFound'> => new HttpProblem('NotFound', {});
