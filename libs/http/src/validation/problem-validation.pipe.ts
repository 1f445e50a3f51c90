import { Readable } from 'node:stream';
import { ValidationPipe, type ArgumentMetadata } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { ProblemException } from '../problem/problem.exception.js';
import { fieldErrors, type FieldError } from './validation-errors.js';

class ValidationFault extends Error {
  constructor(readonly errors: readonly ValidationError[]) {
    super('validation failed');
  }
}

/** Checks bodies, queries and path parameters against their DTO class: unknown fields refused, all errors at once. */
export class ProblemValidationPipe extends ValidationPipe {
  constructor() {
    super({
      whitelist: true,
      forbidNonWhitelisted: true,
      forbidUnknownValues: true,
      transform: true,
      stopAtFirstError: false,
      validationError: { target: false, value: false },
      exceptionFactory: (errors) => new ValidationFault(errors),
    });
  }

  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (metadata.type === 'body' && this.toValidate(metadata)) refuseOtherThanObject(value);
    try {
      return (await super.transform(value, metadata)) as unknown;
    } catch (error) {
      if (error instanceof ValidationFault) throw problemOf(fieldErrors(error.errors), metadata, error);
      throw error;
    }
  }
}

function refuseOtherThanObject(value: unknown): void {
  if (value instanceof Readable) {
    const detail = 'This route takes one JSON object. Send many records as NDJSON to POST /v1/batches.';
    throw new ProblemException({ name: 'media-type', status: 415, title: 'Unsupported Media Type', detail });
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return;
  const detail = 'The body is not a JSON object. Send one, with the header "Content-Type: application/json".';
  const errors = [{ pointer: '', detail: 'must be an object' }];
  throw new ProblemException({ name: 'validation', status: 400, title: 'The request is not valid', detail, errors });
}

function problemOf(found: readonly FieldError[], metadata: ArgumentMetadata, cause: unknown): ProblemException {
  const place = metadata.type === 'query' ? 'query' : metadata.type === 'param' ? 'path' : undefined;
  const errors = place === undefined ? found : found.map((error) => ({ ...error, in: place }));
  const count = errors.length === 1 ? 'One field is' : `${errors.length} fields are`;
  const where = place === undefined ? 'body' : place === 'query' ? 'query parameters' : 'path';
  const detail = `${count} wrong in the ${where}; "errors" names each. Correct them and send the request again.`;
  return new ProblemException(
    { name: 'validation', status: 400, title: 'The request is not valid', detail, errors },
    { cause },
  );
}
