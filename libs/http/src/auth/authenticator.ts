import { ROLES_OF_PRINCIPALS, type Principal } from '@entente/contracts';
import { ProblemException } from '../problem/problem.exception.js';
import { AuthSetupError } from './auth.errors.js';
import { TokenFile } from './token-file.js';

export const AUTH_MODES = ['none', 'token'] as const;
export type AuthMode = (typeof AUTH_MODES)[number];

/** Finds out who is asking, from the `Authorization` header. */
export type Authenticator = (authorization: string | undefined) => Principal;

/** Who everybody is in mode `none`. */
export const ANYBODY: Principal = { id: 'anonymous', roles: ROLES_OF_PRINCIPALS };

/** @throws AuthSetupError when mode `none` would listen off loopback, or the token file is missing or wrong */
export function authenticator(options: { mode: AuthMode; host: string; tokensFile: string | undefined }): Authenticator {
  if (options.mode === 'none') {
    if (!isLoopback(options.host)) {
      throw new AuthSetupError(
        `Without authentication the service listens on loopback only, not on ${options.host}. ` +
          'Set AUTH_MODE=token and AUTH_TOKENS_FILE, or HTTP_HOST=127.0.0.1.',
      );
    }
    return () => ANYBODY;
  }
  if (options.tokensFile === undefined) throw new AuthSetupError('AUTH_MODE=token needs AUTH_TOKENS_FILE.');
  const tokens = TokenFile.read(options.tokensFile);
  return (authorization) => {
    const token = /^Bearer +([^\s]+) *$/i.exec(authorization ?? '')?.[1];
    const principal = token === undefined ? null : tokens.principalOf(token);
    if (principal === null) throw unauthorized(token !== undefined);
    return principal;
  };
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\.[0-9]+\.[0-9]+\.[0-9]+$/.test(host);
}

function unauthorized(given: boolean): ProblemException {
  return new ProblemException({
    name: 'unauthorized',
    status: 401,
    title: 'Unauthorized',
    detail: given
      ? 'The token is not known here. Ask the operator for a valid one.'
      : 'Send your token in the header "Authorization: Bearer <token>".',
    headers: { 'www-authenticate': `Bearer realm="entente"${given ? ', error="invalid_token"' : ''}` },
  });
}
