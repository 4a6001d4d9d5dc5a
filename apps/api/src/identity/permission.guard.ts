import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Role } from '@sparbar/domain';
import { messages } from '@sparbar/messages';
import type { FastifyRequest } from 'fastify';
import { houseToken, type House } from '../house';
import { HttpProblem, notFound } from '../http/problem';
import { languageOf } from '../http/reader-language';
import { Memberships } from './memberships';
import { permissionKey, type Permission } from './may';
import { fromAnotherSite } from './same-site';

/** Closed unless the route says who may: a route that was forgotten answers 403. */
@Injectable()
export class PermissionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly memberships: Memberships,
    @Inject(houseToken) private readonly house: House,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (fromAnotherSite(request, this.house)) throw new HttpProblem('CrossSite', {});
    const permission = this.reflector.get<Permission | undefined>(permissionKey, context.getHandler());
    if (permission === undefined) throw new HttpProblem('MayNot', { roles: '–' });
    if (permission.kind === 'public') return true;
    if (request.person === undefined) throw new HttpProblem('NotSignedIn', {});
    const cooperation = cooperationOf(request);
    if (cooperation !== undefined) await this.enter(request, cooperation);
    if (permission.kind === 'signedIn' || (await this.holds(request, permission.roles))) return true;
    throw new HttpProblem('MayNot', { roles: rolesInWords(permission.roles, request) });
  }

  /** Somebody else's cooperation and one that does not exist are the same answer. */
  private async enter(request: FastifyRequest, cooperation: string): Promise<void> {
    const membership = await this.memberships.in(cooperation, request.person?.account ?? '');
    if (membership === undefined) throw notFound();
    request.membership = membership;
  }

  private async holds(request: FastifyRequest, roles: readonly Role[]): Promise<boolean> {
    if (request.membership !== undefined) return roles.includes(request.membership.role);
    const account = request.person?.account ?? '';
    if (roles.includes('administrator') && (await this.memberships.isFirstAdministrator(account))) return true;
    return (await this.memberships.of(account)).some(({ role }) => roles.includes(role));
  }
}

function cooperationOf({ params }: FastifyRequest): string | undefined {
  return typeof params === 'object' && params !== null && 'coop' in params && typeof params.coop === 'string' ? params.coop : undefined;
}

function rolesInWords(roles: readonly Role[], request: FastifyRequest): string {
  const language = languageOf(request);
  const names = roles.map((role) => messages(language).role[role]);
  return new Intl.ListFormat(language, { type: 'disjunction' }).format(names);
}
