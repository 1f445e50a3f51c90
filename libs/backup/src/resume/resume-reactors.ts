import { releaseLane } from '@entente/event-store';
import pg, { type ClientBase } from 'pg';
import { ENTENTE_CONTENTS, type BackupContents } from '../contents/contents.js';
import { ResumeError } from '../backup.errors.js';
import { headOf } from '../take/heads.js';

/**
 * From where those who act on events go on:
 * - `checkpoint`: from where alerting stood. What came behind it is matched, and pending deliveries are tried: somebody may hear twice
 *   of what the lost system had told already, under the same alert id.
 * - `head`: behind everything that is in the log. Nothing of it alerts any more, pending webhook deliveries are cancelled: somebody may
 *   miss what the lost system had not told yet.
 */
export type ResumeFrom = 'checkpoint' | 'head';

export interface ResumeOptions {
  /** By the role that owns the schemas. */
  readonly url: string;
  readonly from: ResumeFrom;
  readonly contents?: BackupContents;
}

export interface ResumedReactors {
  /** Lanes that were held until now. */
  readonly released: readonly string[];
  /** Position of lane main behind which events alert. */
  readonly behind: string;
  /** Webhook deliveries that will not be tried any more. */
  readonly cancelled: number;
}

/**
 * Says from where reactors go on and lifts the hold, in one transaction.
 * @throws ResumeError when alerting stood at an event that the log does not hold
 */
export async function resumeReactors({ url, from, contents = ENTENTE_CONTENTS }: ResumeOptions): Promise<ResumedReactors> {
  const client = new pg.Client({ connectionString: url, application_name: 'entente-resume' });
  await client.connect();
  try {
    await client.query('BEGIN');
    const behind = from === 'head' ? await passOver(client, contents) : await placeOfAlerting(client, contents);
    const cancelled = from === 'head' ? await cancelDeliveries(client) : 0;
    const released: string[] = [];
    for (const { schema, lane } of Object.values(contents.logs)) {
      if (await releaseLane({ pool: client, schema, lane })) released.push(lane);
    }
    await client.query('COMMIT');
    return { released, behind, cancelled };
  } finally {
    await client.end();
  }
}

/** Rules hold for events behind the head only; those before are folded, not matched. */
async function passOver(client: ClientBase, { logs }: BackupContents): Promise<string> {
  const { position } = await headOf(client, logs.main);
  await client.query('UPDATE alerting.rule_version SET from_position = greatest(from_position, $1) WHERE until_position IS NULL OR until_position > $1', [position]);
  return position;
}

async function placeOfAlerting(client: ClientBase, { logs }: BackupContents): Promise<string> {
  const { rows } = await client.query<{ position: string; hash: string | null }>(`SELECT position::text AS position, hash FROM alerting.checkpoint WHERE name = 'feed'`);
  const [place] = rows;
  if (place === undefined || place.hash === null) return '0';
  const { rows: found } = await client.query<{ hash: string }>(
    `SELECT encode(g.hash, 'hex') AS hash FROM ${pg.escapeIdentifier(logs.main.schema)}.log g
     JOIN ${pg.escapeIdentifier(logs.main.schema)}.lane l ON l.lane_id = g.lane_id WHERE l.name = $1 AND g.position = $2`,
    [logs.main.lane, place.position],
  );
  if (found[0]?.hash !== place.hash) throw new ResumeError(place.position);
  return place.position;
}

async function cancelDeliveries(client: ClientBase): Promise<number> {
  const { rowCount } = await client.query(
    `UPDATE alerting.delivery SET state = 'cancelled', finished_at = clock_timestamp(), last_error = 'passed over when reactors were resumed from the head'
     WHERE state = 'pending' AND channel = 'webhook'`,
  );
  return rowCount ?? 0;
}
