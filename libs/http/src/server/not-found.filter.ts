import { Catch, NotFoundException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ProblemException } from '../problem/problem.exception.js';
import type { ProblemFilter } from '../problem/problem.filter.js';
import type { RouteList } from './route-list.js';

/** Tells a wrong method (405 with `Allow`) from an unknown path (404). */
@Catch(NotFoundException)
export class NotFoundFilter implements ExceptionFilter<NotFoundException> {
  constructor(
    private readonly routes: RouteList,
    private readonly next: ProblemFilter,
  ) {}

  catch(error: NotFoundException, host: ArgumentsHost): void {
    if (host.getType() !== 'http') throw error;
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const allowed = request.is404 ? this.routes.methodsOf(request.url) : [];
    this.next.catch(allowed.length > 0 ? wrongMethod(request.method, allowed) : error, host);
  }
}

function wrongMethod(method: string, allowed: readonly string[]): ProblemException {
  const allow = allowed.join(', ');
  return new ProblemException({
    name: 'method',
    status: 405,
    title: 'Method Not Allowed',
    detail: `This resource does not take ${method}. Use ${allow}.`,
    headers: { allow },
  });
}
