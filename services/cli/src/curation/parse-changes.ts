import { UsageError } from '../api/api-error.js';

/** The changes of a correction as given on the command line. */
export function parseChanges(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(`--changes is not JSON: ${(error as Error).message}. Example: '{"money":{"currency":"EUR","min":"175000000","max":"175000000","qualifier":"exact"}}'`);
  }
}
