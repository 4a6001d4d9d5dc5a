/** The domain said no. The engine knows the domain's refusals by this shape alone. */
export interface Refused {
  readonly reason: string;
  readonly values: object;
}

export function isRefused(error: unknown): error is Error & Refused {
  return error instanceof Error && error.name === 'Refusal' && 'reason' in error && typeof error.reason === 'string' && 'values' in error;
}
