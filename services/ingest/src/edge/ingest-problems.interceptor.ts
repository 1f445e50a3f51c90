import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { catchError, throwError, type Observable } from 'rxjs';
import { problemOf } from './ingest.problems.js';

/** Turns errors of this service into problems, with their headers, before the common filter answers them. */
@Injectable()
export class IngestProblemsInterceptor implements NestInterceptor {
  intercept(_context: ExecutionContext, next: CallHandler): Observable<unknown> {
    return next.handle().pipe(catchError((error: unknown) => throwError(() => problemOf(error) ?? error)));
  }
}
