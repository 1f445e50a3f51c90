import type { ClientBase } from 'pg';

/**
 * Takes alerting back to the beginning of lane main and lets its rules hold from `position` on: what lies before is folded
 * again, and tells nobody. For an alerting that matched events which the log does not hold.
 */
export async function rewindAlerting(client: ClientBase, position: bigint): Promise<void> {
  await client.query('DELETE FROM alerting.development');
  await client.query('DELETE FROM alerting.member');
  await client.query(`DELETE FROM alerting.checkpoint WHERE name = 'feed'`);
  await client.query('DELETE FROM alerting.alerted WHERE since_position > $1', [position.toString()]);
  await client.query('UPDATE alerting.rule_version SET from_position = greatest(from_position, $1) WHERE until_position IS NULL OR until_position > $1', [
    position.toString(),
  ]);
}
