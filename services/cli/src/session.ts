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

/** Finds the gateway: --url (or ENTENTE_URL), else the running stack's state file, `npm start` before the demo. */
export function openSession(command: Command): Session {
  const options = command.opts<GlobalOptions>();
  const running = options.url === undefined ? findRunningStack() : undefined;
  const url = options.url ?? running?.gatewayUrl;
  if (url === undefined) {
    throw new UsageError('No running stack was found. Start one with `npm start` (or `npm run demo`), or name a gateway with --url.');
  }
  return { api: new ApiClient({ url: url.replace(/\/+$/, ''), token: options.token ?? running?.token ?? null }), out: printer(options.json === true) };
}
