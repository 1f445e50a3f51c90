import type { RecordedEvent } from '@entente/contracts';
import { registryTable } from '../definition/names.js';
import type { Projection } from '../definition/projection.js';
import { Refused } from '../errors.js';
import { refoldComponent, type RefoldComponent, type RefoldResult } from '../component/refold-component.js';

export interface Undiscard<S> extends Omit<RefoldComponent<S>, 'key' | 'undiscard'> {
  readonly position: bigint;
}

/**
 * Takes an event back in that was discarded: its component is folded anew from its own streams, the event with it, and the
 * discard is struck out in the same transaction. Where the fold still throws, the component is parked as it was before.
 * @throws Refused when the event is not discarded, or the fold can't tell what it is about
 */
export async function undiscard<S>({ position, ...options }: Undiscard<S>): Promise<RefoldResult> {
  const { pool, ref, log, projection } = options;
  const { rowCount } = await pool.query(`SELECT FROM ${registryTable(ref.schema, 'discarded')} WHERE projection = $1 AND version = $2 AND position = $3`, [
    ...[ref.projection, ref.version, position.toString()],
  ]);
  if (rowCount !== 1) throw new Refused(`The event at ${String(position)} is not discarded from version ${String(ref.version)} of ${ref.projection}. List those that are: npx entente projections discarded ${ref.projection}`);
  const [event] = await log.readLane({ after: position - 1n, upTo: position, limit: 1 });
  const key = event === undefined ? undefined : keyOf(projection, event);
  if (key === undefined) throw new Refused(`The fold can't tell what the event at ${String(position)} is about. Mend it, then rebuild: a new version folds every event of the log.`);
  return refoldComponent({ ...options, key, undiscard: position });
}

/** Any key of the event leads to its whole component. */
function keyOf<S>(projection: Projection<S>, event: RecordedEvent): string | undefined {
  try {
    return projection.keysOf(event, { get: () => undefined })[0];
  } catch {
    return undefined;
  }
}
