import { type RecordedEvent } from '@entente/contracts';
import { UnknownEventError, UpcasterGapError } from './upcast.errors.js';

/** Brings data to the version it stands under, from the one before. Pure: what was stored stays as it is. */
export type UpcastStep = (data: never) => unknown;

/** For each known type its newest schema version, and a step to every version from 2 on. */
export type UpcastTable = Readonly<Record<string, { readonly newest: number; readonly steps: Readonly<Record<number, UpcastStep>> }>>;

export interface Upcaster {
  /** The event at its type's newest schema version; null where an unknown one is skipped. */
  readonly upcast: (event: RecordedEvent) => RecordedEvent | null;
  /** How many were skipped, by `type@version`. */
  readonly skipped: ReadonlyMap<string, number>;
}

/**
 * Reads old events as if they had been written today. Unknown types and versions newer than the program's are a named
 * error, or counted and skipped: never silently nothing.
 * @throws UpcasterGapError when a step is missing
 */
export function upcaster(table: UpcastTable, unknown: 'throw' | 'skip' = 'throw'): Upcaster {
  for (const [type, { newest, steps }] of Object.entries(table)) {
    for (let version = 2; version <= newest; version += 1) {
      if (steps[version] === undefined) throw new UpcasterGapError(type, version);
    }
  }
  const skipped = new Map<string, number>();
  return { upcast: (event) => newestForm(table, event) ?? refuse(event, unknown, skipped), skipped };
}

function newestForm(table: UpcastTable, event: RecordedEvent): RecordedEvent | null {
  const known = Object.hasOwn(table, event.type) ? table[event.type] : undefined;
  if (known === undefined || event.schemaVersion > known.newest) return null;
  let data = event.data;
  for (let version = event.schemaVersion + 1; version <= known.newest; version += 1) {
    const step = known.steps[version] as ((data: unknown) => unknown) | undefined;
    data = step?.(data);
  }
  return { ...event, data, schemaVersion: known.newest };
}

function refuse(event: RecordedEvent, unknown: 'throw' | 'skip', skipped: Map<string, number>): null {
  if (unknown === 'throw') throw new UnknownEventError(event.type, event.schemaVersion, event.position);
  const name = `${event.type}@${event.schemaVersion}`;
  skipped.set(name, (skipped.get(name) ?? 0) + 1);
  return null;
}
