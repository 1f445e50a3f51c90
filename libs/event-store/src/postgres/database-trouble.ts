/**
 * What keeps a database from doing what was asked, where the request is not to blame and the same may work later:
 * - `away`: it can't be reached, is starting or stopping, or takes no more connections;
 * - `full`: it has no room left on its disk;
 * - `locked`: another session holds a lock for longer than we wait;
 * - `read-only`: it takes no writes, as a standby does.
 */
export type DatabaseTrouble = 'away' | 'full' | 'locked' | 'read-only';

const BY_CODE: readonly (readonly [RegExp, DatabaseTrouble])[] = [
  [/^(53100|ENOSPC)$/, 'full'],
  [/^(55P03|57014|40P01)$/, 'locked'],
  [/^25006$/, 'read-only'],
  [/^(08...|57P0.|25P03|53[02]00|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH)$/, 'away'],
];
const AWAY_MESSAGE =
  /connection terminated|connection timeout|timeout exceeded when trying to connect|query read timeout|client has encountered a connection error|cannot use a pool after/i;

/** Null: the error says something else. The driver tells by code or, for sockets and pools, by message only; others wrap it. */
export function databaseTrouble(error: unknown): DatabaseTrouble | null {
  let current: unknown = error;
  for (let depth = 0; typeof current === 'object' && current !== null && depth < 6; depth += 1) {
    const { code, message, errors, driverError, cause } = current as Record<'code' | 'message' | 'errors' | 'driverError' | 'cause', unknown>;
    const known = typeof code === 'string' ? BY_CODE.find(([pattern]) => pattern.test(code)) : undefined;
    if (known !== undefined) return known[1];
    if (typeof message === 'string' && AWAY_MESSAGE.test(message)) return 'away';
    current = Array.isArray(errors) ? errors[0] : (driverError ?? cause);
  }
  return null;
}
