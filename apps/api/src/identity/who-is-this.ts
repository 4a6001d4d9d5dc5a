/** Somebody who has signed in. What she may do stands in each cooperation's own log, never here. */
export interface Person {
  readonly account: string;
  /** What she is called on her own screen. */
  readonly name: string;
  readonly demo: boolean;
  readonly session: string;
}

/**
 * The one question the rest of the product asks about identity. Today it is answered by Spårbar's own sessions; an identity provider
 * would be another answer to the same question.
 */
export interface WhoIsThis {
  whoIs(cookieHeader: string | undefined): Promise<Person | undefined>;
}

export const whoIsThisToken = Symbol('WhoIsThis');
