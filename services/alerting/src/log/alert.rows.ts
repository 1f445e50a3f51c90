import type { Queryable } from '../database/queryable.js';
import type { LogEvent } from './log.events.js';

export type AlertEvent = Extract<LogEvent, { type: 'alert.raised' }>;

/** Writes alerts, who was told, and the deliveries they owe. Rules must be as they were just before the first of them. */
export async function insertAlerts(db: Queryable, events: readonly AlertEvent[]): Promise<void> {
  if (events.length === 0) return;
  const rows = events.map(({ position, epoch, recordedAt, data }) => ({
    position: position.toString(),
    epoch,
    recorded_at: recordedAt,
    alert: data.alert,
  }));
  const json = JSON.stringify(rows);
  await db.query(INSERT_ALERTS, [json]);
  await db.query(INSERT_ALERTED, [json]);
  await db.query(PLAN_DELIVERIES, [json]);
}

/** $1: JSON list of {position, epoch, recorded_at, alert}. */
const RAISED = `jsonb_to_recordset($1::jsonb) AS raised (position bigint, epoch text, recorded_at text, alert jsonb)`;

const INSERT_ALERTS = `
  INSERT INTO alerting.alert (id, position, epoch, rule, trigger, development, cause_position, pairs, recorded_at, alert)
  SELECT alert->>'id', position, epoch, alert->>'rule', alert->>'trigger', alert->>'development',
    (alert->'cause'->>'position')::bigint, ARRAY(SELECT jsonb_array_elements_text(alert->'pairs')), recorded_at, alert
  FROM ${RAISED}
  ON CONFLICT (id) DO NOTHING`;

const INSERT_ALERTED = `
  INSERT INTO alerting.alerted AS known (development, rule, since_position)
  SELECT alert->>'development', alert->>'rule', min((alert->'cause'->>'position')::bigint) FROM ${RAISED} GROUP BY 1, 2
  ON CONFLICT (development, rule) DO UPDATE SET since_position = least(known.since_position, excluded.since_position)`;

/** One delivery for each topic, and one for the webhook the rule had when it fired. */
const PLAN_DELIVERIES = `
  INSERT INTO alerting.delivery (alert, rule, channel, target)
  SELECT alert, rule, channel, target FROM (
    SELECT position, alert->>'id' AS alert, alert->>'rule' AS rule, 'topic' AS channel, jsonb_array_elements_text(alert->'topics') AS target
    FROM ${RAISED}
    UNION ALL
    SELECT position, raised.alert->>'id', rule.id, 'webhook', rule.definition->>'webhook'
    FROM ${RAISED} JOIN alerting.rule ON rule.id = raised.alert->>'rule'
    WHERE NOT rule.deleted AND rule.definition->>'webhook' IS NOT NULL
  ) AS owed ORDER BY position, channel, target
  ON CONFLICT (alert, channel, target) DO NOTHING`;
