import { authenticator, createHttpApp, type HttpApp } from '@entente/http';
import type { Logger } from '@entente/observability';
import type { FastifyInstance } from 'fastify';
import type { GatewayConfig } from './gateway.config.js';
import { GatewayModule } from './gateway.module.js';
import { KeptDocument } from './openapi/kept-document.js';
import { keepMsOf, mergedDocument } from './openapi/merged-document.js';
import { ownersOf } from './owners/owners.js';
import { registerPage } from './page/register-page.js';
import { registerOwnerProxy } from './proxy/owner-proxy.js';
import { registerUnknown } from './proxy/register-unknown.js';

/** Builds the front door, not yet listening. It keeps nothing: an owner that comes back is found again at once. */
export async function gatewayApp(config: Readonly<GatewayConfig>, log?: Logger): Promise<HttpApp> {
  const owners = ownersOf(config);
  const authenticate = authenticator({ mode: config.authMode, host: config.httpHost, tokensFile: config.authTokensFile });
  const description = new KeptDocument({ make: (own) => mergedDocument(own, owners, config.ownerTimeoutMs), keepMs: keepMsOf });
  return createHttpApp(GatewayModule.with(config, owners), {
    service: 'gateway',
    config,
    openapi: (own) => description.get(own),
    extend: async (server) => {
      neverSniff(server);
      registerPage(server);
      registerUnknown(server);
      for (const owner of owners) await registerOwnerProxy(server, owner, authenticate);
    },
    ...(log === undefined ? {} : { log }),
  });
}

/** Browsers must take every answer for what it says it is. */
function neverSniff(server: FastifyInstance): void {
  server.addHook('onRequest', (_request, reply, done) => {
    void reply.header('x-content-type-options', 'nosniff');
    done();
  });
}
