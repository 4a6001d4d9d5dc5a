import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Role } from '@sparbar/domain';
import type { Actor } from '@sparbar/event-sourcing';
import type { FastifyRequest } from 'fastify';
import { HttpProblem, notFound } from '../http/problem';
import type { Person } from './who-is-this';

/** A person's place in one cooperation: read from its own log, as it stands now. */
export interface Membership {
  readonly cooperation: string;
  readonly account: string;
  readonly role: Role;
  readonly party: string;
}

declare module 'fastify' {
  interface FastifyRequest {
    person?: Person;
    membership?: Membership;
  }
}

const requestOf = (context: ExecutionContext): FastifyRequest => context.switchToHttp().getRequest<FastifyRequest>();

/** Who is asking. The guard has let nobody else through. */
export const Who = createParamDecorator((_: unknown, context: ExecutionContext): Person => {
  const { person } = requestOf(context);
  if (person === undefined) throw new HttpProblem('NotSignedIn', {});
  return person;
});

/** As what she asks, in the cooperation the address names. */
export const Member = createParamDecorator((_: unknown, context: ExecutionContext): Membership => {
  const { membership } = requestOf(context);
  if (membership === undefined) throw notFound();
  return membership;
});

export const actorOf = ({ account, role, party }: Membership): Actor => ({ id: account, role, party });
