import type { ConnectionOptions } from '@nats-io/transport-node';

export type NatsAuth = { readonly token: string } | { readonly user: string; readonly pass: string };

/**
 * Reads `nats://host:port`, several of them separated by commas, with a user and password or a bare token before the
 * host, as NATS's own tools take them. Explicit credentials win over those of the URL.
 */
export function serversOf(url: string, auth?: NatsAuth): Pick<ConnectionOptions, 'servers' | 'token' | 'user' | 'pass'> {
  const urls = url.split(',').map((one) => new URL(one.includes('://') ? one.trim() : `nats://${one.trim()}`));
  const servers = urls.map((one) => one.host);
  const withUser = urls.find((one) => one.username !== '');
  if (auth !== undefined) return { servers, ...auth };
  if (withUser === undefined) return { servers };
  const user = decodeURIComponent(withUser.username);
  return withUser.password === '' ? { servers, token: user } : { servers, user, pass: decodeURIComponent(withUser.password) };
}
