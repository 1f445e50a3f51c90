import { type RecordedEvent } from '@entente/contracts';
import { type KnownCommand } from '../store/event-store.port.js';

/** What the fake keeps: the tables of the schema, as maps. */
export interface MemoryLog {
  readonly lane: string;
  readonly epoch: string;
  readonly events: RecordedEvent[];
  readonly versions: Map<string, bigint>;
  readonly ids: Map<string, RecordedEvent>;
  readonly commands: Map<string, KnownCommand>;
  micros: bigint;
}

export function emptyLog(lane: string, epoch: string): MemoryLog {
  return { lane, epoch, events: [], versions: new Map(), ids: new Map(), commands: new Map(), micros: 0n };
}

/** A copy of JSON, so that no caller can change the log by changing what he read. */
export function copyOf<T>(value: T): T {
  if (Array.isArray(value)) return value.map((item: unknown) => copyOf(item)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, copyOf(item as unknown)])) as T;
}
