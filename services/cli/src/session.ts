import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { findRunningStack } from '@entente/stack';
import { ApiClient } from './api/api-client.js';
import { UsageError } from './api/api-error.js';
import { printer, type Printer } from './output/printer.js';

/** What a command that talks to the gateway works with. */
export interface Session {
  readonly api: ApiClient;
  readonly out: Printer;
}

export interface GlobalOptions {
  readonly url?: string;
  readonly token?: string;
  readonly json?: boolean;
}

/** The root of the checkout this command line runs from. */
export const CHECKOUT = fileURLToPath(new URL('../../../', import.meta.url));

/** Finds the gateway: --url (or ENTENTE_URL), else the running stack's state file, `npm start` before the demo. */
export async function openSession(command: Command): Promise<Session> {
  const options = command.opts<GlobalOptions>();
  const url = options.url ?? (await findRunningStack({ checkout: CHECKOUT }))?.gatewayUrl;
  if (url === undefined) {
    throw new UsageError('No running stack was found. Start one with `npm start` (or `npm run demo`), or name a gateway with --url.');
  }
  return { api: new ApiClient({ url: url.replace(/\/+$/, ''), token: options.token ?? null }), out: printer(options.json === true) };
}
