import { createHash, timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { ROLES_OF_PRINCIPALS, type Principal, type PrincipalRole } from '@entente/contracts';
import { AuthSetupError } from './auth.errors.js';

interface Entry {
  readonly digest: Buffer;
  readonly principal: Principal;
}

/** The principals of a token file: a JSON list of `{token | sha256, principal: {id, roles}}`. */
export class TokenFile {
  private constructor(private readonly entries: readonly Entry[]) {}

  /** @throws AuthSetupError when the file can't be read or an entry is wrong */
  static read(path: string): TokenFile {
    let parsed: unknown;
    try {
      parsed = JSON.parse(readFileSync(path, 'utf8'));
    } catch (error) {
      throw new AuthSetupError(`The token file ${path} can't be read as JSON; write it and start again.`, { cause: error });
    }
    if (!Array.isArray(parsed) || parsed.length === 0) {
      throw new AuthSetupError(`The token file ${path} must hold a list with at least one entry.`);
    }
    return new TokenFile(parsed.map((entry: unknown, index) => entryOf(entry, `entry ${index} of ${path}`)));
  }

  /** Whose token it is; every entry is compared, each in constant time, so that timing tells nothing. */
  principalOf(token: string): Principal | null {
    const digest = digestOf(token);
    let found: Principal | null = null;
    for (const entry of this.entries) {
      if (timingSafeEqual(entry.digest, digest)) found = entry.principal;
    }
    return found;
  }
}

function entryOf(entry: unknown, where: string): Entry {
  const { token, sha256, principal } = record(entry);
  const { id, roles } = record(principal);
  const rolesValid = Array.isArray(roles) && roles.length > 0 && roles.every(isRole);
  if (typeof id !== 'string' || id === '' || !rolesValid) {
    const known = ROLES_OF_PRINCIPALS.join(', ');
    throw new AuthSetupError(`In ${where}, "principal" must be {"id": text, "roles": some of ${known}}.`);
  }
  if (typeof sha256 === 'string' && /^[0-9a-f]{64}$/i.test(sha256)) {
    return { digest: Buffer.from(sha256, 'hex'), principal: { id, roles } };
  }
  if (typeof token === 'string' && token.length >= 16) return { digest: digestOf(token), principal: { id, roles } };
  throw new AuthSetupError(`In ${where}, give "sha256" (64 hex digits) or a "token" of at least 16 characters.`);
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function isRole(value: unknown): value is PrincipalRole {
  return ROLES_OF_PRINCIPALS.some((role) => role === value);
}

function digestOf(token: string): Buffer {
  return createHash('sha256').update(token, 'utf8').digest();
}
