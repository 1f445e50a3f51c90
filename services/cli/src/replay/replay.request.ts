import { UsageError } from '../api/api-error.js';

export interface ReplayOptions {
  readonly diff?: boolean;
  readonly toFile?: string;
  readonly toNats?: boolean;
  readonly toProjection?: string | true;
  readonly from?: string;
  readonly to?: string;
  readonly recordedAfter?: string;
  readonly recordedUntil?: string;
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly stream?: string;
  readonly kind?: string;
  readonly pair?: string;
  readonly rate?: string;
}

/** The body of `POST /v1/replays` for these options. */
export function requestOf(options: ReplayOptions): Record<string, unknown> {
  const { from, to, recordedAfter, recordedUntil, validFrom, validTo, stream, kind, pair, rate } = options;
  const slice = { from, to, knownFrom: recordedAfter, knownTo: recordedUntil, validFrom, validTo, stream, kind, pair };
  const given = Object.fromEntries(Object.entries(slice).filter(([, value]) => value !== undefined));
  return { ...given, ...(rate === undefined ? {} : { rate: Number(rate) }), target: targetOf(options) };
}

function targetOf(options: ReplayOptions): Record<string, unknown> {
  const chosen = [options.diff, options.toFile, options.toNats, options.toProjection].filter((target) => target !== undefined);
  if (chosen.length > 1) throw new UsageError('A replay has one target: choose one of --diff, --to-file, --to-nats, --to-projection.');
  if (options.toFile !== undefined) return { type: 'file', name: options.toFile };
  if (options.toNats === true) return { type: 'nats' };
  if (options.toProjection !== undefined) return { type: 'projection', ...(options.toProjection === true ? {} : { version: Number(options.toProjection) }) };
  return { type: 'diff' };
}
