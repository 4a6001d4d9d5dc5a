import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { whoIsThisToken, type WhoIsThis } from './who-is-this';

/** Finds out who is asking, and lets everybody on: whether that is enough is the permission guard's to say. */
@Injectable()
export class IdentityGuard implements CanActivate {
  constructor(@Inject(whoIsThisToken) private readonly whoIsThis: WhoIsThis) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const person = await this.whoIsThis.whoIs(request.headers.cookie);
    if (person !== undefined) request.person = person;
    return true;
  }
}
