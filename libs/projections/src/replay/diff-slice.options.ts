import type { Pool } from 'pg';
import type { OnCompared } from '../compare/compared-rows.js';
import type { VersionRef } from '../definition/names.js';
import type { Slice } from './replay.js';
import type { Compared } from './shown-columns.js';
import type { ShownTable } from './shown-table.js';

/** What to compare a replayed slice with, and how far. */
export interface DiffSlice {
  readonly pool: Pool;
  readonly shown: ShownTable;
  readonly slice: Slice;
  readonly live: VersionRef;
  readonly replayed: VersionRef;
  /** Compare with what readers saw at this position; null for what they see now. */
  readonly liveAt: bigint | null;
  readonly compared: Compared;
  readonly formatPosition: (position: bigint) => string;
  readonly onProgress: OnCompared;
}
