import { TargetAway } from '../replay/event-sink.js';

const AWAY = /^(08|57P0|53300|40001|40P01|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH)/;
const AWAY_MESSAGE = /connection terminated|connection timeout|timeout exceeded when trying to connect|client has encountered a connection error/i;

/** Whether the same may succeed later: the database or a replay's target is away, restarting, or had to choose a victim. The driver tells by code or by message only. */
export function isTransient(error: unknown): boolean {
  for (let current: unknown = error, depth = 0; current instanceof Error && depth < 5; current = current.cause, depth += 1) {
    if (current instanceof TargetAway) return true;
    const code: unknown = Reflect.get(current, 'code');
    if (typeof code === 'string' && AWAY.test(code)) return true;
    if (AWAY_MESSAGE.test(current.message)) return true;
  }
  return false;
}
