import { SetMetadata, applyDecorators } from '@nestjs/common';
import { ApiSecurity } from '@nestjs/swagger';
import type { Role } from '@sparbar/domain';

/** Who may use a route: everybody, everybody who is signed in, or these roles. A route that does not say is closed. */
export type Permission =
  { readonly kind: 'public' } | { readonly kind: 'signedIn' } | { readonly kind: 'roles'; readonly roles: readonly Role[] };

export const permissionKey = 'sparbar:permission';

const allow = (permission: Permission): MethodDecorator =>
  applyDecorators(SetMetadata(permissionKey, permission), ...(permission.kind === 'public' ? [] : [ApiSecurity('session')]));

export const Public = (): MethodDecorator => allow({ kind: 'public' });
export const SignedIn = (): MethodDecorator => allow({ kind: 'signedIn' });
/** In the cooperation the address names; outside any, whoever has the role somewhere. */
export const May = (...roles: readonly [Role, ...Role[]]): MethodDecorator => allow({ kind: 'roles', roles });

/** Everybody with a role in the cooperation may read it. */
export const MayRead = (): MethodDecorator => May('beredningsgrupp', 'styrgrupp', 'revisor', 'administrator');
