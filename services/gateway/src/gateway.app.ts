import { createHttpApp, type HttpApp } from '@entente/http';
import type { Logger } from '@entente/observability';
import type { GatewayConfig } from './gateway.config.js';
import { GatewayModule } from './gateway.module.js';
import { mergedDocument } from './openapi/merged-document.js';
import { ownersOf } from './owners/owners.js';
import { registerPage } from './page/page-files.js';
import { registerOwnerProxy } from './proxy/owner-proxy.js';

/** Builds the front door, not yet listening. It keeps nothing: an owner that comes back is found again at once. */
export async function gatewayApp(config: Readonly<GatewayConfig>, log?: Logger): Promise<HttpApp> {
  const owners = ownersOf(config);
  return createHttpApp(GatewayModule.with(config, owners), {
    service: 'gateway',
    config,
    openapi: (own) => mergedDocument(own, owners, config.ownerTimeoutMs),
    extend: async (server) => {
      await registerPage(server);
      for (const owner of owners) await registerOwnerProxy(server, owner);
    },
    ...(log === undefined ? {} : { log }),
  });
}
