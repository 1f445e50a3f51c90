import { join } from 'node:path';
import { checkoutRoot, type ServiceProcess, type Stack } from '@entente/stack';
import { OWNERS, type ServiceName } from './service-name.js';

export interface Struck {
  readonly name: ServiceName;
  readonly process: ServiceProcess;
}

/**
 * A second replica of each service that may have several: it shares the inbox, the feeds and the projections with the first,
 * and comes back by itself when it is killed.
 * @param envOf the environment of a replica
 */
export async function secondReplicas(stack: Stack, envOf: (name: ServiceName) => Readonly<Record<string, string>>): Promise<Struck[]> {
  return Promise.all(
    OWNERS.map(async (owner) => {
      const name = `${owner}-2` as const;
      const args = [join(checkoutRoot(), 'services', owner, 'dist', 'main.js')];
      const env = { ENTENTE_HTTP_HOST: '127.0.0.1', ENTENTE_HTTP_PORT: '0', ENTENTE_AUTH_MODE: 'none', ENTENTE_SHUTDOWN_DELAY_MS: '0', ...envOf(name) };
      return { name, process: await stack.startProcess({ name, command: process.execPath, args, env, restart: true }) };
    }),
  );
}
