import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import {
  BadCursor,
  BadEvent,
  Contention,
  KeyReused,
  StoreDamaged,
  StoreFull,
  StoreUnavailable,
  SubjectErased,
  UnknownOutcome,
  UnreadableEvent,
  VersionMismatch,
} from '@sparbar/event-sourcing';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { allowedMethods } from './allowed-methods';
import { bodyLimit } from './json-body';
import { HttpProblem, invalid } from './problem';
import { documentOf, sendProblem } from './problem-document';
import { languageOf } from './reader-language';

/** Everything that is thrown, wherever (the parser, the router, a guard, the engine), leaves as a problem document. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('http');
  /** Stored events that cannot be read and have been told of: each is met again with every page it is on. */
  private readonly told = new Set<string>();

  catch(thrown: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = problemOf(thrown, request);
    // The path alone: a query or a body may hold what only some may read.
    if (problem.kind === 'Failed' || (thrown instanceof UnreadableEvent && this.isNews(thrown)))
      this.log.error(`${request.method} ${pathOf(request)}`, thrown instanceof Error ? thrown.stack : String(thrown));
    sendProblem(reply, documentOf(problem, languageOf(request)), problem.extra.headers);
  }

  private isNews({ stream, version }: UnreadableEvent): boolean {
    const event = `${stream} ${version}`;
    if (this.told.has(event)) return false;
    // A log full of them is told of again now and then, rather than remembered for ever.
    if (this.told.size >= 1_000) this.told.clear();
    this.told.add(event);
    return true;
  }
}

const pathOf = (request: FastifyRequest): string => request.url.split('?')[0] ?? '';

export function problemOf(thrown: unknown, request: FastifyRequest): HttpProblem {
  if (thrown instanceof HttpProblem) return thrown;
  if (thrown instanceof KeyReused) return new HttpProblem('KeyReused', {});
  if (thrown instanceof VersionMismatch) return new HttpProblem('VersionMismatch', {});
  if (thrown instanceof Contention) return later('Contention');
  if (thrown instanceof StoreFull) return later('Full');
  if (thrown instanceof StoreUnavailable || thrown instanceof UnknownOutcome || thrown instanceof StoreDamaged) return later('Unavailable');
  if (thrown instanceof BadCursor) return invalid({ property: 'after', rule: 'cursor', values: {} });
  if (thrown instanceof UnreadableEvent) return new HttpProblem('StoredUnreadable', { stream: thrown.stream, number: thrown.version });
  if (thrown instanceof SubjectErased) return new HttpProblem('SubjectErased', { place: placeOf(thrown) });
  // The shape was checked at the edge: what the codec still says no to is text that cannot be stored.
  if (thrown instanceof BadEvent) return new HttpProblem('TextUnreadable', {});
  return statusOf(thrown) === 404 ? unrouted(request) : fromFramework(thrown);
}

const later = (kind: 'Contention' | 'Full' | 'Unavailable'): HttpProblem => new HttpProblem(kind, {}, { headers: { 'retry-after': '1' } });

/** A key is named after what it is kept for and what it is about: `contact:norrvik.activity-terms-7`. */
const placeOf = ({ key }: SubjectErased): string => key.key.slice(key.key.indexOf(':') + 1);

function unrouted(request: FastifyRequest): HttpProblem {
  const path = pathOf(request);
  const allowed = allowedMethods(request.server, path);
  if (allowed.length === 0 || allowed.includes(request.method)) return new HttpProblem('NoSuchAddress', { address: path.slice(0, 200) });
  return new HttpProblem(
    'MethodNotAllowed',
    { method: request.method, allowed: allowed.join(', ') },
    { headers: { allow: allowed.join(', ') } },
  );
}

/** What Fastify's parser and router say, by status: its own words are for programmers. */
function fromFramework(thrown: unknown): HttpProblem {
  const status = statusOf(thrown);
  if (status === 413) return new HttpProblem('BodyTooLarge', { limit: bodyLimit / 1024 });
  if (status === 414) return new HttpProblem('AddressMalformed', {});
  if (status === 415) return new HttpProblem('MediaTypeUnsupported', {});
  if (status === 429) return new HttpProblem('TooManyRequests', { seconds: 60 }, { headers: { 'retry-after': '60' } });
  if (status === 503) return new HttpProblem('NotReady', {}, { headers: { 'retry-after': '1' } });
  if (status >= 400 && status < 500)
    return new HttpProblem(codeOf(thrown) === 'FST_ERR_BAD_URL' ? 'AddressMalformed' : 'BodyMalformed', {});
  return new HttpProblem('Failed', {});
}

function statusOf(thrown: unknown): number {
  if (thrown instanceof HttpException) return thrown.getStatus();
  return typeof thrown === 'object' && thrown !== null && 'statusCode' in thrown && typeof thrown.statusCode === 'number'
    ? thrown.statusCode
    : 500;
}

const codeOf = (thrown: unknown): unknown => (typeof thrown === 'object' && thrown !== null && 'code' in thrown ? thrown.code : undefined);
