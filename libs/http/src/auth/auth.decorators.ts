import { SetMetadata, createParamDecorator, type CustomDecorator, type ExecutionContext } from '@nestjs/common';
import type { Principal, PrincipalRole } from '@entente/contracts';
import type { FastifyRequest } from 'fastify';

export const PUBLIC_ROUTE = 'entente:public';
export const ROUTE_ROLES = 'entente:roles';

const principals = new WeakMap<object, Principal>();

/** The route answers anybody, also without a token. */
export const Public = (): CustomDecorator => SetMetadata(PUBLIC_ROUTE, true);

/** The route answers principals with at least one of these roles. Without it any known principal may come. */
export const Roles = (...roles: PrincipalRole[]): CustomDecorator => SetMetadata(ROUTE_ROLES, roles);

/** Handler parameter: who is asking. */
export const CurrentPrincipal = createParamDecorator((_data: unknown, context: ExecutionContext): Principal => {
  return principalOf(context.switchToHttp().getRequest<FastifyRequest>());
});

export function setPrincipal(request: FastifyRequest, principal: Principal): void {
  principals.set(request, principal);
}

/** Who is asking; for code that holds the request itself. @throws on a route marked `@Public()` */
export function principalOf(request: FastifyRequest): Principal {
  const principal = principals.get(request);
  if (principal === undefined) throw new Error('A public route has no principal: remove @Public() from it.');
  return principal;
}
