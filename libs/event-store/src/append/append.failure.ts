/**
 * What a failed append means:
 * - `value`: PostgreSQL refused a value (class 22, 23): nothing is stored, and one command of the batch is to blame;
 * - `unknown`: the connection or the backend went away while it ran: it may be stored;
 * - `unreached`: it never began: nothing is stored, trying again may help;
 * - `undone`: it began and was taken back as a whole: nothing is stored, trying again may help;
 * - `full`: likewise, but for want of room on the disk: trying again at once won't help, later it may;
 * - `fault`: nothing is stored and trying again won't help.
 */
export type AppendFailure = 'value' | 'unknown' | 'unreached' | 'undone' | 'full' | 'fault';

const UNREACHED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ENOENT', 'EHOSTUNREACH', '53300', '57P03']);
/** Deadlock, serialisation, lock timeout, out of memory, and a server that became read-only. */
const UNDONE = new Set(['40001', '40P01', '55P03', '53200', '25006']);
const DISK_FULL = '53100';
const CANCELLED = '57014';

export function appendFailure(error: unknown): AppendFailure {
  const code = codeOf(error);
  if (code === null) return connectionFailure(error);
  if (UNREACHED.has(code)) return 'unreached';
  if (UNDONE.has(code)) return 'undone';
  if (code === DISK_FULL) return 'full';
  if (code === CANCELLED) return 'unknown';
  if (/^(22|23)[0-9A-Z]{3}$/.test(code)) return 'value';
  if (/^(08|57P|XX|58)/.test(code) || /^E[A-Z]+$/.test(code)) return 'unknown';
  return 'fault';
}

function codeOf(error: unknown): string | null {
  const code: unknown = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
  return typeof code === 'string' ? code : null;
}

/** pg's own errors carry no code. */
function connectionFailure(error: unknown): AppendFailure {
  if (!(error instanceof Error)) return 'fault';
  if (/timeout exceeded when trying to connect|terminated due to connection timeout/.test(error.message)) return 'unreached';
  if (error instanceof AggregateError && error.errors.every((inner) => appendFailure(inner) === 'unreached')) return 'unreached';
  if (/Connection terminated|Query read timeout|Client was closed|connection error|not queryable/i.test(error.message)) return 'unknown';
  return 'fault';
}
