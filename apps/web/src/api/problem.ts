import type { ProblemDocument } from '@sparbar/contracts';

/** What the server said no with: a sentence that says what is wrong and what to do, in the reader's language. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly status: number;
  readonly title: string;
  readonly errors: NonNullable<ProblemDocument['errors']>;

  constructor(document: ProblemDocument) {
    super(document.detail);
    this.status = document.status;
    this.title = document.title;
    this.errors = document.errors ?? [];
  }
}

/** The answer, or the problem thrown. */
export async function answered<Answer>(asked: Promise<{ data?: Answer; error?: unknown; response: Response }>): Promise<Answer> {
  const { data, error, response } = await asked;
  if (response.ok) return data as Answer;
  if (isProblem(error)) throw new Problem(error);
  throw new Problem({ type: '', title: response.statusText, status: response.status, detail: response.statusText });
}

function isProblem(value: unknown): value is ProblemDocument {
  return typeof value === 'object' && value !== null && 'detail' in value && 'status' in value;
}
