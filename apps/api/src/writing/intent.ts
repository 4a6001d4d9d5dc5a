import { applyDecorators, createParamDecorator, HttpCode, type ExecutionContext, type Type as Class } from '@nestjs/common';
import {
  ApiBadRequestResponse,
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiHeader,
  ApiNotFoundResponse,
  ApiPreconditionFailedResponse,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import type { Actor } from '@sparbar/event-sourcing';
import type { FastifyRequest } from 'fastify';
import { HttpProblem } from '../http/problem';
import { ProblemDocument } from '../http/problem-document';
import { actorOf, type Membership } from '../identity/signed-in';
import { WrittenAnswer } from '../reading/answers';

/** Somebody means to write: who, under which key, on which version, and the very words. */
export interface Intent {
  readonly actor: Actor;
  readonly key: string;
  readonly expected: number | undefined;
  /** What asking again is compared with: the address and the content as they were sent. */
  readonly sent: object;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export function intentOf(request: FastifyRequest): Intent {
  const key = request.headers['idempotency-key'];
  if (key === undefined || key === '') throw new HttpProblem('KeyMissing', {});
  if (typeof key !== 'string' || !uuid.test(key)) throw new HttpProblem('KeyMalformed', {});
  return {
    actor: actorIn(request.membership, request.person?.account),
    key: key.toLowerCase(),
    expected: versionIn(request.headers['if-match']),
    sent: { method: request.method, path: request.url.split('?')[0] ?? '', content: request.body ?? null },
  };
}

/** Outside any cooperation it is the installation that an administrator acts for. */
function actorIn(membership: Membership | undefined, account = ''): Actor {
  return membership === undefined ? { id: account, role: 'administrator', party: 'installation' } : actorOf(membership);
}

function versionIn(header: string | undefined): number | undefined {
  if (header === undefined) return undefined;
  const version = /^"(\d{1,9})"$/.exec(header)?.[1];
  if (version === undefined) throw new HttpProblem('IfMatchMalformed', {});
  return Number(version);
}

export const Asking = createParamDecorator((_: unknown, context: ExecutionContext): Intent =>
  intentOf(context.switchToHttp().getRequest<FastifyRequest>()),
);

const problem = (description: string): { readonly description: string; readonly type: Class } => ({ description, type: ProblemDocument });

/** The documentation that every write shares. */
export const Writes = (): MethodDecorator =>
  applyDecorators(
    HttpCode(201),
    ApiHeader({
      name: 'Idempotency-Key',
      required: true,
      description: 'A UUID, new for each thing done and the same when it is tried again',
      schema: { type: 'string', format: 'uuid' },
    }),
    ApiHeader({
      name: 'If-Match',
      required: false,
      description: 'The ETag that was read: with another version now, nothing is written',
      schema: { type: 'string' },
    }),
    ApiCreatedResponse({ type: WrittenAnswer }),
    ApiBadRequestResponse(problem('The particulars need correcting')),
    ApiNotFoundResponse(problem('Not there, or not for this reader')),
    ApiConflictResponse(problem('Not as things stand')),
    ApiPreconditionFailedResponse(problem('It has changed since it was read')),
    ApiUnprocessableEntityResponse(problem('Not like that; or the key has been used for something else')),
  );
