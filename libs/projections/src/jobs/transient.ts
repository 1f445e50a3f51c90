import { databaseTrouble } from '@entente/event-store';
import { TargetAway } from '../replay/event-sink.js';

/** Whether the same may succeed later: a replay's target or the database is away, has no room, or had to choose a victim. */
export function isTransient(error: unknown): boolean {
  for (let current: unknown = error, depth = 0; current instanceof Error && depth < 5; current = current.cause, depth += 1) {
    if (current instanceof TargetAway) return true;
    if (databaseTrouble(current) !== null || Reflect.get(current, 'code') === SERIALISATION_FAILURE) return true;
  }
  return false;
}

const SERIALISATION_FAILURE = '40001';
