import { ApiError } from '../api/api-error.js';

/** Prints a failure to stderr as a person would want to read it. @returns the exit code: 2 for wrong input, else 1 */
export function reportFailure(error: unknown): number {
  if (error instanceof ApiError) {
    const { problem } = error;
    process.stderr.write(`${problem.title} (${problem.status})\n${problem.detail}\n`);
    for (const { pointer, detail } of problem.errors ?? []) process.stderr.write(`  ${pointer === '' ? '(body)' : pointer}: ${detail}\n`);
    return problem.status >= 400 && problem.status < 500 ? 2 : 1;
  }
  const exitCode = (error as { exitCode?: unknown }).exitCode;
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  if (process.env['ENTENTE_DEBUG'] !== undefined && error instanceof Error) process.stderr.write(`${error.stack ?? ''}\n`);
  if (typeof exitCode === 'number') return exitCode;
  return error instanceof Error && error.name === 'UsageError' ? 2 : 1;
}
