import type { ClientBase } from 'pg';
import { ENTENTE_CONTENTS, type BackupContents, type LogPlace } from '../contents/contents.js';
import type { BackupHead } from '../format/manifest.js';
import { headOf, stillThere } from '../take/heads.js';

/**
 * What somebody's place is to the log as it is now:
 * - `same`: the event there is the one he took
 * - `ahead`: the log ends before it
 * - `diverged`: another event is there
 */
export type Verdict = 'same' | 'ahead' | 'diverged';

/** Where a reader stands that keeps its place in the database. */
export interface KeptPlace {
  readonly reader: string;
  readonly lane: string;
  readonly epoch: string;
  /** Decimal text. */
  readonly position: string;
  readonly verdict: Verdict;
}

/** A place with the hash of the event there. */
interface Kept {
  readonly reader: string;
  readonly log: LogPlace;
  readonly epoch: string;
  readonly position: string;
  readonly hash: string;
}

/** Compares every place that is kept in the database with the logs. */
export async function keptPlaces(client: ClientBase, contents: BackupContents = ENTENTE_CONTENTS): Promise<KeptPlace[]> {
  const kept = [...(await ofAlerting(client, contents)), ...(await ofProjections(client, contents))];
  return Promise.all(kept.map((one) => compared(client, one)));
}

async function compared(client: ClientBase, { reader, log, epoch, position, hash }: Kept): Promise<KeptPlace> {
  const head = await headOf(client, log);
  const place: BackupHead = { ...head, position, hash };
  const verdict = BigInt(position) > BigInt(head.position) ? 'ahead' : (await stillThere(client, place)) ? 'same' : 'diverged';
  return { reader, lane: log.lane, epoch, position, verdict };
}

async function ofAlerting(client: ClientBase, { logs }: BackupContents): Promise<Kept[]> {
  const { rows } = await client.query<{ name: string; lane: string; epoch: string; position: string; hash: string }>(
    `SELECT name, lane, epoch, position::text AS position, hash FROM alerting.checkpoint WHERE epoch IS NOT NULL AND hash IS NOT NULL AND position > 0`,
  );
  return rows.map(({ name, lane, epoch, position, hash }) => ({
    reader: `alerting ${name}`,
    log: lane === logs.main.lane ? logs.main : logs.alerting,
    epoch, position, hash,
  }));
}

async function ofProjections(client: ClientBase, { logs }: BackupContents): Promise<Kept[]> {
  const { rows } = await client.query<{ projection: string; version: number; epoch: string; position: string; hash: string }>(
    `SELECT projection, version, epoch, position::text AS position, hash FROM timeline.projection_checkpoint WHERE position > 0`,
  );
  return rows.map(({ projection, version, epoch, position, hash }) => ({ reader: `projection ${projection} ${version}`, log: logs.main, epoch, position, hash }));
}
