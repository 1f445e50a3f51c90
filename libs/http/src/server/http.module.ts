import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE, Reflector } from '@nestjs/core';
import { AuthGuard } from '../auth/auth.guard.js';
import type { Authenticator } from '../auth/authenticator.js';
import { HealthController } from '../health/health.controller.js';
import { Readiness } from '../health/readiness.js';
import { OpenApiController, OpenApiDocument } from '../openapi/openapi.controller.js';
import type { ProblemFilter } from '../problem/problem.filter.js';
import { ProblemValidationPipe } from '../validation/problem-validation.pipe.js';
import type { NotFoundFilter } from './not-found.filter.js';
import { StopSignal } from './stop-signal.js';

export interface HttpModuleParts {
  readonly module: Type | DynamicModule;
  readonly readiness: Readiness;
  readonly document: OpenApiDocument;
  readonly authenticate: Authenticator;
  readonly problems: ProblemFilter;
  readonly notFound: NotFoundFilter;
  readonly stop: StopSignal;
}

/** The root around a service's own module: what every HTTP service has. */
@Module({})
export class HttpModule {
  static around(parts: HttpModuleParts): DynamicModule {
    return {
      module: HttpModule,
      global: true,
      imports: [parts.module],
      controllers: [HealthController, OpenApiController],
      providers: [
        { provide: Readiness, useValue: parts.readiness },
        { provide: StopSignal, useValue: parts.stop },
        { provide: OpenApiDocument, useValue: parts.document },
        // Nest asks the filter registered last first.
        { provide: APP_FILTER, useValue: parts.problems },
        { provide: APP_FILTER, useValue: parts.notFound },
        { provide: APP_PIPE, useClass: ProblemValidationPipe },
        {
          provide: APP_GUARD,
          inject: [Reflector],
          useFactory: (reflector: Reflector) => new AuthGuard(reflector, parts.authenticate),
        },
      ],
      exports: [Readiness, StopSignal],
    };
  }
}
