import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ProblemException, principalOf } from '@entente/http';
import { correlationOrNew } from '@entente/observability';
import type { FastifyRequest } from 'fastify';
import type { Caller } from '../commands/command.request.js';

/** Handler parameter: who asks, with the request's correlation and its `Idempotency-Key`. */
export const CurrentCaller = createParamDecorator((_data: unknown, context: ExecutionContext): Caller => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  return callerOf(request);
});

export function callerOf(request: FastifyRequest): Caller {
  return {
    principal: principalOf(request),
    correlation: correlationOrNew(),
    idempotencyKey: idempotencyKeyOf(request.headers['idempotency-key']),
  };
}

/** Printable ASCII, at most 255 characters, as the IETF draft's quoted string or bare. */
function idempotencyKeyOf(header: string | string[] | undefined): string | null {
  if (header === undefined) return null;
  const key = typeof header === 'string' ? header.trim().replace(/^"(.*)"$/, '$1') : '';
  if (/^[\x21-\x7e][\x20-\x7e]{0,254}$/.test(key)) return key;
  throw new ProblemException({
    name: 'idempotency-key',
    status: 400,
    title: 'The Idempotency-Key is not valid',
    detail: 'Send one Idempotency-Key of 1 to 255 printable ASCII characters, e.g. a UUID, or leave the header out.',
  });
}
