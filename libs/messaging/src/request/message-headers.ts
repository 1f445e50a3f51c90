import { headers as natsHeaders, type MsgHdrs } from '@nats-io/transport-node';
import { ROLES_OF_PRINCIPALS, type Principal } from '@entente/contracts';
import { correlationFrom, correlationHeaders, correlationOrNew, type Correlation } from '@entente/observability';

/** Who gave the command, as JSON `{id, roles}`. Set by services; the broker's own permissions say who may publish. */
export const PRINCIPAL_HEADER = 'Entente-Principal';

/** What a message says of itself beside its data. */
export interface MessageContext {
  readonly correlation: Correlation;
  /** Null when the message names none. */
  readonly principal: Principal | null;
}

/** Headers that carry the running correlation, the principal and whatever else is given. */
export function outgoingHeaders(principal?: Principal | null, more: Readonly<Record<string, string>> = {}): MsgHdrs {
  const headers = natsHeaders();
  const all = { ...correlationHeaders(correlationOrNew()), ...more };
  for (const [name, value] of Object.entries(all)) headers.set(name, value);
  if (principal !== undefined && principal !== null) headers.set(PRINCIPAL_HEADER, JSON.stringify(principal));
  return headers;
}

/** Reads correlation and principal; a wrong principal counts as none. */
export function contextOf(header: (name: string) => string | undefined): MessageContext {
  return { correlation: correlationFrom(header), principal: principalFrom(header(PRINCIPAL_HEADER)) };
}

/** A header of a message; null-safe, and an absent one is undefined rather than empty. */
export function headerOf(headers: MsgHdrs | undefined): (name: string) => string | undefined {
  return (name) => {
    const value = headers?.get(name, 'insensitive');
    return value === undefined || value === '' ? undefined : value;
  };
}

function principalFrom(text: string | undefined): Principal | null {
  if (text === undefined) return null;
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return null;
  }
  const { id, roles } = Object(parsed) as { id?: unknown; roles?: unknown };
  if (typeof id !== 'string' || id === '' || !Array.isArray(roles)) return null;
  return { id, roles: ROLES_OF_PRINCIPALS.filter((role) => roles.includes(role)) };
}
