import type pg from 'pg';
import { listVersions, versionStatuses, type EventLog, type VersionStatus } from '@entente/projections';
import { TIMELINE_SCHEMA } from '../timeline.names.js';

/** A version with tables, how far it was folded, and up to where it was cleaned. */
export interface ErasedVersion {
  readonly projection: string;
  readonly version: number;
  readonly definition: string;
  readonly folded: bigint;
  readonly erased: bigint;
  /** The same as it is kept: less, where only other events were passed over since. */
  readonly marked: bigint;
}

/** One that is being built is done when it is ready; what a slice gave can't be folded anew and is dropped. */
const KEPT = ['ready', 'live', 'retained'];

export async function erasedVersions(pool: pg.Pool, log: EventLog, projection: string): Promise<ErasedVersion[]> {
  const versions = (await listVersions(pool, TIMELINE_SCHEMA, projection)).filter(({ state }) => KEPT.includes(state));
  const statuses: VersionStatus[] = await versionStatuses(pool, log, TIMELINE_SCHEMA);
  const { rows } = await pool.query<{ version: number; position: string }>('SELECT version, position::text FROM timeline.erased WHERE projection = $1', [projection]);
  return versions.map(({ version, definition }) => {
    const marked = BigInt(rows.find((one) => one.version === version)?.position ?? 0);
    const folded = statuses.find((one) => one.projection === projection && one.version === version)?.position ?? 0n;
    return { projection, version, definition, folded, erased: marked, marked };
  });
}

export async function markErased(pool: pg.Pool, { projection, version }: ErasedVersion, position: bigint): Promise<void> {
  await pool.query(
    `INSERT INTO timeline.erased AS known (projection, version, position) VALUES ($1, $2, $3)
     ON CONFLICT (projection, version) DO UPDATE SET position = greatest(known.position, excluded.position)`,
    [projection, version, position.toString()],
  );
}
