import 'reflect-metadata';
import type { DynamicModule, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { FastifyInstance } from 'fastify';
import { NestLogger, collectProcessMetrics, logger, type Logger } from '@entente/observability';
import { authenticator } from '../auth/authenticator.js';
import { registerBodyParsers } from '../body/json-body.parser.js';
import { Readiness } from '../health/readiness.js';
import { buildOpenApiDocument } from '../openapi/build-document.js';
import { OpenApiDocument } from '../openapi/openapi.controller.js';
import { ProblemFilter } from '../problem/problem.filter.js';
import type { ProblemMapper } from '../problem/problem-of-error.js';
import { registerCorrelation } from './correlation.hook.js';
import { Drain } from './drain.js';
import { EntenteAdapter } from './entente.adapter.js';
import { HttpApp } from './http-app.js';
import type { HttpServerConfig } from './http-server.config.js';
import { HttpModule } from './http.module.js';
import { NotFoundFilter } from './not-found.filter.js';
import { registerRequestMetrics } from './request-metrics.hook.js';
import { RouteList } from './route-list.js';
import { StopSignal } from './stop-signal.js';

export interface HttpAppOptions {
  /** Name in logs and in the API description. */
  readonly service: string;
  readonly config: Readonly<HttpServerConfig>;
  /** Version in the API description; `0.1.0` when not given. */
  readonly version?: string;
  /** Errors of the service's own libraries as problems. */
  readonly problems?: ProblemMapper;
  /** A logger of one's own; else one JSON line on standard output at the configured level. */
  readonly log?: Logger;
  /** Makes the description served at `/openapi.json` from the service's own; asked anew for each request. */
  readonly openapi?: (own: OpenAPIObject) => Promise<OpenAPIObject>;
  /** Called before any route is registered: further Fastify plugins and hooks. */
  readonly extend?: (server: FastifyInstance) => void | Promise<void>;
}

/**
 * Builds a service around its module, not yet listening.
 * @throws AuthSetupError when authentication can't be set up as configured
 */
export async function createHttpApp(module: Type | DynamicModule, options: HttpAppOptions): Promise<HttpApp> {
  const { service, config } = options;
  const log = options.log ?? logger(service, { level: config.logLevel });
  const authenticate = authenticator({ mode: config.authMode, host: config.httpHost, tokensFile: config.authTokensFile });
  const adapter = new EntenteAdapter({ bodyLimit: config.httpBodyLimit });
  const server = adapter.getInstance<FastifyInstance>();
  const routes = new RouteList(server);
  const drain = new Drain(server);
  registerCorrelation(server);
  registerRequestMetrics(server, log);
  registerBodyParsers(server, config.httpBodyLimit);
  collectProcessMetrics();
  await options.extend?.(server);

  const readiness = new Readiness();
  const problems = new ProblemFilter(log, options.problems ?? (() => null));
  const document = new OpenApiDocument(() => buildOpenApiDocument(nest, service, options.version ?? '0.1.0'), options.openapi);
  const notFound = new NotFoundFilter(routes, problems);
  const stop = new StopSignal(drain.signal, log);
  const root = HttpModule.around({ module, readiness, document, authenticate, problems, notFound, stop });
  const nest: NestFastifyApplication = await NestFactory.create<NestFastifyApplication>(root, adapter, {
    logger: new NestLogger(log.child({}, { level: quieter(config.logLevel) })),
    bodyParser: false,
    abortOnError: false,
  });
  return new HttpApp({ nest, config, log, readiness, drain, stop });
}

/** Nest tells every route at level info: of interest only to who looks for it. */
function quieter(level: HttpServerConfig['logLevel']): string {
  return level === 'info' ? 'warn' : level;
}
