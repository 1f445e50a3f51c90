import { STATUS_CODES } from 'node:http';
import { HttpException } from '@nestjs/common';
import { problemType, type Problem } from '@entente/contracts';
import { ProblemException } from './problem.exception.js';

/** Turns an error of a service's own libraries into a problem; null leaves it to the defaults. */
export type ProblemMapper = (error: unknown) => Problem | null;

interface Known {
  readonly name: string;
  readonly detail: string;
}

/** What the HTTP server itself refuses, by its error code. */
const BY_CODE: Readonly<Record<string, Known>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: {
    name: 'too-large',
    detail: 'The body is over the limit of this route. Send less at once, or send many records as NDJSON to POST /v1/batches.',
  },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: {
    name: 'media-type',
    detail: 'The body is of a type this route does not read. Send JSON with the header "Content-Type: application/json".',
  },
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: {
    name: 'content-length',
    detail: 'The body ended before or after its Content-Length. Send the length in bytes, not in characters, or leave the header out.',
  },
  FST_ERR_BAD_URL: { name: 'url', detail: 'The path holds a wrong percent escape. Encode it as UTF-8 and send it again.' },
  FST_ERR_MAX_PARAM_LENGTH: { name: 'url', detail: 'A part of the path is too long to be an id. Check the link.' },
};

const BY_STATUS: Readonly<Record<number, Known>> = {
  400: { name: 'request', detail: 'Correct the request as described and send it again.' },
  404: { name: 'not-found', detail: 'There is nothing at this address. GET /openapi.json lists every resource.' },
  408: { name: 'timeout', detail: 'The request took too long to arrive. Send it again.' },
  503: { name: 'unavailable', detail: 'The service can not answer now. Try again in a few seconds.' },
};

/** Every error as a problem; an error nobody foresaw is a 500 that tells nothing of its inside. */
export function problemOfError(error: unknown, map: ProblemMapper, correlationId: string): Problem {
  if (error instanceof ProblemException) return error.problem;
  const mapped = map(error);
  if (mapped !== null) return mapped;
  const { status, code, message } = factsOf(error);
  if (status >= 500 && status !== 503) return unforeseen(status, correlationId);
  const known = (code === null ? undefined : BY_CODE[code]) ?? BY_STATUS[status];
  return {
    type: problemType(known?.name ?? 'request'),
    title: STATUS_CODES[status] ?? 'Error',
    status,
    detail: known?.detail === undefined ? message : known === BY_STATUS[400] ? `${message}. ${known.detail}` : known.detail,
  };
}

function factsOf(error: unknown): { status: number; code: string | null; message: string } {
  if (error instanceof HttpException) return { status: error.getStatus(), code: null, message: error.message };
  if (error instanceof Error) {
    const status: unknown = Reflect.get(error, 'statusCode');
    const code: unknown = Reflect.get(error, 'code');
    const foreseen = typeof status === 'number' && status >= 400 && typeof code === 'string' && code.startsWith('FST_');
    if (foreseen) return { status, code, message: error.message };
  }
  return { status: 500, code: null, message: '' };
}

function unforeseen(status: number, correlationId: string): Problem {
  return {
    type: problemType('internal'),
    title: STATUS_CODES[status] ?? 'Internal Server Error',
    status,
    detail:
      'The service failed; the request may be right. Send it again with the same Idempotency-Key. ' +
      `If it fails again, give the operator the correlation id ${correlationId}.`,
    correlationId,
  };
}
