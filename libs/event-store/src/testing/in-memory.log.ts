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
