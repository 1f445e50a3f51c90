import type { CanActivate, ExecutionContext } from '@nestjs/common';
import type { Reflector } from '@nestjs/core';
import type { PrincipalRole } from '@entente/contracts';
import type { FastifyRequest } from 'fastify';
import { ProblemException } from '../problem/problem.exception.js';
import { PUBLIC_ROUTE, ROUTE_ROLES, setPrincipal } from './auth.decorators.js';
import type { Authenticator } from './authenticator.js';

/** Every HTTP route asks who is there, unless it is marked `@Public()`. */
export class AuthGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly authenticate: Authenticator,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    // Message handlers take their principal from the message's headers.
    if (context.getType() !== 'http') return true;
    const targets = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean | undefined>(PUBLIC_ROUTE, targets) === true) return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const principal = this.authenticate(request.headers.authorization);
    setPrincipal(request, principal);
    const roles = this.reflector.getAllAndOverride<PrincipalRole[] | undefined>(ROUTE_ROLES, targets);
    if (roles === undefined || roles.some((role) => principal.roles.includes(role))) return true;
    throw new ProblemException({
      name: 'forbidden',
      status: 403,
      title: 'Forbidden',
      detail: `${principal.id} may not do this: it takes the role ${roles.join(' or ')}. Ask the operator for it.`,
    });
  }
}
