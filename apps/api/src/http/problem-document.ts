import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { messages, type Language } from '@sparbar/messages';
import type { FastifyReply } from 'fastify';
import { problemStatus, type Fault, type HttpProblem, type RuleName } from './problem';

export class ProblemError {
  @ApiProperty({ description: 'Where in what was sent, for example effects.0.kind', type: String })
  readonly property!: string;
  @ApiProperty({ description: 'What is wrong and what to do', type: String })
  readonly message!: string;
}

/** RFC 9457: every answer that is not a success, the parser's own included. */
export class ProblemDocument {
  @ApiProperty({
    type: String,
    example: '/problems/not-signed-in',
    description: 'For a domain refusal it ends with its reason: /refusals/ActivityCancelled',
  })
  readonly type!: string;
  @ApiProperty({ type: String })
  readonly title!: string;
  @ApiProperty({ type: Number, example: 401 })
  readonly status!: number;
  @ApiProperty({ type: String, description: "What is wrong and what to do, in the reader's language" })
  readonly detail!: string;
  @ApiPropertyOptional({ type: [ProblemError] })
  readonly errors?: readonly ProblemError[];
}

export function documentOf(problem: HttpProblem, language: Language): ProblemDocument {
  const edge = messages(language).edge;
  // Each sentence takes the values of its own kind; the pair was made together where the problem was thrown.
  const sentence = edge.problem[problem.kind] as (values: object) => { readonly title: string; readonly detail: string };
  const { title, detail } = sentence(problem.values);
  const faults = problem.extra.faults ?? [];
  return {
    type: `/problems/${hyphenated(problem.kind)}`,
    title,
    status: problemStatus[problem.kind],
    detail,
    ...(faults.length === 0
      ? {}
      : { errors: faults.map((fault) => ({ property: fault.property, message: sentenceOf(fault, edge.rule) })) }),
  };
}

function sentenceOf({ property, rule, values }: Fault, rules: Readonly<Record<RuleName, (values: never) => string>>): string {
  return (rules[rule] as (values: object) => string)({ field: property, ...values });
}

const hyphenated = (kind: string): string => kind.replace(/(?<=.)[A-Z]/g, (letter) => `-${letter}`).toLowerCase();

/** The one way a problem leaves the house. */
export function sendProblem(reply: FastifyReply, document: ProblemDocument, headers: Readonly<Record<string, string>> = {}): void {
  if (reply.sent || reply.raw.headersSent) return;
  reply
    .headers({ 'cache-control': 'no-store', ...headers })
    .code(document.status)
    .type('application/problem+json; charset=utf-8')
    .serializer((body: unknown) => JSON.stringify(body))
    .send(document);
}
