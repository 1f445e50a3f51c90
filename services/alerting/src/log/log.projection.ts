import type { Queryable } from '../database/queryable.js';
import { insertAlerts, type AlertEvent } from './alert.rows.js';
import type { LogEvent } from './log.events.js';

/** Writes events of lane `alerting` into the tables, in order; runs of alerts go in at once. Applying an event again changes nothing. */
export async function applyLogEvents(db: Queryable, events: readonly LogEvent[]): Promise<void> {
  let run: AlertEvent[] = [];
  for (const event of events) {
    if (event.type === 'alert.raised') {
      run.push(event);
      continue;
    }
    await insertAlerts(db, run);
    run = [];
    await applyRuleEvent(db, event);
  }
  await insertAlerts(db, run);
}

function applyRuleEvent(db: Queryable, event: Exclude<LogEvent, AlertEvent>): Promise<void> {
  switch (event.type) {
    case 'rule.created':
      return createRule(db, event);
    case 'rule.changed':
      return changeRule(db, event);
    case 'rule.deleted':
      return deleteRule(db, event);
  }
}

async function createRule(db: Queryable, event: Extract<LogEvent, { type: 'rule.created' }>): Promise<void> {
  const { rule } = event.data;
  await db.query(
    `INSERT INTO alerting.rule (id, definition, owner, created_position, changed_position, created_at, changed_at)
     VALUES ($1, $2, $3, $4, $4, $5, $5) ON CONFLICT (id) DO NOTHING`,
    [rule.id, JSON.stringify(rule), event.metadata.principal.id, event.position.toString(), event.recordedAt],
  );
  await openVersion(db, event);
}

async function changeRule(db: Queryable, event: Extract<LogEvent, { type: 'rule.changed' }>): Promise<void> {
  const { rule, start } = event.data;
  await closeVersion(db, { rule: rule.id, position: event.position, until: start.position });
  await db.query('UPDATE alerting.rule SET definition = $2, changed_position = $3, changed_at = $4 WHERE id = $1', [
    rule.id,
    JSON.stringify(rule),
    event.position.toString(),
    event.recordedAt,
  ]);
  await cancelWebhooks(db, rule.id, rule.webhook);
  await openVersion(db, event);
}

async function deleteRule(db: Queryable, event: Extract<LogEvent, { type: 'rule.deleted' }>): Promise<void> {
  const { rule, start } = event.data;
  await closeVersion(db, { rule, position: event.position, until: start.position });
  await db.query('UPDATE alerting.rule SET deleted = true, changed_position = $2, changed_at = $3 WHERE id = $1', [
    rule,
    event.position.toString(),
    event.recordedAt,
  ]);
  await cancelWebhooks(db, rule, null);
}

/** Nobody sends to a target that the rule doesn't name any more: the secret may be another by now. */
async function cancelWebhooks(db: Queryable, rule: string, except: string | null): Promise<void> {
  await db.query(
    `UPDATE alerting.delivery
     SET state = 'cancelled', finished_at = clock_timestamp(), last_error = 'the rule no longer names this target'
     WHERE rule = $1 AND channel = 'webhook' AND state = 'pending' AND target IS DISTINCT FROM $2`,
    [rule, except],
  );
}

async function openVersion(db: Queryable, event: Extract<LogEvent, { type: 'rule.created' | 'rule.changed' }>): Promise<void> {
  const { rule, start } = event.data;
  await db.query(
    `INSERT INTO alerting.rule_version (rule, position, definition, from_position, from_recorded_at)
     VALUES ($1, $2, $3, $4, $5) ON CONFLICT (rule, position) DO NOTHING`,
    [rule.id, event.position.toString(), JSON.stringify(rule), start.position, start.recordedAt],
  );
}

async function closeVersion(db: Queryable, close: { rule: string; position: bigint; until: string }): Promise<void> {
  await db.query(
    `UPDATE alerting.rule_version SET until_position = $3
     WHERE rule = $1 AND position < $2 AND until_position IS NULL`,
    [close.rule, close.position.toString(), close.until],
  );
}
