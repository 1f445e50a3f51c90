import { formatLanePosition, type RecordedEvent } from '@entente/contracts';
import { isRefused, type Decision, type StreamWrite } from '@entente/domain';
import { ConflictError, RefusedError, UnknownIdError } from '../ingest.errors.js';

/** Where in the log a curating command ended, and the event that carries it. */
export interface Curated {
  /** Id of the event, e.g. to undo it. */
  readonly event: string;
  /** Position of the command's last event, `main-123`: wait for it to see the change everywhere. */
  readonly position: string;
  readonly epoch: string;
}

export function curated(events: readonly RecordedEvent[]): Curated {
  const [first] = events;
  const last = events.at(-1);
  if (first === undefined || last === undefined) throw new ConflictError({ stream: '-', expected: '1 event', actual: 'none' }, 1);
  return { event: first.id, position: formatLanePosition(last.lane, last.position), epoch: last.epoch };
}

const UNKNOWN: Readonly<Record<string, 'claim' | 'development' | 'report'>> = {
  'unknown-claim': 'claim',
  'unknown-development': 'development',
  'unknown-report': 'report',
};

/**
 * The writes of a decision.
 * @param about the id that the request's path names: when it is what is unknown, there is no such resource
 * @throws UnknownIdError or RefusedError
 */
export function writesOf(decision: Decision, about: { what: 'claim' | 'development' | 'report'; id: string }): readonly StreamWrite[] {
  if (!isRefused(decision)) return decision.writes;
  if (UNKNOWN[decision.refused] === about.what) throw new UnknownIdError(about.what, about.id);
  throw new RefusedError(decision.refused, decision.detail);
}
