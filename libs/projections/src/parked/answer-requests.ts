import type { RecordedEvent } from '@entente/contracts';
import type { PoolClient } from 'pg';
import { registryTable, type VersionRef } from '../definition/names.js';
import type { EventLog } from '../event-log.js';
import type { Advancer, AdvancerOptions } from '../runner/advancer.js';
import { insertDiscarded } from '../store/discarded.js';
import { inTransaction } from '../store/transaction.js';

interface Requested {
  component: string;
  first_position: string;
  event_id: string;
  event_type: string;
  stream: string;
  reason: string;
  request: 'retry' | 'discard';
  request_by: string | null;
  request_reason: string | null;
  attempts: number;
  positions: string[];
}

/**
 * Folds again the components an operator asked for, from the states they had when they were parked. Only the worker that
 * leads does this. What throws again is parked again, with the reason of this time; the rest is visible at once.
 */
export async function answerParkedRequests<S>(options: AdvancerOptions<S>, advancer: Advancer<S>): Promise<void> {
  const { pool, ref, log } = options;
  for (const requested of await loadRequests(options)) {
    try {
      const events = await readPositions(log, requested.positions.map(BigInt));
      await advancer.refold({
        component: requested.component,
        events,
        ...(requested.request === 'discard' ? { without: BigInt(requested.first_position) } : {}),
        write: (writeAll) => inTransaction(pool, 'durable', async (client) => {
          await unpark(client, ref, requested);
          await writeAll(client);
          await countAttempt(client, ref, requested);
        }),
      });
    } catch (error) {
      advancer.forget();
      throw error;
    }
  }
}

async function loadRequests<S>({ pool, ref }: AdvancerOptions<S>): Promise<Requested[]> {
  const { rows } = await pool.query<Requested>(
    `SELECT p.component, p.first_position::text, p.event_id, p.event_type, p.stream, p.reason, p.request, p.request_by, p.request_reason, p.attempts,
       ARRAY(SELECT e.position::text FROM ${registryTable(ref.schema, 'parked_event')} AS e
             WHERE e.projection = p.projection AND e.version = p.version AND e.component = p.component ORDER BY e.position) AS positions
     FROM ${registryTable(ref.schema, 'parked')} AS p
     WHERE p.projection = $1 AND p.version = $2 AND p.request IS NOT NULL ORDER BY p.first_position`,
    [ref.projection, ref.version],
  );
  return rows;
}

/** Reads exactly these positions, neighbours together. */
async function readPositions(log: EventLog, positions: readonly bigint[]): Promise<RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  for (let index = 0; index < positions.length; ) {
    const first = positions[index] ?? 0n;
    let length = 1;
    while (length < 1_000 && positions[index + length] === first + BigInt(length)) length += 1;
    events.push(...(await log.readLane({ after: first - 1n, upTo: first + BigInt(length) - 1n, limit: length })));
    index += length;
  }
  return events;
}

async function unpark(client: PoolClient, ref: VersionRef, { component, request, ...event }: Requested): Promise<void> {
  const identity = [ref.projection, ref.version, component];
  await client.query(`DELETE FROM ${registryTable(ref.schema, 'parked')} WHERE projection = $1 AND version = $2 AND component = $3`, identity);
  await client.query(`DELETE FROM ${registryTable(ref.schema, 'parked_event')} WHERE projection = $1 AND version = $2 AND component = $3`, identity);
  if (request !== 'discard') return;
  await insertDiscarded(client, ref, {
    position: BigInt(event.first_position),
    eventId: event.event_id,
    eventType: event.event_type,
    stream: event.stream,
    component,
    failure: event.reason,
    reason: event.request_reason ?? '',
    principal: event.request_by ?? '',
  });
}

async function countAttempt(client: PoolClient, ref: VersionRef, { attempts, first_position }: Requested): Promise<void> {
  await client.query(
    `UPDATE ${registryTable(ref.schema, 'parked')} SET attempts = $4 WHERE projection = $1 AND version = $2 AND first_position = $3`,
    [ref.projection, ref.version, first_position, attempts + 1],
  );
}
